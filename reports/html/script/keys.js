// What keys do, and the buttons that do the same.

const act = {
  j: () => step(paragraphs, 1),
  k: () => step(paragraphs, -1),
  n: () => step(elements, 1),
  p: () => step(elements, -1),
  a: (f = current()) => { if (f) decide(f, "accepted"); },
  d: (f = current()) => { if (f) ask(f); },
  u: undo,
  "/": () => { $$("details.filters", tools)[0].open = true; search.focus(); },
  "?": () => $("help").showModal(),
};

document.addEventListener("keydown", (e) => {
  if (!$("keys").checked || e.ctrlKey || e.altKey || e.metaKey || e.isComposing || document.querySelector("dialog[open]")) return;
  if (e.target.closest("input, select, textarea, [contenteditable]")) return;
  if (!Object.hasOwn(act, e.key)) return;
  e.preventDefault();
  act[e.key]();
});
document.addEventListener("click", (e) => {
  const b = e.target.closest("[data-go]");
  if (!b) return;
  const own = b.closest(".finding");
  if (own) last = own;
  if (own) act[b.dataset.go](byID.get(own.id));
  else act[b.dataset.go]();
});
$("keys").checked = store.get("keys") !== false;
$("keys").addEventListener("change", () => store.set("keys", $("keys").checked));
$("words").addEventListener("change", () => document.body.classList.toggle("plain", !$("words").checked));
tools.addEventListener("input", (e) => { if (e.target.name) { write(); apply(); } });
$("reset").addEventListener("click", () => { reset(); write(); apply(); });
addEventListener("hashchange", reveal);
