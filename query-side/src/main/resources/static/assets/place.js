// A place chosen on the map, and the point of an issue shown on it. Leaflet and the outlines are asked for when the map is, not before.
(() => {
  "use strict";
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // --- What a map needs.
  const needs = async (of) => {
    const data = fetch(of.from, { credentials: "same-origin", headers: { Accept: "application/json" } })
      .then((answer) => (answer.ok && !answer.redirected ? answer.json() : Promise.reject(new Error(String(answer.status)))));
    await Promise.all([data, self.Drawing.needs(of.styles, of.scripts)]);
    return data;
  };

  // --- The dialog.
  const dialog = one("#place-map");
  const touched = matchMedia("(pointer: coarse)").matches;
  const state = { map: null, layer: null, spot: null, data: null, field: null, offered: [], area: null, point: null, byArea: new Map() };

  // What a field takes: any area where it is searched for, what stands in its list where it has one.
  const takes = (field) => {
    if (field.tagName === "SELECT") return (place) => [...field.options].some((option) => option.value === place.area);
    if (!field.list) return () => true;
    const labels = new Set([...field.list.options].map((option) => option.value));
    return (place) => labels.has(place.label);
  };

  const degrees = (point) => `${point.lat.toFixed(6)}, ${point.lng.toFixed(6)}`;
  const label = (area) => state.data.areas.find((place) => place.area === area)?.label || "";

  const tell = (words) => { one("[data-chosen]", dialog).textContent = words; };
  const choose = (area, point) => {
    state.byArea.get(state.area)?.getElement?.()?.classList.remove("is-chosen");
    state.area = area;
    state.point = state.data.map.schematic ? null : point;
    state.byArea.get(area)?.getElement?.()?.classList.add("is-chosen");
    state.spot?.remove();
    state.spot = state.point ? self.L.circleMarker(point, { radius: 8, className: "spot", interactive: false }).addTo(state.map) : null;
    all("#place-found li", dialog).forEach((item) => item.setAttribute("aria-selected", String(item.dataset.area === area)));
    const item = one('#place-found li[aria-selected="true"]', dialog);
    ["#place-find", "#place-found"].forEach((list) => (item ? one(list, dialog).setAttribute("aria-activedescendant", item.id) : one(list, dialog).removeAttribute("aria-activedescendant")));
    item?.scrollIntoView({ block: "nearest" });
    one("[data-choose]", dialog).disabled = !area;
    one("[data-only-area]", dialog).hidden = !state.point;
    tell(area ? [label(area), state.point ? degrees(point) : ""].filter(Boolean).join(" · ") : dialog.dataset.nothing);
  };

  const list = () => {
    const parts = one("#place-find", dialog).value.split(/[\s›,，/]+/).filter(Boolean);
    const found = state.offered.filter((place) => parts.every((part) => place.label.includes(part)));
    one("#place-found", dialog).replaceChildren(...found.map((place, n) => {
      const item = document.createElement("li");
      item.id = "place-" + n;
      item.role = "option";
      item.dataset.area = place.area;
      item.textContent = place.label;
      return item;
    }));
    return found;
  };

  // Those of the townships lie over the villages, and let a press through.
  const borders = (features) => self.L.geoJSON(features.filter((feature) => feature.properties.level === "township"), {
    interactive: false, style: { className: "border-line" },
  });

  const draw = () => {
    const { data } = state;
    const place = one("[data-map]", dialog);
    state.map?.remove();
    state.byArea.clear();
    const may = new Set(state.offered.map((offer) => offer.area));
    const features = data.map.features.filter((feature) => may.has(feature.properties.area));
    place.hidden = !features.length;
    state.map = null;
    if (!features.length) return;
    state.map = self.Outlines.map(place, data.map, dialog.dataset, true);
    state.layer = self.L.geoJSON({ ...data.map, features }, {
      style: (feature) => ({ className: `area ${feature.properties.level}` }),
      onEachFeature: (feature, shape) => {
        state.byArea.set(feature.properties.area, shape);
        shape.on("click", (event) => {
          self.L.DomEvent.stopPropagation(event);
          if (!one(`#place-found li[data-area="${CSS.escape(feature.properties.area)}"]`, dialog)) { one("#place-find", dialog).value = ""; list(); }
          choose(feature.properties.area, event.latlng);
        });
      },
    }).addTo(state.map);
    borders(features).addTo(state.map);
    state.map.on("click", () => tell(dialog.dataset.outside));
    state.map.fitBounds(state.layer.getBounds(), { padding: [12, 12], animate: false });
    const names = new Map(state.offered.map((offer) => [offer.area, self.Outlines.short(offer.name)]));
    self.Outlines.names(state.map, state.layer, data.map.schematic, (about) =>
      (about.level === "grid" ? null : { words: names.get(about.area) || "", township: about.level === "township" }));
  };

  const open = async (button) => {
    const field = document.getElementById(button.dataset.placeMap);
    state.field = field;
    button.setAttribute("aria-busy", "true");
    try {
      state.data = await needs(dialog.dataset);
    } catch {
      state.data = null;
    }
    button.removeAttribute("aria-busy");
    one("[data-failed]", dialog).hidden = state.data !== null;
    one("[data-both]", dialog).hidden = state.data === null;
    dialog.showModal();
    if (!state.data) { one("#place-map-title").focus(); return; }
    state.offered = state.data.areas.filter(takes(field));
    one("#place-find", dialog).value = "";
    one("[data-about]", dialog).textContent = [state.data.map.schematic ? dialog.dataset.schematic : "", state.data.map.about || ""].filter(Boolean).join(" ");
    state.area = null;
    list();
    draw();
    choose(null, null);
    (touched ? one("#place-map-title") : one("#place-find", dialog)).focus();
  };

  // --- Back into the form.
  const noted = (form, point) => {
    form.elements["place.latitude"].value = point ? point.lat.toFixed(6) : "";
    form.elements["place.longitude"].value = point ? point.lng.toFixed(6) : "";
    const words = one("[data-point]", form);
    words.textContent = point ? words.dataset.noted.replace("{0}", degrees(point)) : "";
    one("[data-no-point]", form).hidden = !point;
    const located = one("#located", form);
    if (located) located.textContent = "";
  };
  const changed = (field) => ["input", "change"].forEach((kind) => field.dispatchEvent(new Event(kind, { bubbles: true })));
  const radio = (form, place) => {
    const pick = document.createElement("label");
    pick.className = "pick";
    const button = Object.assign(document.createElement("input"), { type: "radio", name: "area", value: place.area, checked: true });
    const words = document.createElement("span");
    words.textContent = place.label;
    pick.append(button, " ", words);
    one("#c-places", form).replaceChildren(pick);
    return button;
  };
  let giving = false;
  const give = (point) => {
    const { field } = state;
    const place = state.data?.areas.find((other) => other.area === state.area);
    if (!place) return;
    const { form } = field;
    let given = field;
    if (field.tagName === "SELECT") field.value = place.area;
    else field.value = place.label;
    if (!field.list && field.tagName !== "SELECT") given = radio(form, place);
    noted(form, point);
    giving = true;
    changed(given);
    giving = false;
    dialog.close();
    given.focus();
  };

  if (dialog) {
    all("[data-place-map]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => open(button));
      const { form } = button;
      // A point in another village than the one that is chosen is none.
      const other = (event) => {
        const field = document.getElementById(button.dataset.placeMap);
        if (!giving && (event.target === field || event.target.name === "area") && one("[data-point]", form).textContent) noted(form, null);
      };
      form.addEventListener("input", other);
      form.addEventListener("change", other);
      // Where one stands takes the place of what was pressed.
      form.addEventListener("located", () => { one("[data-point]", form).textContent = ""; one("[data-no-point]", form).hidden = true; });
      one("[data-no-point]", form).addEventListener("click", () => { noted(form, null); button.focus(); });
    });
    dialog.addEventListener("close", () => { if (!touched && !giving && state.field && document.activeElement?.matches("[data-place-map]")) state.field.focus(); });
    dialog.addEventListener("keydown", (event) => {
      event.stopPropagation(); // letters are not the page's while this is open
      if (!event.target.matches("#place-find, #place-found")) return;
      const items = all("#place-found li", dialog);
      const at = items.findIndex((item) => item.dataset.area === state.area);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
      if (to !== undefined && items.length) {
        event.preventDefault();
        const item = items[Math.min(Math.max(to, 0), items.length - 1)];
        choose(item.dataset.area, null);
        const shape = state.byArea.get(item.dataset.area);
        if (shape && !state.map.getBounds().contains(shape.getBounds())) state.map.panInsideBounds(shape.getBounds(), { animate: false });
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (!state.area && items.length === 1) choose(items[0].dataset.area, null);
        give(state.point);
      }
    });
    one("#place-find", dialog).addEventListener("input", () => {
      const found = list();
      choose(null, null);
      tell(dialog.dataset.found.replace("{0}", found.length));
    });
    one("#place-found", dialog).addEventListener("click", (event) => {
      const item = event.target.closest("li");
      if (item) choose(item.dataset.area, null);
    });
    one("[data-choose]", dialog).addEventListener("click", () => give(state.point));
    one("[data-only-area]", dialog).addEventListener("click", () => give(null));
    one("[data-leave]", dialog).addEventListener("click", () => dialog.close());
  }

  // --- The point of an issue, once somebody comes to see it.
  const show = async (box) => {
    const data = await needs({ from: box.dataset.pointMap, styles: box.dataset.styles, scripts: box.dataset.scripts });
    if (data.map.schematic || !data.map.features.length) return;
    const at = self.L.latLng(Number(box.dataset.latitude), Number(box.dataset.longitude));
    const county = self.L.geoJSON(data.map).getBounds();
    one("[data-outside]", box).hidden = county.contains(at);
    if (!county.contains(at)) return;
    const place = one("[data-map]", box);
    place.hidden = false;
    one("[data-about]", box).hidden = !data.map.about;
    one("[data-about]", box).textContent = data.map.about || "";
    const map = self.Outlines.map(place, data.map, box.dataset, false);
    const layer = self.L.geoJSON({ ...data.map, features: data.map.features.filter((feature) => feature.properties.level !== "grid") }, {
      interactive: false, style: (feature) => ({ className: `area ${feature.properties.level}${feature.properties.area === box.dataset.area ? " here" : ""}` }),
    }).addTo(map);
    const around = layer.getLayers().filter((shape) => shape.feature.properties.level === "village" && shape.getBounds().contains(at));
    const seen = (around[0] || layer).getBounds();
    map.fitBounds(seen.pad(around.length ? 0.6 : 0), { animate: false });
    borders(data.map.features).addTo(map);
    self.L.circleMarker(at, { radius: 8, className: "spot", interactive: false }).addTo(map);
    const names = new Map(data.areas.map((area) => [area.area, self.Outlines.short(area.name)]));
    self.Outlines.names(map, layer, false, (about) => ({ words: names.get(about.area) || "", township: about.level === "township" }));
  };
  all("[data-point-map]").forEach((box) => {
    const coming = new IntersectionObserver((seen) => {
      if (!seen.some((entry) => entry.isIntersecting)) return;
      coming.disconnect();
      show(box).catch(() => {}); // the degrees stand
    });
    coming.observe(box);
  });
})();
