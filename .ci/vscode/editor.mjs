// VS Code in a browser: how it is started, and what is read from its page.

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright-core";

const patience = 20_000;

const entry = "node_modules/code-server/out/node/entry.js";

// Settings of the reader. Those that name programs count where the server runs,
// and are in a file of their own.
const settings = {
  "telemetry.telemetryLevel": "off",
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.colorTheme": "Default Light Modern",
  "chat.disableAIFeatures": true,
  "extensions.ignoreRecommendations": true,
  "extensions.autoCheckUpdates": false,
  "editor.find.seedSearchStringFromSelection": "never",
  "files.autoSave": "off",
};

// A Reader has VS Code open.
export class Reader {
  // start installs the extension, starts the server and opens a folder.
  static async start(work, folder) {
    const reader = new Reader();
    reader.data = join(work, "data");
    mkdirSync(join(reader.data, "User"), { recursive: true });
    mkdirSync(join(reader.data, "Machine"), { recursive: true });
    writeFileSync(join(reader.data, "User", "settings.json"), JSON.stringify(settings));
    reader.set({ "mtaudit.path": "/nowhere/mtaudit" });
    const own = ["--config", join(work, "code-server.yaml"), "--extensions-dir", join(work, "extensions"), "--user-data-dir", reader.data];
    writeFileSync(join(work, "code-server.yaml"), "");
    const env = { ...process.env, HOME: work };
    execFileSync(process.execPath, [entry, ...own, "--install-extension", process.env.VSIX], { env, stdio: ["ignore", "ignore", "inherit"] });
    const port = await freePort();
    reader.server = spawn(process.execPath, [entry, ...own, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`,
      "--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"], { env, stdio: "ignore" });
    await reader.open(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`);
    return reader;
  }

  async open(url) {
    this.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
    });
    this.page = await this.browser.newPage({ viewport: { width: 1360, height: 860 } });
    this.page.setDefaultTimeout(patience);
    this.strangers = []; // requests for anything but the server
    this.refused = []; // what a content security policy has kept back
    this.page.on("request", (r) => {
      const host = /^(?:https?|wss?):\/\/([^/]*)/.exec(r.url())?.[1];
      const own = host === new URL(url).host || host?.endsWith(".vscode-resource.vscode-cdn.net"); // answered by VS Code's own worker
      if (host && !own) this.strangers.push(r.url());
    });
    this.page.on("console", (m) => { if (/Content Security Policy/.test(m.text())) this.refused.push(m.text()); });
    await until(`VS Code answers at ${url}`, () => fetch(url).then((r) => r.ok, () => false));
    await this.page.goto(url);
    await this.page.locator(".monaco-workbench").waitFor();
  }

  async stop() {
    await this.browser?.close();
    this.server?.kill();
  }

  // set writes the settings of the machine.
  set(values) { writeFileSync(join(this.data, "Machine", "settings.json"), JSON.stringify(values)); }

  shot(name) { return this.page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) }); }

  // file opens a file of the folder.
  async file(name) {
    await this.page.keyboard.press("Control+P");
    await this.page.locator(".quick-input-widget input").fill(name);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(`.tab[data-resource-name="${name}"].active`).waitFor();
  }

  // close closes a tab.
  async close(name) {
    const tab = this.page.locator(`.tab[aria-label^="${name}"]`);
    await tab.locator('[aria-label^="Close"]').click();
    await tab.waitFor({ state: "detached" });
  }

  // command runs a command by its title.
  async command(title) {
    await this.page.keyboard.press("F1");
    await this.page.locator(".quick-input-widget input").fill(`>${title}`);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  // select selects the first place where the article has these words.
  async select(words) {
    const find = this.page.locator(".find-widget.visible textarea.input").first();
    await until("the article has the focus, and its search opens", async () => {
      await this.page.keyboard.press("Control+1"); // the first group of editors
      await this.page.keyboard.press("Control+Home");
      await this.page.keyboard.press("Control+F");
      return find.waitFor({ timeout: 1000 }).then(() => true, () => false);
    });
    await find.fill(""); // the words before may be the same
    await find.fill(words);
    await this.status(`(${[...words].length} selected)`);
    await this.page.keyboard.press("Escape");
  }

  // fixes opens the menu of quick fixes at the cursor and returns its entries.
  async fixes() {
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    await until("the menu of quick fixes", async () => { // the first press may come before the editor has the focus again
      await this.page.keyboard.press("Control+.");
      return rows.first().waitFor({ timeout: 2000 }).then(() => true, () => false);
    });
    return (await rows.allInnerTexts()).map(spaced);
  }

  // fix chooses a quick fix at the cursor, by the keyboard.
  async fix(title) {
    const at = (await this.fixes()).findIndex((entry) => title.test(entry));
    if (at < 0) throw new Error(`no quick fix is called ${title}`);
    for (let i = 0; i < at; i++) await this.page.keyboard.press("ArrowDown");
    await this.page.keyboard.press("Enter");
  }

  // frame is that of a web view for which a question has an answer.
  async frame(has) {
    let found;
    await until("the page of the web view", async () => {
      for (const f of this.page.frames()) if (await has(f).catch(() => 0)) found = f;
      return found;
    });
    return found;
  }

  // status waits until an item of the status bar has a text, and returns its text.
  async status(text) {
    const item = this.page.locator(".statusbar-item", { hasText: text }).first();
    await item.waitFor();
    return spaced(await item.innerText());
  }

  // problems are the rows of the Problems panel below the names of the files, with
  // what their codes lead to.
  problems() {
    return this.page.locator(".markers-panel .monaco-list-row:has(.marker-code)").evaluateAll((rows) => rows.map((row) => ({
      text: row.innerText.replace(/\s+/g, " "),
      link: row.querySelector("a:has(.marker-code)")?.getAttribute("href"),
    })));
  }

  // marked are the words under squiggles, as they are on the screen.
  marked() {
    return this.page.evaluate(() => {
      const editor = document.querySelector(".editor-instance .monaco-editor");
      const lines = [...editor.querySelectorAll(".view-lines .view-line")];
      const glyphs = lines.flatMap((line) => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT), found = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          let at = 0;
          for (const c of node.data) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at += c.length);
            found.push({ c, box: range.getBoundingClientRect() });
          }
        }
        return found;
      });
      const squiggles = [...editor.querySelectorAll(".view-overlays .cdr")].filter((e) => /squiggly-/.test(e.className));
      return squiggles.map((squiggle) => {
        const s = squiggle.getBoundingClientRect();
        return glyphs.filter(({ box }) => {
          const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
          return box.width > 0 && s.left <= x && x <= s.right && s.top <= y && y <= s.bottom;
        }).map(({ c }) => c).join("").replaceAll("\u00a0", " ");
      });
    });
  }
}

// until waits for something to become true, and says what it waited for.
export async function until(what, check) {
  const end = Date.now() + patience;
  for (;;) {
    if (await check()) return;
    if (Date.now() > end) throw new Error(`not within ${patience / 1000} s: ${what}`);
    await new Promise((done) => setTimeout(done, 200));
  }
}

// spaced makes every blank a space: VS Code writes some as no-break spaces.
export const spaced = (text) => text.replace(/\s+/g, " ").trim();

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
