// The villages in their colours. The table beside it says the same without this.
(() => {
  "use strict";
  const place = document.getElementById("map");
  if (!place || !window.L) return;
  const signs = { red: "▲", yellow: "◆", green: "●", none: "", township: "" };

  // A cell has room for the name alone, not for what sort of committee it is.
  const short = (name) => name.replace(/(社区居委会|村委会|居委会|村民委员会|居民委员会)$/u, "") || name;
  const label = (about) => {
    const box = document.createElement("div");
    box.textContent = `${signs[about.sort]} ${short(about.name)}`.trim();
    return box;
  };
  const says = (about) => {
    const box = document.createElement("div");
    const name = document.createElement("b");
    name.textContent = about.name;
    box.append(name, document.createElement("br"), about.word, document.createElement("br"),
      place.dataset.says.replace("{0}", about.open).replace("{1}", about.late));
    return box;
  };

  const draw = (data) => {
    place.hidden = false;
    const map = window.L.map(place, {
      crs: data.schematic ? window.L.CRS.Simple : window.L.CRS.EPSG3857,
      attributionControl: false, zoomControl: false, zoomSnap: 0.25, scrollWheelZoom: false,
    });
    window.L.control.zoom({ zoomInTitle: place.dataset.in, zoomOutTitle: place.dataset.out }).addTo(map);
    const layer = window.L.geoJSON(data, {
      style: (feature) => ({ className: `area ${feature.properties.sort}`, interactive: feature.properties.sort !== "township" }),
      onEachFeature: (feature, shape) => {
        const about = feature.properties;
        if (about.sort === "township") {
          shape.bindTooltip(label(about), { permanent: true, direction: "top", className: "township-name" });
          return;
        }
        shape.bindTooltip(says(about), { sticky: true });
        shape.on("click", () => { location.href = about.address; });
      },
    }).addTo(map);
    map.fitBounds(layer.getBounds(), { padding: [24, 24] });
    layer.eachLayer((shape) => {
      const about = shape.feature.properties;
      const tip = about.sort === "township" ? shape.getTooltip() : null;
      if (tip) tip.setLatLng([shape.getBounds().getNorth(), shape.getBounds().getCenter().lng]);
      else if (data.schematic) {
        window.L.marker(shape.getBounds().getCenter(), {
          interactive: false, keyboard: false,
          icon: window.L.divIcon({ className: `village-name ${about.sort}`, html: label(about), iconSize: null }),
        }).addTo(map);
      }
    });
  };

  fetch(place.dataset.from, { credentials: "same-origin", headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((data) => { if (data && data.features.length) draw(data); })
    .catch(() => {}); // the table stands
})();
