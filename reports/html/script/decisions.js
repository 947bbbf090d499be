// What the reader decides on findings, kept in the browser and taken back.

let data = null; // what a baseline says of each finding
const entries = () => data || (data = JSON.parse($("entries").textContent));
const key = "decisions:" + $("entries").textContent.slice(0, 200).match(/"key":"(\w+)"/)[1];
const decided = []; // what each decision changed, to take it back
let saved = true; // nothing is decided that was not downloaded
let kept = true; // the browser keeps it

function keep() {
  const decisions = {};
  for (const f of findings) if (f.state !== "open") decisions[f.id] = { state: f.state, reason: f.reason, author: f.author };
  kept = store.set(key, { decisions, saved });
  notice();
}

function notice() {
  const n = findings.filter((f) => f.state !== "open").length;
  $("unsaved").hidden = saved || n === 0;
  const many = n === 1 ? "1 decision is" : `${n} decisions are`;
  $("unsaved").textContent = `Unsaved: ${many} kept ${kept ? "in this browser" : "in this open page"} only. Download the baseline to take along what you dismissed.`;
}

function draw(f) {
  f.el.dataset.state = f.state;
  const words = { open: "", accepted: "Accepted.", dismissed: `Dismissed: ${f.reason}` };
  f.el.querySelector(".state").textContent = words[f.state];
}

// settle is the end of every decision: it shows, counts and keeps it. A finding
// that the filter now hides hands the focus on.
function settle(changed) {
  for (const f of changed) draw(f);
  const at = here();
  const after = first(elements, (e) => at.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
  apply();
  saved = false;
  keep();
  if (!at.closest("[hidden]")) return;
  const next = elements.slice(after).find((e) => !e.hidden) || elements.find((e) => !e.hidden);
  if (next) go(next);
}

function decide(f, state, reason = "", author = "") {
  decided.push([{ f, state: f.state, reason: f.reason, author: f.author }]);
  Object.assign(f, { state, reason, author });
  settle([f]);
  say(`Finding ${f.el.value} ${state}.`);
}

function undo() {
  const back = decided.pop();
  if (!back) { say("There is nothing to undo."); return; }
  for (const { f, ...before } of back) Object.assign(f, before);
  settle(back.map(({ f }) => f));
  say("Undone.");
}

// The finding that a key or a button of the bar means.
function current() {
  const at = here();
  const f = byID.get(at.id);
  if (!f) say("Go to a finding first.");
  return f;
}

let asked = null; // the finding that the dialog is about
function ask(f) {
  asked = f;
  $("which").textContent = f.el.querySelector(".msg").textContent;
  $("reason").value = f.reason || "";
  $("author").value = f.author || store.get("author") || "";
  $("dismiss").showModal();
  $("reason").focus();
}
$("why").addEventListener("submit", (e) => {
  e.preventDefault();
  const [reason, author] = [$("reason").value.trim(), $("author").value.trim()];
  if (!reason) { $("reason").value = ""; $("why").reportValidity(); return; }
  store.set("author", author);
  $("dismiss").close();
  go(asked.el);
  decide(asked, "dismissed", reason, author);
});
$("cancel").addEventListener("click", () => $("dismiss").close());
$("close").addEventListener("click", () => $("help").close());
