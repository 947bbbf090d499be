// Filters, keys and decisions.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { review } from "./articles.mjs";
import { browser, example, exampleReport, folder, mtaudit, open, report, seen } from "./browser.mjs";

const focused = (page) => page.evaluate(() => document.activeElement.id);

test("filters", async (t) => {
  const b = await browser(t);
  const file = exampleReport();
  const page = await open(b, file);
  const all = await seen(page);
  assert.ok(all > 3, `${all} findings in the example`);

  await page.getByRole("checkbox", { name: /^minor/ }).uncheck();
  const minor = await page.locator('.finding[data-sev="minor"]').count();
  assert.ok(minor > 0 && minor < all);
  assert.equal(await seen(page), all - minor);
  assert.match(await page.locator("#shown").textContent(), new RegExp(`^${all - minor} of ${all} findings`));
  assert.match(page.url(), /#sev=/);

  // The counts at a choice are of what it would show.
  const options = await page.locator("[name=f] option").evaluateAll((os) => os.slice(1).map((o) => [o.value, +o.textContent.match(/\((\d+)\)$/)[1]]));
  for (const [rule, n] of options) {
    await page.selectOption("[name=f]", rule);
    assert.equal(await seen(page), n, rule);
  }

  // A filter can be sent on as an address, and put off.
  const other = await open(b, file);
  await other.goto(page.url());
  await other.reload();
  assert.equal(await seen(other), await seen(page));
  await other.getByRole("button", { name: "Reset" }).click();
  assert.equal(await seen(other), all);
  assert.doesNotMatch(other.url(), /=/);

  await other.selectOption("[name=cat]", { index: 1 });
  const category = await other.locator("[name=cat]").inputValue();
  assert.equal(await seen(other), await other.locator(`.finding[data-cat="${category}"]`).count());
  await other.locator("#reset").click();
  await other.locator("[name=q]").fill((await other.locator(".finding .msg").first().textContent()).toUpperCase());
  assert.equal(await seen(other), 1);
  await other.locator("#reset").click();
  await other.locator("[name=below]").fill("0");
  assert.equal(await other.locator(".para:visible").evaluateAll((ps) => ps.some((p) => !(p.dataset.score < 0))), false);

  // A link to what is hidden takes the filter off.
  await other.locator("[name=q]").fill("nothing has these words");
  assert.equal(await seen(other), 0);
  await other.evaluate(() => { location.hash = "#f1"; });
  await other.waitForFunction(() => document.querySelector("#d1f1").checkVisibility());
  assert.equal(await seen(other), all);
  assert.deepEqual([...page.faults, ...other.faults], []);
});

test("keys", async (t) => {
  const page = await open(await browser(t), exampleReport());
  const press = (...keys) => keys.reduce((before, k) => before.then(() => page.keyboard.press(k)), Promise.resolve());
  await press("n");
  assert.equal(await focused(page), "d1f1");
  await press("n", "n", "p");
  assert.equal(await focused(page), "d1f2");
  await press("j");
  const paragraph = await focused(page);
  assert.match(paragraph, /^d1p\d+$/);
  await press("j", "k");
  assert.equal(await focused(page), paragraph);

  await press("?");
  assert.ok(await page.locator("#help").isVisible());
  await press("n");
  assert.ok(await page.locator("#help").isVisible(), "keys do not work behind a dialog");
  await press("Escape");
  await press("/");
  assert.equal(await page.evaluate(() => document.activeElement.name), "q");
  await press("n", "d");
  assert.equal(await page.locator("[name=q]").inputValue(), "nd", "letters in a field are letters");
  await page.locator("#reset").click();
  await page.evaluate(() => document.activeElement.blur());
  await press("Control+n", "Alt+n", "Meta+n", "Control+a", "Meta+d");
  assert.equal(await focused(page), "", "keys with modifiers are the browser's");
  assert.equal(await page.locator("[data-state]:not([data-state=open])").count(), 0);

  // They can be switched off, and stay so.
  await press("?");
  await page.locator("#keys").uncheck();
  await page.getByRole("button", { name: "Close" }).click();
  await page.evaluate(() => document.activeElement.blur());
  await press("n");
  assert.equal(await focused(page), "");
  await page.reload();
  await press("n");
  assert.equal(await focused(page), "");
  assert.deepEqual(page.faults, []);
});

test("every key has a button", async (t) => {
  const page = await open(await browser(t), exampleReport());
  await page.getByRole("button", { name: "Next finding" }).click();
  assert.equal(await focused(page), "d1f1");
  await page.getByRole("button", { name: "Next finding" }).click();
  await page.getByRole("button", { name: "Previous finding" }).click();
  assert.equal(await focused(page), "d1f1");
  await page.getByRole("button", { name: "Next paragraph" }).click();
  await page.getByRole("button", { name: "Previous paragraph" }).click();
  assert.match(await focused(page), /^d1p/);
  await page.getByRole("button", { name: "Next finding" }).click();
  const bar = page.locator("#tools");
  await bar.getByRole("button", { name: "Accept" }).click();
  assert.equal(await page.locator('[data-state="accepted"]').count(), 1);
  await bar.getByRole("button", { name: "Undo" }).click();
  assert.equal(await page.locator('[data-state="accepted"]').count(), 0);
  await bar.getByRole("button", { name: "Dismiss…" }).click();
  assert.ok(await page.locator("#dismiss").isVisible());
  await page.getByRole("button", { name: "Cancel" }).click();
  await bar.getByRole("button", { name: "Keys" }).click();
  assert.ok(await page.locator("#help").isVisible());
  assert.deepEqual(page.faults, []);
});

test("what has the focus is not under the bar", async (t) => {
  const b = await browser(t);
  const file = exampleReport();
  const linked = await open(b, pathToFileURL(file).href + "#p5");
  await linked.waitForTimeout(300);
  const [at, end] = await linked.evaluate(() => [document.querySelector("#d1p5").getBoundingClientRect().top, document.querySelector("#tools").getBoundingClientRect().bottom]);
  assert.ok(at >= end - 1 && at < end + 100, `the paragraph of the link is at ${at}, the bar ends at ${end}`);
  const page = await open(b, file);
  for (let i = 0; i < await page.locator(".finding").count(); i++) {
    await page.keyboard.press("n");
    const [top, bar] = await page.evaluate(() => [document.activeElement.getBoundingClientRect().top, document.querySelector("#tools").getBoundingClientRect().bottom]);
    assert.ok(top >= bar - 1, `finding ${i + 1} is at ${top}, the bar ends at ${bar}`);
  }
});

// dismiss dismisses a finding by its own button.
async function dismiss(page, id, reason, author) {
  await page.locator(`#${id} [data-go=d]`).click();
  await page.locator("#reason").fill(reason);
  if (author) await page.locator("#author").fill(author);
  await page.locator("#why [type=submit]").click();
}

async function download(page) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
  return readFileSync(await file.path(), "utf8");
}

