// Tables that can be sorted by each column.

for (const table of $$("table.sortable")) {
  const rows = $$("tbody tr", table);
  const value = (row, i) => row.cells[i].dataset.sort ?? row.cells[i].textContent;
  const compare = (a, b) => (a === "") - (b === "") || (isNaN(a) || isNaN(b) ? a.localeCompare(b) : a - b);
  $$("thead th", table).forEach((th, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...th.childNodes);
    th.append(button);
    button.addEventListener("click", () => {
      const down = th.getAttribute("aria-sort") === "ascending";
      for (const other of $$("thead th", table)) other.removeAttribute("aria-sort");
      th.setAttribute("aria-sort", down ? "descending" : "ascending");
      rows.sort((a, b) => compare(value(a, i), value(b, i)) * (down ? -1 : 1));
      table.tBodies[0].append(...rows);
    });
  });
}
