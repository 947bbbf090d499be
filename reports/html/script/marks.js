// A mark, its finding and the other places of that finding light up together.

let lit = [];
// A mark that several findings speak of leads to one of them: the others lead to it.
const related = (finding) => $$(".related a", finding).map((a) => $(a.getAttribute("href").slice(1))).filter((m) => m?.matches(".m"));
function light(e) {
  for (const x of lit) x.classList.remove("lit");
  lit = [];
  const f = e.target.closest && (e.target.closest("a.m, a.note") || e.target.closest(".finding"));
  if (!f) return;
  const id = f.matches("a") ? f.getAttribute("href").slice(1) : f.id;
  lit = [...tied(id)];
  const own = $(id);
  if (own) lit.push(own, ...related(own));
  for (const x of lit) x.classList.add("lit");
}
document.addEventListener("pointerover", light);
document.addEventListener("focusin", light);
