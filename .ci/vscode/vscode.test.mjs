// The extension in VS Code itself. Each test goes on where the one before ended,
// as a reader does.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { article, config, reference } from "./articles.mjs";
import { Reader, spaced, until } from "./editor.mjs";

const work = mkdtempSync(join(tmpdir(), "mtaudit-vscode-"));
const project = join(work, "新闻 desk"); // beyond ASCII, with a space
const path = (name) => join(project, name);

let reader, page;

// servers are the processes of "mtaudit lsp" that this test has started.
const servers = () => spawnSync("pgrep", ["-f", `^${process.env.MTAUDIT} lsp`], { encoding: "utf8" }).stdout.split("\n").filter(Boolean);

before(async () => {
  mkdirSync(project);
  writeFileSync(path("harbour.mt.txt"), article);
  writeFileSync(path("harbour.ref.txt"), reference);
  writeFileSync(path(".mtaudit.yaml"), config);
  reader = await Reader.start(work, project);
  page = reader.page;
});

after(async () => {
  await reader?.stop();
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
});

// step is a test; where it fails, the screen is kept and the later ones are left
// out, which build on it.
let failed;
const step = (name, run) => test(name, async (t) => {
  if (failed) return t.skip(`after “${failed}”`);
  try {
    await run();
  } catch (err) {
    failed = name;
    await reader.shot(`failed ${name}`.replace(/\W+/g, "-"));
    throw err;
  }
});

step("a program that is not there is named, with what to do", async () => {
  await reader.file("harbour.mt.txt");
  const toast = page.locator(".notification-list-item", { hasText: "mtaudit was not found" });
  await toast.waitFor();
  await reader.shot("not-found");
  const said = spaced(await toast.innerText());
  assert.match(said, /“\/nowhere\/mtaudit”, where no program is\. Install the program, or say in “mtaudit\.path” where it is\./);
  assert.match(said, /Choose the program….*Try again/);
  assert.equal(await page.locator(".notification-list-item").count(), 1);
  await reader.status("mtaudit");
});

step("the program that is chosen is started, and the score is that of the command line", async () => {
  const { stdout } = spawnSync(process.env.MTAUDIT, ["audit", "--format", "json"], { cwd: project, encoding: "utf8" });
  const score = Math.round(JSON.parse(stdout).documents[0].score.value);
  await page.locator(".notification-list-item .monaco-button", { hasText: "Choose the program" }).click();
  const input = page.locator(".quick-input-widget input.input:visible");
  await until("the dialog has opened the folder", async () => (await input.inputValue()).endsWith("desk/"));
  await input.fill(process.env.MTAUDIT);
  await until("the dialog takes the program", async () => { // which it does when it has read the folder
    await page.keyboard.press("Enter");
    return input.waitFor({ state: "hidden", timeout: 1000 }).then(() => true, () => false);
  });
  await reader.status(`mtaudit ${score}`);
});

step("paragraphs with findings have their scores above them", async () => {
  const lenses = page.locator(".codelens-decoration");
  await until("a lens for each of four paragraphs", async () => (await lenses.count()) === 4);
  const texts = (await lenses.allInnerTexts()).map(spaced);
  assert.match(texts.join("; "), /^score \d+ · 2 findings; score \d+ · 1 finding; score \d+ · 2 findings; score \d+ · 1 finding$/);
});

step("every finding is in the Problems panel, with a link to its rule", async () => {
  await page.keyboard.press("Control+Shift+M");
  await until("six problems", async () => (await reader.problems()).length === 6);
  const problems = await reader.problems();
  const has = (rule, text, place) => {
    const row = problems.find((problem) => problem.link?.endsWith(`/${rule}.md`));
    assert.ok(row?.text.includes(text) && row.text.includes(place), `${rule}, “${text}”, ${place} in ${JSON.stringify(problems)}`);
  };
  has("MT506", "“𠮷野丸” is Chinese or Japanese", "[Ln 3, Col 11]");
  has("MT301", "“1,240” where the reference has “2,140”", "[Ln 3, Col 81]"); // UTF-16 units: 𠮷 and 🚢 are two each
  has("MT402", "“mutual trust” is said twice", "[Ln 5, Col 145]");
  has("MT201", "One name in 2 spellings", "[Ln 7, Col 22]");
  has("MT501", "“[ad_1]” shows in the text", "[Ln 7, Col 67]");
  has("MT403", "A full stop cuts the sentence in two", "[Ln 9, Col 66]");
});

