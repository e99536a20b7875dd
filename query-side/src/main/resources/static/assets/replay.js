// Steps through an issue's story in the page itself, which without this goes from address to address.
(() => {
  "use strict";

  const PACE = 2500;
  const player = document.querySelector("#player");
  if (!player) return;
  const slider = player.querySelector("[name=at]");
  const turns = [...player.querySelectorAll("[data-turn]")];
  const play = player.querySelector("#play");
  const last = turns.length;
  let at = Number(slider.value);
  let ticking = null;

  const show = (asked) => {
    at = Math.min(Math.max(asked, 1), last);
    turns.forEach((turn) => { turn.hidden = Number(turn.dataset.turn) !== at; });
    slider.value = at;
    slider.setAttribute("aria-valuetext", turns[at - 1].querySelector("h3").textContent.trim());
    document.querySelectorAll("#moment [name=at], #verify [name=at]").forEach((field) => { field.value = at; });
    const address = new URL(location.href);
    address.searchParams.set("at", at);
    history.replaceState(null, "", address);
  };
  const pause = () => {
    clearInterval(ticking);
    ticking = null;
    play.textContent = play.dataset.play;
    play.setAttribute("aria-pressed", "false");
  };
  const toggle = () => {
    if (ticking) { pause(); return; }
    if (at === last) show(1);
    play.textContent = play.dataset.pause;
    play.setAttribute("aria-pressed", "true");
    ticking = setInterval(() => { if (at < last) show(at + 1); if (at === last) pause(); }, PACE);
  };
  const step = (to) => {
    pause();
    show(to === "first" ? 1 : to === "last" ? last : at + Number(to));
  };

  play.hidden = false;
  player.querySelector("#go").hidden = true;
  player.querySelector(".keys-hint").hidden = false;
  slider.addEventListener("input", () => { pause(); show(Number(slider.value)); });
  play.addEventListener("click", toggle);
  player.addEventListener("click", (event) => {
    const link = event.target.closest("[data-step]");
    if (link) { event.preventDefault(); step(link.dataset.step); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || document.querySelector("dialog[open]")) return;
    if (event.target.matches("input, textarea, select, [tabindex='0']")) return;
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      event.preventDefault();
      step(event.key === "ArrowLeft" ? -1 : 1);
    } else if (event.key === " " && !event.target.closest("a, button, summary")) {
      event.preventDefault();
      toggle();
    }
  });
  slider.setAttribute("aria-valuetext", turns[at - 1]?.querySelector("h3").textContent.trim() || "");
})();
