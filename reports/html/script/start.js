for (const f of findings) f.el.querySelector(".how").append($("decide").content.cloneNode(true));
tools.hidden = false;
restore();
read();
apply();
// What is gone to must not lie under the bar.
const fit = () => {
  const sticky = getComputedStyle(tools).position === "sticky";
  document.documentElement.style.scrollPaddingTop = sticky ? `${tools.offsetHeight + 12}px` : "";
};
fit();
new ResizeObserver(fit).observe(tools);
reveal(true);