step("squiggles are under the very words", async () => {
  await until("six squiggles", async () => (await reader.marked()).length === 6);
  const words = ["𠮷野丸", "1,240", "mutual trust and mutual trust", "Sandulesku", "[ad_1]", "good. and"];
  assert.deepEqual((await reader.marked()).toSorted(), words.toSorted());
  await reader.shot("findings");
});

step("hover says what, why and what the reference has", async () => {
  await reader.select("1,240");
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+I");
  const hover = page.locator(".monaco-hover:visible").first();
  await hover.waitFor();
  await until("the finding and the passage of the reference in the hover", async () => /2,140.*Yoshinomaru/s.test(await hover.innerText()));
  assert.equal((await hover.innerText()).split("Compare with the source").length, 2, "the message stands there once");
  await reader.shot("hover");
  await page.keyboard.press("Escape");
});

step("the page of a rule opens beside the article, and is not audited", async () => {
  await reader.select("1,240");
  await reader.fix(/documentation/);
  const rule = await reader.frame((f) => f.locator("h1", { hasText: "number-mismatch" }).count());
  assert.match(await rule.locator("body").innerText(), /A number is not that of the reference or the source\./);
  await reader.shot("rule");
  await reader.close("Preview MT301.md");
  await page.locator(".markers-panel a", { hasText: "MT301" }).click({ modifiers: ["Control"] });
  await page.locator('.tab[data-resource-name="MT301.md"].active').waitFor();
  await page.waitForTimeout(1500);
  assert.equal((await reader.problems()).length, 6);
  await reader.close("MT301.md");
});

step("a click on the score of a paragraph opens the report", async () => {
  await page.keyboard.press("Control+1");
  await page.locator(".codelens-decoration a", { hasText: "2 findings" }).first().click();
  await reader.frame((f) => f.locator(".finding").count());
  await reader.close("Report: harbour.mt.txt");
});

step("a quick fix by the keyboard changes the text", async () => {
  await reader.select("1,240");
  const menu = await reader.fixes();
  await reader.shot("quick-fix");
  assert.match(menu[0], /Change “1,240” to “2,140”/);
  await page.keyboard.press("Enter");
  await until("the squiggle is gone", async () => !(await reader.marked()).some((words) => words.includes(",240")));
  await page.keyboard.press("Control+S");
  await until("the fix is on the disk", () => readFileSync(path("harbour.mt.txt"), "utf8") === article.replace("1,240", "2,140"));
});

step("a finding is dismissed with a reason, in a file of the project", async () => {
  await reader.select("𠮷野丸");
  await reader.fix(/Dismiss/);
  const input = page.locator(".quick-input-widget input");
  await input.waitFor();
  await input.fill("The ship is called so on its bow");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "your own words" }).waitFor();
  await reader.shot("reason");
  await page.keyboard.press("Enter");
  await until("the baseline has the reason", () => existsSync(path(".mtaudit-baseline.json")) && readFileSync(path(".mtaudit-baseline.json"), "utf8").includes("The ship is called so on its bow"));
  await until("the squiggle is gone", async () => !(await reader.marked()).some((words) => words.includes("𠮷")));
});

step("who leaves the question of the reason dismisses nothing", async () => {
  const before = readFileSync(path(".mtaudit-baseline.json"), "utf8");
  await reader.select("good. and");
  await reader.fix(/Dismiss/);
  await page.locator(".quick-input-widget input").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  assert.equal(readFileSync(path(".mtaudit-baseline.json"), "utf8"), before);
  assert.equal((await reader.marked()).length, 4);
});

step("another reference is noticed", async () => {
  writeFileSync(path("harbour.ref.txt"), reference.replace("85 million", "58 million"));
  await until("a finding about the new number", async () => (await reader.marked()).some((words) => words.includes("85")));
  writeFileSync(path("harbour.ref.txt"), reference);
  await until("it is gone again", async () => !(await reader.marked()).some((words) => words.includes("85")));
});

