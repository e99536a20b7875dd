// Turns the items of a meeting by the arrow keys and by what a presenter's remote sends.
(() => {
  "use strict";

  const keys = { ArrowRight: "1", PageDown: "1", ArrowLeft: "-1", PageUp: "-1" };
  document.addEventListener("keydown", (event) => {
    const way = keys[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
    const link = document.querySelector(`[data-turn="${way}"]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
  });
})();
