// The findings of the page, and the marks in the text that lead to them.

const tools = $("tools");

const findings = $$(".finding").map((el) => ({
  el, id: el.id, sev: el.dataset.sev, f: el.dataset.rule, cat: el.dataset.cat,
  score: parseFloat(el.closest(".para").dataset.score), state: "open",
  text: el.textContent.toLowerCase(),
}));
const byID = new Map(findings.map((f) => [f.id, f]));
const elements = findings.map((f) => f.el);
const paragraphs = $$(".para");
const marks = $$("a.m, a.note");
const ties = new Map(); // marks by the finding that they lead to
for (const m of marks) {
  const id = m.getAttribute("href").slice(1);
  if (!ties.has(id)) ties.set(id, []);
  ties.get(id).push(m);
}
const tied = (id) => ties.get(id) || [];
const say = (what) => { $("said").textContent = what; };
