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

let last = null; // the finding or paragraph that was gone to

// Where the reader is: at what has the focus or, with the focus in the bar, was
// gone to last; else at the last paragraph that begins above the fold.
function here() {
  const focus = document.activeElement;
  const on = focus.closest(".finding, .para, .rulepage") || (tools.contains(focus) && last);
  if (on && !on.closest("[hidden]")) return on;
  const seen = paragraphs.filter((p) => !p.hidden);
  return seen[first(seen, (p) => p.getBoundingClientRect().top >= tools.offsetHeight + 20) - 1] || tools;
}

function go(to) {
  last = to;
  to.tabIndex = -1;
  to.scrollIntoView({ block: "start" });
  to.focus({ preventScroll: true });
}

function step(list, by) {
  const at = here();
  const seen = list.filter((e) => !e.closest("[hidden]"));
  const after = first(seen, (e) => at.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
  const next = seen[by > 0 ? after : after - (seen[after - 1] === at ? 2 : 1)];
  if (next) go(next);
  else say(by > 0 ? "That was the last one." : "That was the first one.");
}
