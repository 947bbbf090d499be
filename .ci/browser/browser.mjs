// What the tests share: reports made by the program, and pages to read them in.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const artifact = (name) => join(process.env.ARTIFACTS, name);
export const example = (name) => join(process.env.EXAMPLE, name);

// A folder with files, for mtaudit to run in.
export function folder(files = {}) {
  const dir = mkdtempSync(join(tmpdir(), "mtaudit-browser-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

// mtaudit runs the program and returns its exit status and what it said.
export function mtaudit(dir, ...args) {
  const run = spawnSync(process.env.MTAUDIT, args, { cwd: dir, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.ifError(run.error);
  assert.notEqual(run.status, 2, run.stderr);
  return run;
}

// report writes the HTML report of an audit, and returns its path.
export function report(dir, ...args) {
  mtaudit(dir, "audit", "--exit-zero", "--format", "html=report.html", ...args);
  return join(dir, "report.html");
}

// exampleReport is the report of the program's own example.
export function exampleReport() {
  const files = ["article.txt", "reference.txt"].map((name) => [name, readFileSync(example(name))]);
  return report(folder(Object.fromEntries(files)), "article.txt", "--reference", "reference.txt");
}

export async function browser(t) {
  const b = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
  });
  t.after(() => b.close());
  return b;
}

// open shows a page and watches it: an error of its script, a breach of its
// policy and a request for anything but itself are remembered in page.faults.
export async function open(b, file, options = {}) {
  const context = await b.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (e) => page.faults.push(String(e)));
  page.on("console", (m) => { if (m.type() === "error") page.faults.push(m.text()); });
  const url = file.includes("://") ? file : pathToFileURL(file).href;
  page.on("request", (r) => {
    if (r.url().split("#")[0] !== url.split("#")[0] && !/^(data|blob):/.test(r.url())) page.faults.push(`request for ${r.url()}`);
  });
  await page.goto(url);
  return page;
}

// served hands out a file on the loopback with the headers that Jenkins puts on
// artifacts.
export async function served(t, body) {
  const server = createServer((_, res) => {
    res.setHeader("Content-Type", "text/html; charset=utf-8");
    res.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; img-src 'self'; style-src 'self'");
    res.end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/report.html`;
}

// seen are the findings that the page shows.
export const seen = (page) => page.locator(".finding:visible").count();
