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
  const isPicked = (input) => input.type === "radio" || input.type === "checkbox";
  const drafted = (form) => all("input:not([type=hidden]):not([type=password]):not([type=file]), textarea, select", form).filter((input) => input.name);
  const valuesOf = (input) => {
    if (isPicked(input)) return input.checked ? [input.value] : [];
    return input.multiple ? [...input.selectedOptions].map((option) => option.value) : [input.value];
  };
  const kept = (form) => {
    try { return JSON.parse(sessionStorage.getItem("draft:" + form.dataset.draft)); } catch { return null; }
  };
  const save = (form) => {
    const draft = {};
    drafted(form).forEach((input) => { (draft[input.name] ||= []).push(...valuesOf(input)); });
    try { sessionStorage.setItem("draft:" + form.dataset.draft, JSON.stringify(draft)); } catch { /* full, or not allowed: nothing is kept */ }
  };
  const restore = (form, inputs = drafted(form)) => {
    const draft = kept(form);
    if (!draft || Array.isArray(draft)) return;
    const met = {};
    inputs.filter((input) => draft[input.name]).forEach((input) => {
      const values = draft[input.name];
      if (isPicked(input)) input.checked = values.includes(input.value);
      else if (input.multiple) [...input.options].forEach((option) => { option.selected = values.includes(option.value); });
      else {
        const at = met[input.name] ||= [0];
        const value = values[at[0]++];
        if (value !== undefined) input.value = value;
        if (value && input.matches("input, textarea")) input.closest("details")?.setAttribute("open", ""); // what was typed is seen
      }
    });
  };

  // A page can't keep chosen files by itself, so they wait beside its draft, for a day at most.
  const A_DAY = 24 * 60 * 60 * 1000;
  const files = (mode, work) => new Promise((done, failed) => {
    const opening = indexedDB.open("lianshou-files", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("files");
    opening.onerror = failed;
    opening.onsuccess = () => {
      const asked = work(opening.result.transaction("files", mode).objectStore("files"));
      asked.onsuccess = () => { opening.result.close(); done(asked.result); };
      asked.onerror = failed;
    };
  });
  const drop = (draft) => files("readwrite", (store) => store.delete(IDBKeyRange.bound([draft], [draft, []]))).catch(() => {});
  const saveFiles = (form, input) => files("readwrite", (store) => store.put({ at: Date.now(), chosen: [...input.files] }, [form.dataset.draft, input.name])).catch(() => {});
  const restoreFiles = (form) => all("input[type=file]", form).forEach(async (input) => {
    if (one(`input[name="${input.name}.reference"]`, form)) { drop(form.dataset.draft); return; } // they have arrived
    const waiting = await files("readonly", (store) => store.get([form.dataset.draft, input.name])).catch(() => null);
    if (!waiting || input.files.length || Date.now() - waiting.at > A_DAY) return;
    const chosen = new DataTransfer();
    waiting.chosen.forEach((file) => chosen.items.add(file));
    input.files = chosen.files;
  });

  // Sent is not recorded: only where another page answers, or one that says so, the draft has done its service.
  const sent = (form) => {
    const where = { draft: form.dataset.draft, from: location.pathname, to: new URL(form.action).pathname };
    try { sessionStorage.setItem("draft-sent", JSON.stringify(where)); } catch { /* then it is offered once more */ }
  };
  const forget = () => {
    let last;
    try { last = JSON.parse(sessionStorage.getItem("draft-sent")); } catch { last = null; }
    if (!last) return;
    const cameFrom = document.referrer && new URL(document.referrer).pathname === last.from;
    const answered = cameFrom && ![last.to, "/sign-in"].includes(location.pathname);
    if (!one(".recorded[role=status]") && !answered) return;
    sessionStorage.removeItem("draft-sent");
    sessionStorage.removeItem("draft:" + last.draft);
    drop(last.draft);
  };

  const fields = (within) => all("form.command, form[data-draft]", within).forEach((form) => {
    if (form.dataset.draft) { restore(form); restoreFiles(form); }
    show(form);
    form.addEventListener("input", (event) => {
      show(form);
      if (!form.dataset.draft) return;
      if (event.target.type === "file") saveFiles(form, event.target); else save(form);
    });
    form.addEventListener("submit", () => {
      if (form.dataset.draft) { save(form); sent(form); }
      all("button", form).forEach((button) => setTimeout(() => { button.disabled = true; }));
    });
  });
  document.addEventListener("htmx:afterSettle", (event) => { // what comes in later, such as the places to choose from
    const form = event.target.closest?.("form[data-draft]");
    if (form) restore(form, drafted(form).filter((input) => event.target.contains(input) && isPicked(input)));
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
        fields(fresh);
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

  forget();
  fields(document);
  all(".keys-button").forEach((button) => { button.hidden = false; });
})();

// What draws, asked for once, and not before the page is there to read.
window.Drawing = (() => {
  "use strict";
  const painted = new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
  const loaded = new Map();
  const part = (address, name, about) => {
    if (!loaded.has(address)) {
      loaded.set(address, painted.then(() => new Promise((done, failed) => {
        const element = Object.assign(document.createElement(name), about);
        element.onload = done;
        element.onerror = () => { loaded.delete(address); element.remove(); failed(new Error(address)); };
        document.head.append(element);
      })));
    }
    return loaded.get(address);
  };
  const style = (href) => part(href, "link", { rel: "stylesheet", href });
  const script = (src) => part(src, "script", { src, async: false });
  // Addresses with spaces between them; each script builds on those before it.
  const needs = async (styles, scripts) => {
    await Promise.all(styles.split(" ").filter(Boolean).map(style));
    for (const address of scripts.split(" ")) await script(address);
  };
  return { needs };
})();
