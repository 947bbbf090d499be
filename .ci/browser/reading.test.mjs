// The page for every reader: with what they see, on what they read, without what
// a server forbids.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { hostile, review } from "./articles.mjs";
import { artifact, browser, example, exampleReport, folder, mtaudit, open, report, served } from "./browser.mjs";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// violations are those of WCAG 2.2 AA and of axe's own good practice. What is off
// the screen is laid out too, as axe takes no contrast of it else; and the bar does
// not stick, as axe takes a button that is just under it for one that always is.
async function violations(page) {
  await page.evaluate(() => {
    for (const p of document.querySelectorAll(".para")) p.style.contentVisibility = "visible";
    for (const bar of document.querySelectorAll(".tools")) bar.style.position = "static";
  });
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  assert.ok(found.passes.length > 20, "axe looked at little");
  return found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 200)} ${n.failureSummary}`));
}

// spaced gives text the room that WCAG 1.4.12 lets a reader ask for, and returns
// how much too wide the page is then.
function spaced(page) {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
    document.adoptedStyleSheets = [sheet];
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
}

// The reports that validators and axe look at.
function reports() {
  const dir = folder({ "a.md": review, "b.md": hostile, "c.txt": "One line of text.\n" });
  const whole = report(dir, "a.md", "b.md", "c.txt");
  mtaudit(dir, "audit", "a.md", "b.md", "--exit-zero", "--html-split", "pages", "--format", "concise");
  mtaudit(dir, "baseline", "create", "a.md");
  mtaudit(dir, "audit", "a.md", "--exit-zero", "--format", "html=dismissed.html");
  return [exampleReport(), whole, join(dir, "dismissed.html"), join(dir, "pages/index.html"), join(dir, "pages/2-b-md.html")];
}

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    test(`axe: ${colorScheme}, ${width} pixels wide`, async (t) => {
      const b = await browser(t);
      for (const file of reports()) {
        const page = await open(b, file, { colorScheme, viewport: { width, height: 900 } });
        await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
        assert.deepEqual(await violations(page), [], file);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(over <= 0, `${file} is ${over} pixels too wide`);
        assert.ok(await spaced(page) <= 0, `${file} is too wide with more room between letters`);
        assert.deepEqual(page.faults, []);
        await page.context().close();
      }
    });
  }

  test(`axe: ${colorScheme}, with decisions and dialogs`, async (t) => {
    const page = await open(await browser(t), exampleReport(), { colorScheme });
    await page.keyboard.press("n");
    await page.keyboard.press("a");
    await page.keyboard.press("n");
    await page.keyboard.press("d");
    assert.deepEqual(await violations(page), []);
    await page.locator("#reason").fill("as it is");
    await page.keyboard.press("Enter");
    await page.screenshot({ path: artifact(`decided-${colorScheme}.png`) });
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("?");
    assert.deepEqual(await violations(page), []);
    await page.screenshot({ path: artifact(`keys-${colorScheme}.png`) });
  });
}

test("targets are 24 pixels big", async (t) => {
  const page = await open(await browser(t), exampleReport());
  const small = await page.locator("button:visible, select:visible, summary:visible, label:has(input):visible").evaluateAll((all) =>
    all.filter((e) => e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24).map((e) => e.outerHTML));
  assert.deepEqual(small, []);
});

test("forced colours, more contrast, less motion", async (t) => {
  const b = await browser(t);
  const page = await open(b, exampleReport(), { forcedColors: "active" });
  await page.screenshot({ path: artifact("forced-colors.png") });
  const marks = await page.locator("a.m mark").evaluateAll((all) => all.map((m) => getComputedStyle(m).textDecorationStyle));
  assert.ok(new Set(marks).size > 1, "severities look the same without colours");
  const bars = await page.locator(".strip .graph path").evaluateAll((all) => new Set(all.map((p) => getComputedStyle(p).fill)).size);
  assert.ok(bars > 1, "the strip is of one colour");
  const more = await open(b, exampleReport(), { contrast: "more", reducedMotion: "reduce" });
  assert.deepEqual(await violations(more), []);
  assert.equal(await more.evaluate(() => document.getAnimations().length), 0);
});

// readable checks that a page says everything without a script.
async function readable(page) {
  const text = await page.evaluate(() => document.body.innerText);
  for (const id of await page.locator(".finding").evaluateAll((all) => all.map((f) => f.id))) {
    assert.ok(await page.locator(`#${id} .msg`).isVisible(), `finding ${id} is hidden`);
  }
  assert.match(text, /Paragraph 1/);
  assert.match(text, /Reference/);
  for (const hidden of ["#tools", "dialog"]) {
    for (const el of await page.locator(hidden).all()) assert.ok(!await el.isVisible(), `${hidden} can do nothing here`);
  }
  assert.ok(!text.includes('"fingerprint"'), "the data are shown");
}

