// The projected draw: members appear one after the other, on a key or a tap. What is shown stands in the page already.
(() => {
  "use strict";
  const steps = [...document.querySelectorAll("[data-step]")];
  const after = document.querySelector("[data-after]");
  const hint = document.querySelector("[data-hint]");
  const all = document.querySelector("[data-all]");
  document.body.dataset.ready = "";
  if (!steps.length || !after) return;

  const hide = (element, hidden) => { element.hidden = hidden; };
  let shown = 0;
  const next = () => {
    if (shown < steps.length) {
      const step = steps[shown++];
      hide(step, false);
      step.scrollIntoView({ block: "nearest" });
    } else if (after.hidden) {
      hide(after, false);
      hide(hint, true);
      hide(all, true);
    }
  };

  steps.forEach((step) => hide(step, true));
  [after].forEach((part) => hide(part, true));
  [hint, all].forEach((part) => hide(part, false));

  all.addEventListener("click", (event) => {
    event.stopPropagation();
    while (after.hidden) next();
  });
  document.addEventListener("click", (event) => { if (!event.target.closest("a, button, pre")) next(); });
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("a, button, pre") || event.ctrlKey || event.metaKey || event.altKey) return;
    if ([" ", "Enter", "ArrowRight", "ArrowDown", "PageDown"].includes(event.key) && after.hidden) {
      event.preventDefault();
      next();
    }
  });
})();
