// What pages do in the browser. All of them work without it; with it they are quicker, live, and lose nothing typed.
(() => {
  "use strict";

  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const isTyping = (element) => element.matches("input, textarea, select, [contenteditable]");

  // --- The drawer: an issue or a form beside the list it was opened from.
  const drawer = one("#drawer");

  const open = async (address) => {
    const answer = await fetch(address, { headers: { Accept: "text/html" }, credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = one(".drawer-part", page);
    if (!part || answer.redirected) {
      location.assign(address.replace(/\/drawer$/, ""));
      return;
    }
    one("#drawer-body").replaceChildren(part);
    fields(drawer);
    if (!drawer.open) drawer.showModal();
    (one("[autofocus], form.command input:not([type=hidden]), form.command textarea, form.command select", part) || one("h1, h2", part))?.focus();
  };

  document.addEventListener("click", (event) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    const link = event.target.closest("a[data-drawer], a[data-dialog]");
    if (link && plain && innerWidth >= 768 && drawer?.showModal) {
      event.preventDefault();
      open(link.dataset.drawer || link.getAttribute("href")).catch(() => location.assign(link.href));
    }
    const closer = event.target.closest("[data-closes]");
    if (closer && drawer?.open) {
      event.preventDefault();
      drawer.close();
    }
    if (event.target === drawer) drawer.close();
    const opener = event.target.closest("[data-opens]");
    if (opener) one("#" + opener.dataset.opens).showModal();
  });

  // --- Fields that are asked for only with a value of another one.
  const show = (form) => all("[data-when]", form).forEach((field) => {
    const of = field.dataset.when;
    const chosen = one(`[name="${of}"]:checked`, form) || one(`select[name="${of}"]`, form);
    const asked = chosen?.value === field.dataset.is;
    field.hidden = !asked;
    all("input, select, textarea", field).forEach((input) => { input.disabled = !asked; });
  });

  // --- Drafts: what is typed stays on this device until it was recorded, also where the session has ended meanwhile.
  const drafted = (form) => all("input:not([type=hidden]):not([type=password]):not([type=file]), textarea, select", form);
  const save = (form) => {
    const draft = drafted(form).map((input) => input.type === "radio" || input.type === "checkbox" ? input.checked : input.value);
    try { sessionStorage.setItem("draft:" + form.dataset.draft, JSON.stringify(draft)); } catch { /* full, or not allowed: nothing is kept */ }
  };
  const restore = (form) => {
    let draft;
    try { draft = JSON.parse(sessionStorage.getItem("draft:" + form.dataset.draft) || "null"); } catch { draft = null; }
    const inputs = drafted(form);
    if (!draft || draft.length !== inputs.length || one(".alert", form.parentElement)) return;
    inputs.forEach((input, n) => {
      if (input.type === "radio" || input.type === "checkbox") input.checked = draft[n]; else if (draft[n]) input.value = draft[n];
    });
  };
  const forget = () => {
    if (!one(".recorded")) return;
    const issue = location.pathname.split("/").pop();
    Object.keys(sessionStorage).filter((key) => key.startsWith("draft:") && key.includes(issue)).forEach((key) => sessionStorage.removeItem(key));
  };

  const fields = (within) => all("form.command", within).forEach((form) => {
    if (form.dataset.draft) restore(form);
    show(form);
    form.addEventListener("input", () => { show(form); if (form.dataset.draft) save(form); });
    form.addEventListener("submit", () => all("button", form).forEach((button) => setTimeout(() => { button.disabled = true; })));
  });

  // --- Live: when something was recorded, the parts that show it are asked for anew, unless somebody is at work in them.
  const live = document.body.dataset.live;
  const refresh = async () => {
    const regions = all("[data-live-region][data-first=true]")
      .filter((region) => (!region.contains(document.activeElement) || !isTyping(document.activeElement)) && !one("input:checked", region));
    if (!regions.length || document.hidden) return;
    const address = new URL(location.href);
    address.searchParams.delete("waitFor");
    const answer = await fetch(address, { headers: { Accept: "text/html" }, credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    regions.forEach((region) => {
      const fresh = one("#" + region.id, page);
      const focused = document.activeElement?.closest("#" + region.id) ? document.activeElement.getAttribute("href") : null;
      if (fresh && fresh.innerHTML !== region.innerHTML) {
        region.replaceWith(fresh);
        if (window.htmx) window.htmx.process(fresh);
        if (focused) one(`a[href="${CSS.escape(focused)}"]`, fresh)?.focus();
      }
    });
  };
  if (live && window.EventSource && one("[data-live-region]")) {
    const source = new EventSource(live);
    let waiting = null;
    source.addEventListener("changed", () => {
      waiting ??= setTimeout(() => { waiting = null; refresh().catch(() => {}); }, 1500);
    });
    source.addEventListener("open", () => { one("#offline").hidden = true; });
    source.addEventListener("error", () => { if (source.readyState === EventSource.CONNECTING) setTimeout(() => { if (source.readyState !== EventSource.OPEN) one("#offline").hidden = false; }, 3000); });
    addEventListener("pagehide", () => source.close());
  }

  // --- Keys.
  let went = 0;
  const rows = () => all(".register tbody tr");
  const move = (by) => {
    const list = rows();
    const at = list.findIndex((row) => row.contains(document.activeElement));
    one("a", list[Math.min(Math.max(at + by, 0), list.length - 1)] || document.createElement("i"))?.focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const leads = Date.now() - went < 1500 ? one(`.side [data-key="${CSS.escape(event.key)}"]`) : null;
    went = 0;
    if (leads) leads.click();
    else if (event.key === "g") went = Date.now();
    else if (event.key === "/") { event.preventDefault(); (one(".filter-bar [name=text]") || one("#find"))?.focus(); }
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "?") one("#keys")?.showModal();
  });

  fields(document);
  forget();
  all(".keys-button").forEach((button) => { button.hidden = false; });
})();