test("a reviewer's round trip", async (t) => {
  const b = await browser(t);
  const dir = folder({ "article.md": review });
  const file = report(dir, "article.md");
  assert.equal(mtaudit(dir, "audit", "article.md", "--fail-on", "minor", "--format", "concise").status, 1);

  const page = await open(b, file);
  assert.equal(await seen(page), 3);
  await dismiss(page, "d1f1", "both are “hers”\n", "R. Editor");
  await dismiss(page, "d1f2", "said so <b>");
  await page.locator("#d1f3 [data-go=a]").click();
  assert.match(await page.locator("#unsaved").textContent(), /^Unsaved: 3 decisions/);
  await dismiss(page, "d1f3", "the site needs it");
  assert.match(await page.locator("#d1f1 .state").textContent(), /^Dismissed: both are “hers”/);

  // The review state filters, and is kept.
  await page.getByRole("checkbox", { name: /^dismissed/ }).uncheck();
  assert.equal(await seen(page), 0);
  await page.locator("#reset").click();
  await page.reload();
  assert.equal(await page.locator('[data-state="dismissed"]').count(), 3);
  assert.ok(await page.locator("#unsaved").isVisible());

  const text = await download(page);
  assert.ok(!await page.locator("#unsaved").isVisible());
  writeFileSync(join(dir, "decisions.json"), text);
  const reasons = Object.fromEntries(JSON.parse(text).entries.map((e) => [e.rule, [e.reason, e.author]]));
  assert.deepEqual(reasons.MT201, ["both are “hers”", "R. Editor"]);
  assert.deepEqual(reasons.MT501, ["the site needs it", "R. Editor"], "the name is kept for the next one");

  // The file is to the byte what the program itself would write.
  mtaudit(dir, "baseline", "merge", "decisions.json", "--baseline", "same.json");
  assert.equal(readFileSync(join(dir, "same.json"), "utf8"), text);
  mtaudit(dir, "baseline", "create", "article.md", "--baseline", "own.json");
  const bare = JSON.parse(text);
  for (const e of bare.entries) { delete e.reason; delete e.author; }
  assert.deepEqual(bare, JSON.parse(readFileSync(join(dir, "own.json"), "utf8")));

  mtaudit(dir, "baseline", "merge", "decisions.json");
  const second = mtaudit(dir, "audit", "article.md", "--fail-on", "minor", "--format", "html=second.html", "--format", "json=second.json");
  assert.equal(second.status, 0, second.stderr);
  const after = JSON.parse(readFileSync(join(dir, "second.json"), "utf8")).documents[0];
  assert.deepEqual([after.findings.length, after.suppressed.length], [0, 3]);
  const reviewed = await open(b, join(dir, "second.html"));
  assert.equal(await reviewed.locator(".dismissed").count(), 3);
  assert.match(await reviewed.locator("#d1-dismissed").textContent(), /said so <b>/);

  // Another browser takes the file in; broken ones are refused in words.
  const other = await open(b, file);
  await other.locator("#file").setInputFiles(join(dir, "decisions.json"));
  await other.waitForFunction(() => document.querySelectorAll('[data-state="dismissed"]').length === 3);
  assert.match(await other.locator("#said").textContent(), /^3 of 3 entries/);
  assert.equal(await download(other), text);
  await other.keyboard.press("u");
  assert.equal(await other.locator('[data-state="dismissed"]').count(), 0);
  for (const broken of ["{", "null", "[]", '{"schema":"mtaudit.report/v1","entries":[]}', '{"schema":"mtaudit.baseline/v1","entries":[null,1,{"path":{}}]}']) {
    writeFileSync(join(dir, "broken.json"), broken);
    await other.locator("#said").evaluate((e) => { e.textContent = ""; });
    await other.locator("#file").setInputFiles(join(dir, "broken.json"));
    await other.waitForFunction(() => document.querySelector("#said").textContent !== "");
    assert.match(await other.locator("#said").textContent(), /^broken\.json is no baseline: /);
    assert.equal(await other.locator('[data-state="dismissed"]').count(), 0);
  }
  assert.deepEqual([...page.faults, ...reviewed.faults, ...other.faults], []);
});

