// The baseline file, in the form and the order in which the program writes it.

function baseline() {
  const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const list = [];
  for (const { id, ...entry } of entries().entries) {
    const f = byID.get(id);
    if (!f || f.state !== "dismissed") continue;
    if (f.reason) entry.reason = f.reason;
    if (f.author) entry.author = f.author;
    list.push(entry);
  }
  list.sort((a, b) => order(a.path, b.path) || order(a.rule, b.rule) || order(a.fingerprint, b.fingerprint));
  const lines = list.map((e) => "\n    " + JSON.stringify(e)).join(",");
  return { n: list.length, text: `{\n  "schema": ${JSON.stringify(entries().schema)},\n  "entries": [${lines}\n  ]\n}\n` };
}

function save() {
  const { n, text } = baseline();
  const a = document.createElement("a");
  a.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  a.download = "mtaudit-decisions.json";
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 60000);
  saved = true;
  keep();
  say(`${n} dismissed in mtaudit-decisions.json. “mtaudit baseline merge mtaudit-decisions.json” takes them in.`);
}

// The same article may be named from another folder.
const samePath = (a, b) => a === b || a.endsWith("/" + b) || b.endsWith("/" + a);

function take(file) {
  if (file?.schema !== entries().schema || !Array.isArray(file.entries)) throw new Error(`its schema is not ${entries().schema}`);
  if (!file.entries.every((e) => typeof e?.path === "string" && typeof e.fingerprint === "string")) throw new Error("an entry has no path or no fingerprint");
  const here = new Map();
  for (const e of entries().entries) here.set(e.fingerprint, [...(here.get(e.fingerprint) || []), e]);
  const before = [];
  for (const e of file.entries) {
    const own = (here.get(e.fingerprint) || []).find((o) => samePath(e.path, o.path));
    const f = own && byID.get(own.id);
    if (!f) continue;
    before.push({ f, state: f.state, reason: f.reason, author: f.author });
    Object.assign(f, { state: "dismissed", reason: String(e.reason ?? ""), author: String(e.author ?? "") });
  }
  if (before.length) { decided.push(before); settle(before.map(({ f }) => f)); }
  say(`${before.length} of ${file.entries.length} entries are about findings of this report.`);
}

$("save").addEventListener("click", save);
$("load").addEventListener("click", () => $("file").click());
$("file").addEventListener("change", async () => {
  const [file] = $("file").files;
  if (!file) return;
  try { take(JSON.parse(await file.text())); } catch (e) { say(`${file.name} is no baseline: ${e.message}`); }
  $("file").value = "";
});
addEventListener("beforeunload", (e) => { if (!saved && !kept) e.preventDefault(); });

function restore() {
  const old = store.get(key);
  for (const [id, d] of Object.entries(old?.decisions || {})) {
    const f = byID.get(id);
    if (!f || (d.state !== "accepted" && d.state !== "dismissed")) continue;
    Object.assign(f, { state: d.state, reason: String(d.reason ?? ""), author: String(d.author ?? "") });
    draw(f);
  }
  saved = !old || !!old.saved;
  notice();
}
