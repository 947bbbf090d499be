for (const f of findings) f.el.querySelector(".how").append($("decide").content.cloneNode(true));
tools.hidden = false;
restore();
read();
apply();
// Where the filters would fill the screen, they wait until they are asked for, but
// for those that an address has set.
if (quiet() && matchMedia("(max-width: 800px)").matches) tools.querySelector(".filters").open = false;
// What is gone to must not lie under the bar.
const fit = () => {
  const sticky = getComputedStyle(tools).position === "sticky";
  document.documentElement.style.scrollPaddingTop = sticky ? `${tools.offsetHeight + 12}px` : "";
};
fit();
new ResizeObserver(fit).observe(tools);
reveal(true);