test("without scripts", async (t) => {
  const page = await open(await browser(t), exampleReport(), { javaScriptEnabled: false });
  await readable(page);
  await page.screenshot({ path: artifact("no-script.png") });
  assert.deepEqual(page.faults, []);
});

test("under the policy of Jenkins", async (t) => {
  const url = await served(t, readFileSync(exampleReport()));
  const page = await open(await browser(t), url);
  await readable(page);
  await page.screenshot({ path: artifact("jenkins.png") });
  assert.equal(await page.evaluate(() => document.styleSheets.length), 0, "the style sheet was let in");
  assert.ok(page.faults.every((f) => /Content Security Policy|sandboxed/.test(f)), page.faults.join("\n"));
});

test("where the browser keeps nothing", async (t) => {
  const b = await browser(t);
  const context = await b.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
  });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (e) => faults.push(String(e)));
  await page.goto("file://" + exampleReport());
  await page.keyboard.press("n");
  await page.keyboard.press("a");
  assert.match(await page.locator("#unsaved").textContent(), /in this open page only/);
  assert.deepEqual(faults, []);
});

test("text of an article stays text", async (t) => {
  const dir = folder({ "b.md": hostile });
  const page = await open(await browser(t), report(dir, "b.md"));
  assert.match(await page.title(), /^b\.md: /);
  assert.equal(await page.locator("img").count(), 0);
  assert.equal(await page.locator("script").count(), 2);
  assert.deepEqual(page.faults, []);
});

test("print has all paragraphs", async (t) => {
  const page = await open(await browser(t), exampleReport());
  const path = artifact("print.pdf");
  await page.pdf({ path, format: "A4" });
  const run = spawnSync("pdftotext", [path, "-"], { encoding: "utf8" });
  if (run.error) { t.diagnostic("no pdftotext: the print is not read"); return; }
  const n = await page.locator(".para h3").count();
  for (let i = 1; i <= n; i++) assert.match(run.stdout, new RegExp(`Paragraph ${i}\\b`));
  assert.doesNotMatch(run.stdout, /Download baseline/);
});

test("html-validate", () => {
  const files = reports();
  const run = spawnSync("node_modules/.bin/html-validate", ["--preset", "standard,a11y", ...files], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stdout + run.stderr);
});

test("the Nu checker", (t) => {
  const run = spawnSync("java", ["-jar", require.resolve("vnu-jar/build/dist/vnu.jar"), "--errors-only", "--format", "gnu", ...reports()], { encoding: "utf8" });
  if (run.error) { t.skip("there is no Java"); return; }
  assert.equal(run.status, 0, run.stderr);
});

test("screenshots", async (t) => {
  const b = await browser(t);
  const file = exampleReport();
  assert.ok(statSync(file).size < 300_000, "the example's report is too big");
  for (const colorScheme of ["light", "dark"]) {
    const page = await open(b, file, { colorScheme });
    await page.screenshot({ path: artifact(`report-${colorScheme}.png`), fullPage: true });
  }
  // What a visitor of the project should see: the words, beside those of the reference.
  const page = await open(b, file, { viewport: { width: 1200, height: 900 } });
  await page.locator(".filters summary").click();
  await page.evaluate(() => { location.hash = "#d1-forms"; document.activeElement.blur(); });
  await page.waitForTimeout(300);
  const shot = await page.screenshot({ path: artifact("report.png") });
  assert.ok(shot.length < 200_000, `${shot.length} bytes`);
  if (process.env.UPDATE) writeFileSync(example("report.png"), shot);
});