step("another configuration is noticed", async () => {
  writeFileSync(path(".mtaudit.yaml"), `${config}disable: [MT501]\n`);
  await until("no finding of the rule", async () => !(await reader.marked()).some((words) => words.includes("ad_1")));
  writeFileSync(path(".mtaudit.yaml"), config);
  await until("it is back", async () => (await reader.marked()).some((words) => words.includes("ad_1")));
});

step("what is typed is looked at while it is typed", async () => {
  await reader.select("bad news.");
  await page.keyboard.press("End");
  await page.keyboard.type(" The the band played.");
  await until("the new finding", async () => (await reader.marked()).length === 5);
  await page.keyboard.press("Control+S"); // findings that were shown are taken back, too
  await reader.select(" The the band played.");
  await page.keyboard.press("Delete");
  await until("it is gone", async () => (await reader.marked()).length === 4);
  await page.keyboard.press("Control+S");
});

step("onSave leaves the findings alone until the article is saved", async () => {
  reader.set({ "mtaudit.path": process.env.MTAUDIT, "mtaudit.run": "onSave", "mtaudit.paragraphScores": "inline" });
  await page.keyboard.press("Control+1");
  await until("the settings are read", async () => (await page.locator(".codelens-decoration").count()) === 0);
  await reader.select("lighthouse");
  await page.keyboard.press("End");
  await page.keyboard.type(" The the night was dark.");
  await page.waitForTimeout(1500);
  assert.equal((await reader.marked()).length, 4);
  await page.keyboard.press("Control+S");
  await until("the new finding", async () => (await reader.marked()).length === 5);
  await reader.shot("inline");
  reader.set({ "mtaudit.path": process.env.MTAUDIT });
  await until("the lenses are back", async () => (await page.locator(".codelens-decoration").count()) > 0);
});

step("the status bar opens the report, and the report works", async () => {
  await page.locator(".statusbar-item", { hasText: /mtaudit \d/ }).click();
  const report = await reader.frame((f) => f.locator("#findings, .finding").count());
  await until("the findings in the report", async () => await report.locator(".finding:visible").count() === 5);
  await page.keyboard.press("Control+J"); // the panel makes room
  await reader.shot("report");
  await report.locator("label", { hasText: "minor" }).locator("input").uncheck(); // its own script runs
  await until("the findings without the minor ones", async () => await report.locator(".finding:visible").count() === 1);
  assert.match(await report.locator('meta[http-equiv="Content-Security-Policy" i]').getAttribute("content"), /default-src 'none'/);
});

step("the report follows the article when it is saved", async () => {
  await reader.select(" The the night was dark.");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+S");
  await until("the finding is gone from the report", async () => {
    const report = await reader.frame((f) => f.locator(".finding").count());
    return (await report.locator(".finding").count()) === 4;
  });
});

step("the passage of the reference opens beside the article, where the reader goes on writing", async () => {
  await reader.select("Sandulesku");
  await reader.command("mtaudit: Show the Passage of the Reference Beside");
  await page.locator('.tab[data-resource-name="harbour.ref.txt"].active').waitFor();
  await reader.status("(10 selected)");
  await reader.shot("passage");
});

step("another server takes over at the command", async () => {
  const before = servers();
  assert.equal(before.length, 1);
  await reader.command("mtaudit: Restart the Server");
  await until("another server", () => servers().length === 1 && servers()[0] !== before[0]);
  await until("its findings", async () => (await reader.marked()).includes("Sandulesku"));
});

step("a server that dies is followed by another", async () => {
  const [before] = servers();
  process.kill(Number(before), "SIGKILL");
  await until("another server", () => servers().length === 1 && servers()[0] !== before);
  await reader.select("bad news.");
  await page.keyboard.press("End");
  await page.keyboard.type(" The the band played.");
  await until("its findings", async () => (await reader.marked()).includes("The the"));
});

step("nothing was asked of any other machine, and no policy was breached", () => {
  assert.deepEqual(reader.strangers, []);
  assert.deepEqual(reader.refused, []);
});
