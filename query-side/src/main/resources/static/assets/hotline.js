// The desk by keyboard: Ctrl+Enter takes the call down, a suggested category is taken over, a digit records a call back.
(() => {
  "use strict";
  const call = document.querySelector("form[data-call]");
  document.querySelector("[data-arrive]")?.focus();

  call?.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      call.requestSubmit();
    } else if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault(); // a call is not taken down by accident
    }
  });

  call?.addEventListener("click", (event) => {
    const hint = event.target.closest("[data-category]");
    if (!hint) return;
    const select = call.elements.category;
    select.value = hint.dataset.category;
    select.dispatchEvent(new Event("input", { bubbles: true }));
    select.focus();
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select") || !/^[1-9]$/.test(event.key)) return;
    document.activeElement?.closest(".callbacks tr")?.querySelector(`[data-digit="${event.key}"]`)?.click();
  });
})();
