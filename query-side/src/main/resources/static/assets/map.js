// The villages in their colours. The table beside it says the same without this.
(() => {
  "use strict";
  const place = document.getElementById("map");
  if (!place) return;
  const signs = { red: "▲", yellow: "◆", green: "●", none: "", township: "" };

  const says = (about) => {
    const box = document.createElement("div");
    const name = document.createElement("b");
    name.textContent = about.name;
    box.append(name, document.createElement("br"), about.word, document.createElement("br"),
      place.dataset.says.replace("{0}", about.open).replace("{1}", about.late));
    return box;
  };
  const label = (about) => {
    const words = window.Outlines.short(about.name);
    return about.sort === "township" ? { township: true, words }
      : { words: `${signs[about.sort]} ${words}`.trim(), sign: signs[about.sort], sort: about.sort };
  };

  const draw = (data) => {
    place.classList.remove("waits");
    const map = window.Outlines.map(place, data, place.dataset, false);
    const layer = window.L.geoJSON(data, {
      style: (feature) => ({ className: `area ${feature.properties.sort}`, interactive: feature.properties.sort !== "township" }),
      onEachFeature: (feature, shape) => {
        const about = feature.properties;
        if (about.sort === "township") return;
        shape.bindTooltip(says(about), { sticky: true });
        shape.on("click", () => { location.href = about.address; });
      },
    }).addTo(map);
    const whole = () => map.fitBounds(layer.getBounds(), { padding: [16, 24], animate: false });
    whole();
    map.on("resize", whole);
    window.Outlines.names(map, layer, data.schematic, label);
  };

  window.Drawing.needs(place.dataset.styles, place.dataset.scripts)
    .then(() => fetch(place.dataset.from, { credentials: "same-origin", headers: { Accept: "application/json" } }))
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((data) => (data && data.features.length ? draw(data) : place.remove()))
    .catch(() => place.remove()); // the table stands
})();
