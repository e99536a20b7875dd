// The desk by keyboard: Ctrl+Enter takes the call down, Alt+C takes over the suggested category, a digit records a call back.
(() => {
  "use strict";
  const call = document.querySelector("form[data-call]");
  document.querySelector("[data-arrive]")?.focus();

  // Who types faster than the page arrives is answered, too.
  addEventListener("load", () => {
    const phone = call?.elements["reporter.phone"];
    if (phone?.value) phone.dispatchEvent(new Event("input", { bubbles: true }));
  });

  call?.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      call.requestSubmit();
    } else if (event.altKey && event.code === "KeyC") {
      event.preventDefault();
      takeOver(call.querySelector("[data-category]"));
    } else if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault(); // a call is not taken down by accident
    }
  });

  const takeOver = (hint) => {
    if (!hint) return;
    const select = call.elements.category;
    select.value = hint.dataset.category;
    select.dispatchEvent(new Event("input", { bubbles: true }));
    select.focus();
  };
  call?.addEventListener("click", (event) => takeOver(event.target.closest("[data-category]")));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select") || !/^[1-9]$/.test(event.key)) return;
    document.activeElement?.closest(".callbacks tr")?.querySelector(`[data-digit="${event.key}"]`)?.click();
  });
})();
