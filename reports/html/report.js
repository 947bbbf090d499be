"use strict";
(() => {
  const tools = document.getElementById("tools");
  if (!tools) return;
  const $$ = (q, in_ = document) => Array.from(in_.querySelectorAll(q));
  const findings = $$(".finding");
  const paragraphs = $$(".para");
  const marks = $$("a.m, a.note");
  const ties = new Map(); // marks by the finding that they lead to
  for (const m of marks) {
    const id = m.getAttribute("href").slice(1);
    if (!ties.has(id)) ties.set(id, []);
    ties.get(id).push(m);
  }
  const help = document.getElementById("help");
  const keys = document.getElementById("keys");
  const shown = document.getElementById("shown");
  const boxes = Array.from(tools.querySelectorAll("[name=sev]"));
  const rule = tools.querySelector("[name=rule]");

  const quiet = () => boxes.every((b) => b.checked) && !rule.value;
  const bySeverity = (f) => boxes.some((b) => b.checked && b.value === f.dataset.sev);
  const byRule = (f) => !rule.value || f.dataset.rule === rule.value;

  function tally() {
    for (const b of boxes) {
      const n = findings.filter((f) => f.dataset.sev === b.value && byRule(f)).length;
      b.parentNode.querySelector(".n").textContent = n;
    }
    for (const o of rule.options) {
      if (!o.value) continue;
      const n = findings.filter((f) => f.dataset.rule === o.value && bySeverity(f)).length;
      o.textContent = `${o.dataset.label} (${n})`;
    }
  }

  function apply() {
    const all = quiet();
    const off = new Set();
    for (const f of findings) {
      f.hidden = !(bySeverity(f) && byRule(f));
      if (f.hidden) off.add("#" + f.id);
    }
    for (const p of paragraphs) p.hidden = !all && !p.querySelector(".finding:not([hidden])");
    for (const m of marks) m.classList.toggle("off", off.has(m.getAttribute("href")));
    const n = findings.length - off.size;
    shown.value = all ? `${n} findings` : `${n} of ${findings.length} findings`;
    tally();
  }

  // The filter lives in the address, so that it can be sent on: #sev=major&rule=MT201.
  function write() {
    const h = new URLSearchParams();
    const on = boxes.filter((b) => b.checked).map((b) => b.value);
    if (on.length < boxes.length) h.set("sev", on.join(","));
    if (rule.value) h.set("rule", rule.value);
    history.replaceState(null, "", quiet() ? location.pathname + location.search : "#" + h);
  }

  function read() {
    if (!location.hash.includes("=")) return;
    const h = new URLSearchParams(location.hash.slice(1));
    const on = h.has("sev") ? h.get("sev").split(",") : null;
    for (const b of boxes) b.checked = !on || on.includes(b.value);
    rule.value = h.get("rule") || "";
    if (rule.selectedIndex < 0) rule.value = "";
  }

  // A link to something that the filter hides takes the filter off.
  function reveal() {
    if (location.hash.includes("=")) { read(); apply(); return; }
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest("[hidden]")) return;
    for (const b of boxes) b.checked = true;
    rule.value = "";
    apply();
    target.scrollIntoView();
  }

  // The first of a list, in document order, for which a test holds; the test
  // holds for all that come after it. Few elements are asked: every answer may
  // cost the browser the layout of a paragraph that it had put off.
  function first(list, holds) {
    let low = 0;
    for (let high = list.length; low < high;) {
      const mid = (low + high) >> 1;
      if (holds(list[mid])) high = mid;
      else low = mid + 1;
    }
    return low;
  }

  // Where the reader is: at what has the focus, else at the last paragraph that
  // begins above the fold.
  function here() {
    const on = document.activeElement.closest(".finding, .para, .rulepage");
    if (on) return on;
    const seen = paragraphs.filter((p) => !p.hidden);
    return seen[first(seen, (p) => p.getBoundingClientRect().top >= 120) - 1] || tools;
  }

  function step(list, by) {
    const at = here();
    const seen = list.filter((e) => !e.closest("[hidden]"));
    const after = first(seen, (e) => at.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
    const next = seen[by > 0 ? after : after - (seen[after - 1] === at ? 2 : 1)];
    if (!next) return;
    next.tabIndex = -1;
    next.scrollIntoView({ block: "start" });
    next.focus({ preventScroll: true });
  }

  const go = {
    j: () => step(paragraphs, 1),
    k: () => step(paragraphs, -1),
    n: () => step(findings, 1),
    p: () => step(findings, -1),
    "?": () => help.showModal(),
  };

  document.addEventListener("keydown", (e) => {
    if (!keys.checked || e.ctrlKey || e.altKey || e.metaKey || e.isComposing || help.open) return;
    if (e.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]")) return;
    if (!Object.hasOwn(go, e.key)) return;
    e.preventDefault();
    go[e.key]();
  });
  tools.addEventListener("click", (e) => {
    const b = e.target.closest("[data-go]");
    if (b) go[b.dataset.go]();
  });
  tools.addEventListener("submit", (e) => e.preventDefault());
  tools.addEventListener("change", () => { write(); apply(); });
  tools.addEventListener("reset", () => setTimeout(() => { if (location.hash.includes("=")) write(); apply(); }));
  addEventListener("hashchange", reveal);

  // A mark, its finding and the other places of that finding light up together.
  let lit = [];
  function light(e) {
    for (const x of lit) x.classList.remove("lit");
    lit = [];
    const f = e.target.closest && (e.target.closest("a.m, a.note") || e.target.closest(".finding"));
    if (!f) return;
    const id = f.matches("a") ? f.getAttribute("href").slice(1) : f.id;
    lit = [...(ties.get(id) || [])];
    const own = document.getElementById(id);
    if (own) lit.push(own);
    for (const x of lit) x.classList.add("lit");
  }
  document.addEventListener("pointerover", light);
  document.addEventListener("focusin", light);

  // What is folded would be lost on paper.
  addEventListener("beforeprint", () => $$("details").forEach((d) => { d.open = true; }));

  tools.hidden = false;
  read();
  apply();
  reveal();
})();
