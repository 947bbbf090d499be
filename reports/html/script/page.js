// What every page has.

const $ = (id) => document.getElementById(id);
const $$ = (q, from = document) => Array.from(from.querySelectorAll(q));

// Storage may be forbidden, as in a sandbox, or full: then decisions last as
// long as the page is open.
const store = {
  get(key) { try { return JSON.parse(localStorage.getItem("mtaudit:" + key)); } catch { return null; } },
  set(key, value) { try { localStorage.setItem("mtaudit:" + key, JSON.stringify(value)); return true; } catch { return false; } },
};

// What is folded would be lost on paper.
addEventListener("beforeprint", () => $$("details").forEach((d) => { d.open = true; }));
