// Row after row by keyboard: Enter goes to the same field of the next row, Ctrl+Enter writes all of it down.
(() => {
  "use strict";
  const form = document.querySelector("form[data-rows]");
  if (!form) return;
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    const field = event.target.closest("input, select");
    if (!field) return;
    event.preventDefault();
    const row = field.closest(".told-row");
    const next = row?.nextElementSibling;
    const name = row ? field.name.split(".").pop() : "";
    const target = row ? next?.querySelector(`[name$=".${name}"]`) : form.querySelector('[name="rows.0.what"]');
    (target || form.querySelector("button")).focus();
  });
})();
