// A facet lets a finding through or not. The count at a choice is of what it
// would show under all other facets. The filter lives in the address, so that it
// can be sent on: #sev=major&f=MT201.

const boxes = (name) => {
  const all = $$(`[name=${name}]`, tools);
  return {
    name, all,
    lets: (f) => all.some((b) => b.checked && b.value === f[name]),
    get: () => (all.every((b) => b.checked) ? "" : all.filter((b) => b.checked).map((b) => b.value).join(",") || "none"),
    set: (v) => { for (const b of all) b.checked = !v || v.split(",").includes(b.value); },
    show: (n) => { for (const b of all) b.parentNode.querySelector(".n").textContent = n.get(b.value) || 0; },
  };
};
const select = (name) => {
  const el = tools.querySelector(`[name=${name}]`);
  return {
    name,
    lets: (f) => !el.value || f[name] === el.value,
    get: () => el.value,
    set: (v) => { el.value = v; if (el.selectedIndex < 0) el.value = ""; },
    show: (n) => { for (const o of el.options) if (o.value) o.textContent = `${o.dataset.label} (${n.get(o.value) || 0})`; },
  };
};
const input = (name, lets) => {
  const el = tools.querySelector(`[name=${name}]`);
  return { name, lets: (f) => !el.value || lets(f, el.value), get: () => el.value, set: (v) => { el.value = v; }, show() {} };
};
const search = tools.querySelector("[name=q]");
const facets = [
  boxes("sev"), boxes("state"), select("f"), select("cat"),
  input("below", (f, v) => f.score < v),
  input("q", (f, v) => f.text.includes(v.toLowerCase())),
];
const quiet = () => facets.every((x) => !x.get());

function tally() {
  const counts = facets.map(() => new Map());
  const add = (i, f) => counts[i].set(f[facets[i].name], (counts[i].get(f[facets[i].name]) || 0) + 1);
  let shown = 0;
  for (const f of findings) {
    const against = facets.flatMap((x, i) => (x.lets(f) ? [] : [i]));
    f.shown = against.length === 0;
    if (f.shown) { shown++; facets.forEach((_, i) => add(i, f)); }
    if (against.length === 1) add(against[0], f);
  }
  facets.forEach((x, i) => x.show(counts[i]));
  const done = findings.filter((f) => f.state !== "open").length;
  const of = quiet() ? `${findings.length} findings` : `${shown} of ${findings.length} findings`;
  $("shown").value = `${of}, ${done} reviewed`;
}

function apply() {
  tally();
  const all = quiet();
  const alive = new Set();
  for (const f of findings) {
    if (f.el.hidden === f.shown) f.el.hidden = !f.shown;
    if (f.shown) alive.add(f.el.closest(".para"));
    const off = !f.shown || f.state === "dismissed";
    if (off !== !!f.off) for (const m of tied(f.id)) m.classList.toggle("off", off);
    f.off = off;
  }
  for (const p of paragraphs) {
    const hide = !all && !alive.has(p);
    if (p.hidden !== hide) p.hidden = hide;
  }
}

function write() {
  const h = new URLSearchParams();
  for (const x of facets) if (x.get()) h.set(x.name, x.get());
  const to = quiet() ? location.pathname + location.search : "#" + h;
  try { history.replaceState(null, "", to); } catch { location.hash = quiet() ? "" : "#" + h; }
}

function reset() {
  for (const x of facets) x.set("");
}

function read() {
  if (!location.hash.includes("=")) return;
  const h = new URLSearchParams(location.hash.slice(1));
  for (const x of facets) x.set(h.get(x.name) || "");
}

// A link to something that the filter hides takes the filter off. #p12 and #f3
// are the paragraph and the finding of the first article.
function reveal(scroll) {
  if (location.hash.includes("=")) { read(); apply(); return; }
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id && ($(id) || (/^[pf]\d+$/.test(id) && $("d1" + id)));
  if (!target) return;
  const hidden = target.closest("[hidden]");
  if (hidden) { reset(); apply(); }
  if (scroll === true || hidden || target.id !== id) target.scrollIntoView();
}