test("a finding that a decision hides hands the focus on", async (t) => {
  const page = await open(await browser(t), exampleReport());
  await page.getByRole("checkbox", { name: /^accepted/ }).uncheck();
  await page.locator("#shown").click();
  await page.keyboard.press("n");
  await page.keyboard.press("a");
  assert.equal(await focused(page), "d1f2");
  await page.keyboard.press("u");
  assert.ok(await page.locator("#d1f1").isVisible());
});

test("a reason is asked for", async (t) => {
  const page = await open(await browser(t), exampleReport());
  await page.keyboard.press("n");
  await page.keyboard.press("d");
  await page.locator("#reason").fill("   ");
  await page.locator("#why [type=submit]").click();
  assert.ok(await page.locator("#dismiss").isVisible());
  await page.keyboard.press("Escape");
  assert.equal(await page.locator('[data-state="dismissed"]').count(), 0);
  assert.equal(await focused(page), "d1f1");
});

test("a mark leads to its finding and lights up with it", async (t) => {
  const page = await open(await browser(t), exampleReport());
  const mark = page.locator("a.m").first();
  const id = (await mark.getAttribute("href")).slice(1);
  await mark.hover();
  assert.ok(await page.locator(`#${id}.lit`).count());
  await mark.click();
  assert.equal(await focused(page), id);
});

test("a finding lights up all its places", async (t) => {
  const page = await open(await browser(t), exampleReport());
  const ids = await page.locator("#d1f1 .related a").evaluateAll((all) => all.map((a) => a.getAttribute("href")).filter((h) => /^#d1[ar]/.test(h)));
  assert.ok(ids.some((id) => id.startsWith("#d1r")), "nothing in the reference");
  await page.locator("#d1f1 .msg").hover();
  for (const id of ids) assert.equal(await page.locator(`${id}.lit`).count(), 1, id);
  await page.locator("h1").hover();
  assert.equal(await page.locator(".lit").count(), 0);
});

test("an index sorts by every column", async (t) => {
  const dir = folder({ "a.md": review, "b.md": "# Rain\n\nIt rained on the the harbour.\n", "c.md": "# Sun\n\nThe sun shone on everybody who came to the harbour.\n" });
  mtaudit(dir, "audit", "a.md", "b.md", "c.md", "--exit-zero", "--html-split", "pages", "--format", "html=all.html");
  const b = await browser(t);
  for (const file of ["pages/index.html", "all.html"]) {
    const page = await open(b, join(dir, file));
    const column = (i) => page.locator(`#articles tbody tr > :nth-child(${i})`).allTextContents();
    const heads = page.locator("#articles thead th");
    for (let i = 1; i <= await heads.count(); i++) {
      await heads.nth(i - 1).getByRole("button").click();
      assert.equal(await heads.nth(i - 1).getAttribute("aria-sort"), "ascending");
      const up = await column(i);
      await heads.nth(i - 1).getByRole("button").click();
      assert.deepEqual((await column(i)).reverse(), up);
    }
    assert.equal(await page.locator("[aria-sort]").count(), 1);
    await heads.nth(0).getByRole("button").click();
    await page.getByRole("link", { name: "a.md" }).click();
    assert.match(page.url(), file === "all.html" ? /#d1$/ : /1-a-md\.html$/);
    assert.deepEqual(page.faults.filter((f) => !f.startsWith("request")), []);
  }
});
