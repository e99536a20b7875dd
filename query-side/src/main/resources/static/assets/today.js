// A grid worker's phone: drafts that outlive a dead spot, photos made small, and how far it is. Without it the forms are plain forms.
(() => {
  "use strict";
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const phone = one("#phone");
  if (!phone) return;
  const person = phone.dataset.person;
  const word = (name, value = "") => (phone.dataset["word" + name] || "").replace("%d", () => value);
  const LONGEST_SIDE = 2048;
  const THUMB = 96;
  const SHOWN = 500;
  const A_DAY = 24 * 60 * 60 * 1000;

  // --- What this page is.
  one("#insecure").hidden = self.isSecureContext;
  one("#kept").hidden = phone.dataset.kept !== "true";
  const worker = self.isSecureContext && navigator.serviceWorker
    ? navigator.serviceWorker.register("/sw.js").then(() => navigator.serviceWorker.ready) : Promise.reject(new Error("none"));
  const parts = () => all("link[rel=stylesheet], script[src]").map((part) => new URL(part.href || part.src).pathname);
  // Whoever is about to go where there is no net reads when what is shown here will be there, too.
  let keeping = 0;
  const isStored = (is) => { const note = one("#stored"); if (note) note.hidden = !is; };
  const changes = () => { isStored(false); return ++keeping; };
  const keepPages = (shown = null) => {
    const turn = changes();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); if (turn === keeping) isStored(true); };
    worker.then((registered) => registered.active.postMessage({ parts: parts(), shown }, [port2])).catch(() => {});
  };
  setTimeout(() => keepPages(location.search ? null : location.pathname), SHOWN); // what is fetched must not hold up what is shown

  // --- Photos: as large as they need to be seen, without what the camera wrote into them.
  const chosen = new Map(); // of each form, its photos
  const photosOf = (form) => chosen.get(form) || chosen.set(form, []).get(form);

  const drawn = (picture, longest, type, quality) => {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const brush = canvas.getContext("2d");
    brush.fillStyle = "#fff";
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return quality ? new Promise((done) => canvas.toBlob(done, type, quality)) : canvas.toDataURL(type);
  };
  const made = async (field, file) => {
    const photo = { field, name: file.name, type: file.type || "application/octet-stream", thumb: "" };
    let small = file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      small = (await drawn(picture, LONGEST_SIDE, "image/jpeg", 0.85)) || file;
      photo.thumb = drawn(picture, THUMB, "image/jpeg");
      if (small !== file) Object.assign(photo, { type: "image/jpeg", name: file.name.replace(/\.\w+$/, "") + ".jpg" });
    } catch { /* not a picture that this browser reads: it goes as it is, and is looked at where it arrives */ }
    return small.size > Number(phone.dataset.largest) ? null : { ...photo, bytes: await small.arrayBuffer() };
  };

  const showPhotos = (form) => all("[data-photos]", form).forEach((list) => {
    list.replaceChildren(...photosOf(form).filter((photo) => photo.field === list.dataset.photos).map((photo) => {
      const item = one("#photo-item").content.firstElementChild.cloneNode(true);
      const picture = one("img", item);
      picture.hidden = !photo.thumb;
      if (photo.thumb) picture.src = photo.thumb;
      one("span", item).textContent = photo.thumb ? "" : photo.name;
      one("button", item).addEventListener("click", () => {
        chosen.set(form, photosOf(form).filter((other) => other !== photo));
        showPhotos(form);
        keep(form);
      });
      return item;
    }));
  });
  const take = async (input) => {
    const form = input.form;
    const files = [...input.files];
    input.value = "";
    form.setAttribute("aria-busy", "true");
    for (const file of files) {
      const photo = await made(input.name, file);
      if (photo) photosOf(form).push(photo); else alert(word("TooLarge", file.name));
    }
    form.removeAttribute("aria-busy");
    showPhotos(form);
    await keep(form);
  };

  // --- Forms become drafts.
  const fieldsOf = (form) => [...new FormData(form)].filter(([name, value]) =>
    typeof value === "string" && !["key", "version", "_csrf"].includes(name) && value !== "");
  const draftOf = (form, state) => {
    form.dataset.key ||= Drafts.newKey();
    form.dataset.begun ||= Date.now();
    return {
      key: form.dataset.key, begun: Number(form.dataset.begun), person, state,
      to: form.dataset.to, what: form.dataset.what, title: form.dataset.title || form.elements.summary?.value || "",
      issue: form.dataset.issue || null, version: form.elements.version ? Number(form.elements.version.value) : null,
      fields: fieldsOf(form), photos: photosOf(form), doneAt: Date.now(),
    };
  };
  const isEmpty = (form) => !photosOf(form).length && !fieldsOf(form).some(([name]) => ["summary", "words", "description"].includes(name));
  const keep = async (form) => {
    if (form.handedIn) return; // what waits to be sent is no longer being written
    if (isEmpty(form)) return; // a place or a kind alone is no beginning, and what was begun before may still come back
    try { await Drafts.put(draftOf(form, "open")); } catch { /* nothing can be kept here */ }
  };
  const later = (form) => {
    clearTimeout(form.keeping);
    form.keeping = setTimeout(() => keep(form), 300);
  };
  const clear = (form) => {
    clearTimeout(form.keeping);
    form.handedIn = false;
    form.reset();
    chosen.delete(form);
    delete form.dataset.key;
    delete form.dataset.begun;
    showPhotos(form);
    form.closest("details")?.removeAttribute("open");
  };
  const fill = (form, draft) => {
    form.handedIn = false;
    form.dataset.key = draft.key;
    form.dataset.begun = draft.begun;
    const values = new Map(draft.fields);
    [...form.elements].filter((input) => input.name && !["file", "submit", "button"].includes(input.type) && !["key", "version", "_csrf"].includes(input.name))
      .forEach((input) => {
        if (input.type === "radio" || input.type === "checkbox") input.checked = draft.fields.some(([name, value]) => name === input.name && value === input.value);
        else input.value = values.get(input.name) ?? (input.tagName === "SELECT" ? input.value : "");
      });
    chosen.set(form, [...draft.photos]);
    showPhotos(form);
    asked(form);
    form.closest("details")?.setAttribute("open", "");
    all("details.more", form).forEach((more) => { more.open = all("textarea, select, input", more).some((input) => values.get(input.name)); });
  };

  const submit = async (form) => {
    if (form.getAttribute("aria-busy")) return;
    const needs = form.dataset.needs;
    const lacks = needs && !photosOf(form).some((photo) => photo.field === needs);
    all("[data-lacking]", form).forEach((note) => { note.hidden = !lacks; });
    if (lacks) return;
    clearTimeout(form.keeping);
    form.handedIn = true;
    const draft = draftOf(form, "waiting");
    try { await Drafts.put(draft); } catch { form.submit(); return; } // no room to keep it: it goes as a plain form
    const away = form.dataset.then;
    clear(form);
    if (away) { location.assign(away); return; }
    await render();
    one("#drafts").scrollIntoView({ block: "nearest" });
    send();
  };

  // What is asked for only with a value of another field.
  const asked = (form) => all("[data-with]", form).forEach((part) => {
    const [name, value] = part.dataset.with.split("=");
    const is = form.elements[name]?.value === value;
    part.hidden = !is;
    all("input, select, textarea", part).forEach((input) => { input.disabled = !is; });
  });

  const busyIn = (region) => all("details.do[open]", region).length > 0;
  document.addEventListener("toggle", (event) => {
    const region = event.target.closest?.("#tasks");
    if (region) region.dataset.first = String(!busyIn(region)); // not made anew while somebody writes in it
  }, true);
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form?.matches(".phone-form") || event.target.type === "file") return;
    asked(form);
    later(form);
  });
  document.addEventListener("change", (event) => {
    if (event.target.type === "file" && event.target.form?.matches(".phone-form")) take(event.target);
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".phone-form")) return;
    event.preventDefault();
    submit(event.target);
  });

  // --- The drafts, and what became of them.
  const forms = () => all(".phone-form");
  const formFor = (draft) => forms().find((form) => form.dataset.to === draft.to);
  const says = (draft) => {
    if (draft.state === "sent") return word("Sent", draft.number);
    if (draft.state === "refused") return [word("Refused"), draft.words, ...Object.values(draft.wrong || {})].filter(Boolean).join(" ");
    return word(draft.state === "open" ? "Open" : "Waiting");
  };
  const mend = async (draft) => {
    const form = formFor(draft);
    if (form) { fill(form, draft); form.scrollIntoView({ block: "center" }); one("textarea, input:not([type=hidden])", form)?.focus(); return; }
    if (!draft.issue) location.assign("/today/new#" + draft.key); else alert(word("NotHere"));
  };
  const item = (draft) => {
    const line = one("#draft-item").content.firstElementChild.cloneNode(true);
    line.classList.add("is-" + draft.state);
    one(".what", line).textContent = draft.what;
    const title = one(".title", line);
    title.textContent = draft.title;
    if (draft.issue) title.setAttribute("href", "/issues/" + draft.issue);
    one(".state", line).textContent = says(draft);
    one(".mend", line).hidden = draft.state !== "refused" && draft.state !== "open";
    one(".drop", line).hidden = draft.state === "waiting" && draft.tries > 0;
    one(".mend", line).addEventListener("click", () => mend(draft));
    one(".drop", line).addEventListener("click", async () => {
      if (draft.state === "sent" || confirm(word("Drop"))) { await Drafts.remove(draft.key); render(); }
    });
    return line;
  };
  const mark = (drafts) => forms().filter((form) => form.dataset.issue).forEach((form) => {
    const waiting = drafts.filter((draft) => draft.state === "waiting" && draft.issue === form.dataset.issue);
    const waits = waiting.some((draft) => draft.to === form.dataset.to);
    const ahead = form.closest("[data-ahead=true]"); // what comes after signing for it, which may wait itself
    if (ahead) ahead.hidden = !waiting.some((draft) => draft.to.endsWith("/sign-for"));
    const part = form.closest("details.do") || form;
    part.hidden = waits;
    const note = one(`[data-waits="${CSS.escape(form.dataset.to)}"]`);
    if (note) note.hidden = !waits;
  });
  const render = async () => {
    let drafts;
    try { drafts = await Drafts.all(person); } catch { return; }
    const shown = drafts.filter((draft) => draft.state !== "open" || !forms().some((form) => form.dataset.key === draft.key));
    one("#drafts").hidden = !shown.length;
    one("#drafts ul").replaceChildren(...shown.map(item));
    mark(drafts);
    for (const old of drafts.filter((draft) => draft.state === "sent" && Date.now() - draft.sentAt > A_DAY)) await Drafts.remove(old.key);
  };

  // The list as it is now, unless somebody writes in it. Whether it was made anew.
  const refresh = async (address) => {
    const region = one("#tasks");
    if (!region || region.dataset.first !== "true") return false;
    const answer = await fetch(address, { credentials: "same-origin", redirect: "manual", cache: "no-store", headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = one("#tasks", page);
    if (!fresh) return false;
    region.replaceWith(fresh);
    one("#as-of").textContent = one("#as-of", page).textContent;
    one("#kept").hidden = true;
    phone.dataset.kept = "false";
    return true;
  };
  Drafts.listen((change) => {
    render();
    if (change.state !== "sent") return;
    changes();
    refresh("/today?waitFor=" + encodeURIComponent(change.token || "")).catch(() => false).then((anew) => anew || keepPages());
  });
  // What was kept is shown in place of a list that did not come, and no longer than that.
  const renew = () => { if (phone.dataset.kept === "true") refresh("/today").catch(() => {}); };

  let trying = null;
  const send = async () => {
    clearTimeout(trying);
    const became = await Drafts.sendAll();
    one("#signed-out").hidden = became !== "signed-out";
    const waits = (await Drafts.all(person).catch(() => [])).some((draft) => draft.state === "waiting");
    if (waits && became !== "signed-out") {
      trying = setTimeout(send, became === "busy" ? 2000 : 8000);
      worker.then((registered) => registered.sync?.register("drafts")).catch(() => {});
    }
  };
  const sendIfWaiting = async () => {
    if ((await Drafts.all(person).catch(() => [])).some((draft) => draft.state === "waiting")) send();
  };
  const again = () => { renew(); sendIfWaiting(); };
  addEventListener("online", again);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) again(); });

  // --- How far it is. The position stays on the phone; only what is put into a report goes with it.
  const POSITION = "position";
  const here = () => { try { return JSON.parse(sessionStorage.getItem(POSITION) || "null"); } catch { return null; } };
  const metres = (from, to) => {
    const rad = Math.PI / 180;
    const half = Math.sin(((to.latitude - from.latitude) * rad) / 2) ** 2
      + Math.cos(from.latitude * rad) * Math.cos(to.latitude * rad) * Math.sin(((to.longitude - from.longitude) * rad) / 2) ** 2;
    return 2 * 6371000 * Math.asin(Math.sqrt(half));
  };
  const order = () => {
    const at = here();
    if (!at) return;
    all("#tasks .task").forEach((task) => {
      if (!task.dataset.latitude) return;
      const far = metres(at, { latitude: Number(task.dataset.latitude), longitude: Number(task.dataset.longitude) });
      task.dataset.far = Math.round(far);
      const shown = one(".far", task);
      shown.hidden = false;
      shown.textContent = far < 950 ? word("Metres", Math.max(10, Math.round(far / 10) * 10)) : word("Kilometres", (far / 1000).toFixed(1));
    });
    all("#tasks .by-distance").forEach((group) => all(".task", group)
      .sort((a, b) => (a.dataset.far ?? Infinity) - (b.dataset.far ?? Infinity))
      .forEach((task) => group.append(task)));
  };
  const locate = (button, found) => {
    button.setAttribute("aria-busy", "true");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => { button.removeAttribute("aria-busy"); found(coords); },
      () => { button.removeAttribute("aria-busy"); one("#no-position").hidden = false; },
      { enableHighAccuracy: true, timeout: 10000, maximumAge: 60000 });
  };
  const canLocate = self.isSecureContext && navigator.geolocation;
  all("[data-locate]").forEach((button) => {
    button.hidden = !canLocate;
    button.addEventListener("click", () => locate(button, (coords) => {
      if (button.dataset.locate === "list") {
        try { sessionStorage.setItem(POSITION, JSON.stringify({ latitude: coords.latitude, longitude: coords.longitude })); } catch { /* for now alone */ }
        order();
        return;
      }
      const form = button.form;
      form.elements["place.latitude"].value = coords.latitude.toFixed(6);
      form.elements["place.longitude"].value = coords.longitude.toFixed(6);
      one("#located").textContent = word("Located", Math.round(coords.accuracy));
      form.dispatchEvent(new CustomEvent("located"));
      keep(form);
    }));
  });

  // --- The list is made anew when something was recorded; what we added to it is added again.
  new MutationObserver(() => { order(); keepPages(); Drafts.all(person).then(mark).catch(() => {}); })
    .observe(one("main"), { childList: true });

  // --- At the beginning: what was being written is there again, and what waits is sent.
  const begin = async () => {
    forms().forEach((form) => asked(form));
    // Who types faster than the page arrives loses nothing either.
    for (const form of forms()) if (all("[name=summary], textarea", form).some((input) => input.value)) await keep(form);
    for (const input of all(".phone-form input[type=file]")) if (input.files.length) await take(input);
    const drafts = await Drafts.all(person).catch(() => []);
    const wanted = drafts.find((draft) => draft.key === location.hash.slice(1));
    drafts.filter((draft) => draft.state === "open" || draft === wanted).forEach((draft) => {
      const form = formFor(draft);
      if (form && !form.dataset.key) fill(form, draft); // who has begun anew meanwhile goes on with that
    });
    order();
    await render();
    again();
  };
  begin();
})();
