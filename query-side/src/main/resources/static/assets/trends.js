// Draws the charts of a page from the numbers that its tables show as well. On paper and without scripts the tables remain.
(() => {
  "use strict";

  const place = document.querySelector("[data-charts]");
  if (!place) return;
  const colours = ["#14539a", "#b35a00", "#1d7a74"];
  const symbols = ["circle", "rect", "triangle"];
  const dashes = ["solid", "dashed", "dotted"];

  const draw = (chart) => {
    const box = document.getElementById(chart.id);
    if (!box) return;
    box.hidden = false;
    const drawn = window.echarts.init(box, null, { renderer: "canvas" });
    drawn.setOption({
      animation: false,
      color: colours,
      grid: { left: 48, right: 16, top: 24, bottom: 32 },
      xAxis: { type: "category", data: chart.labels },
      yAxis: { type: "value", minInterval: chart.share ? 0.1 : 1, max: chart.share ? 100 : null, axisLabel: { formatter: chart.share ? "{value}%" : "{value}" } },
      series: chart.lines.map((line, n) => ({
        name: line.name, type: "line", data: line.values, connectNulls: false, symbol: symbols[n % 3], symbolSize: 8, lineStyle: { type: dashes[n % 3], width: 2 }, label: { show: !chart.share && chart.labels.length <= 12 },
      })),
    });
    addEventListener("resize", () => drawn.resize());
  };

  window.Drawing.needs("", place.dataset.script)
    .then(() => fetch(place.dataset.charts, { headers: { Accept: "application/json" }, credentials: "same-origin" }))
    .then((answer) => (answer.ok ? answer.json() : []))
    .then((charts) => charts.filter((chart) => chart.labels.length).forEach(draw))
    .catch(() => {});
})();
