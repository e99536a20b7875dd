// Areas drawn from GeoJSON, with as many of their names as have room. The map of the county, the choice of a place and the map of an
// issue's point use it alike; Leaflet is there before it.
self.Outlines = (() => {
  "use strict";
  const L = self.L;

  // A cell has room for the name alone, not for what sort of committee it is.
  const short = (name) => name.replace(/(社区居委会|村委会|居委会|村民委员会|居民委员会)$/u, "") || name;

  const ruler = document.createElement("canvas").getContext("2d");
  const width = (words, place, rem, weight) => {
    ruler.font = `${weight} ${rem * parseFloat(getComputedStyle(document.documentElement).fontSize)}px ${getComputedStyle(place).fontFamily}`;
    return ruler.measureText(words).width;
  };

  // A map of it, seen whole. On a phone a finger moves the page over it, and two fingers the map, unless the map has the page.
  const map = (place, data, words, whole) => {
    const alone = whole || !L.Browser.mobile;
    const drawn = L.map(place, {
      crs: data.schematic ? L.CRS.Simple : L.CRS.EPSG3857, attributionControl: false, zoomControl: false, zoomSnap: 0.25,
      scrollWheelZoom: whole, doubleClickZoom: whole, dragging: alone, maxZoom: data.schematic ? 8 : 18,
    });
    L.control.zoom({ zoomInTitle: words.in, zoomOutTitle: words.out }).addTo(drawn);
    return drawn;
  };

  const name = (words, at, sort) => {
    const box = document.createElement("div");
    box.textContent = words;
    return L.marker(at, { interactive: false, keyboard: false, icon: L.divIcon({ className: `map-name ${sort}`, html: box, iconSize: null }) });
  };

  const inner = (shape) => (shape.getCenter ? shape.getCenter() : shape.getBounds().getCenter());
  const room = (drawn, shape) => {
    const bounds = shape.getBounds();
    return drawn.latLngToContainerPoint(bounds.getNorthEast()).subtract(drawn.latLngToContainerPoint(bounds.getSouthWest()));
  };

  // Villages are named where most of their names have room, and townships where they have not; in a scheme they stand above their block.
  const names = (drawn, layer, schematic, says) => {
    const shown = L.layerGroup().addTo(drawn);
    const draw = () => {
      shown.clearLayers();
      const shapes = layer.getLayers().map((shape) => ({ shape, says: says(shape.feature.properties), room: room(drawn, shape) })).filter((one) => one.says);
      const fits = (one, words, rem, weight) => one.room.x > width(words, drawn.getContainer(), rem, weight) + 4 && Math.abs(one.room.y) > rem * 18;
      const villages = shapes.filter((one) => !one.says.township);
      const named = villages.filter((one) => fits(one, one.says.words, 0.72, 400));
      const near = named.length * 2 > villages.length;
      // A little higher or lower where another name stands already.
      const taken = [];
      const free = (at, wide) => {
        const middle = drawn.latLngToContainerPoint(at);
        const up = [0, -14, 14, -24, 24].find((by) => !taken.some((box) => Math.abs(box.x - middle.x) < (box.wide + wide) / 2 && Math.abs(box.y - middle.y - by) < 22));
        if (up === undefined) return null;
        taken.push({ x: middle.x, y: middle.y + up, wide });
        return drawn.containerPointToLatLng(middle.add([0, up]));
      };
      villages.forEach((one) => {
        const words = near && named.includes(one) ? one.says.words : one.says.sign;
        if (words) name(words, inner(one.shape), one.says.sort || "").addTo(shown);
      });
      shapes.filter((one) => one.says.township && (schematic || !near)).forEach((one) => {
        const bounds = one.shape.getBounds();
        const at = schematic ? L.latLng(bounds.getNorth(), bounds.getCenter().lng) : inner(one.shape);
        const wide = width(one.says.words, drawn.getContainer(), 0.85, 600) + 12;
        if (one.room.x * 1.3 < wide || Math.abs(one.room.y) < 18) return; // it may reach a little beyond its border
        const spot = schematic ? at : free(at, wide);
        if (spot) name(one.says.words, spot, schematic ? "of-township above" : "of-township").addTo(shown);
      });
    };
    drawn.on("zoomend resize", draw);
    draw();
  };

  return { map, names, short };
})();
