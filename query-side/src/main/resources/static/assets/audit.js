// Shows how far a bundle and a comparison are. Without this a bundle is a plain download, and a comparison has a link.
(() => {
  "use strict";

  // --- Bundles: how many events there will be is told first; how many have come is counted in what has come.
  const taking = document.querySelector("#taking");
  const NAME = "events.ndjson";
  const NEWLINE = 10;

  const inflating = (count) => {
    const stream = new DecompressionStream("deflate-raw");
    const reader = stream.readable.getReader();
    (async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        count(part.value.reduce((lines, byte) => lines + (byte === NEWLINE ? 1 : 0), 0));
      }
    })().catch(() => {}); // it ends where the entry does, and other entries follow
    const writer = stream.writable.getWriter();
    writer.closed.catch(() => {});
    return (bytes) => { writer.write(bytes).catch(() => {}); };
  };

  // The lines of the entry of events in a ZIP that comes in pieces (its local header, then raw deflate).
  const counter = (count) => {
    let feed = null;
    let kept = new Uint8Array(0);
    const name = new TextEncoder().encode(NAME);
    return (bytes) => {
      if (feed) { feed(bytes); return; }
      const all = new Uint8Array(kept.length + bytes.length);
      all.set(kept);
      all.set(bytes, kept.length);
      const header = all.findIndex((byte, n) => byte === 0x50 && all[n + 1] === 0x4b && all[n + 2] === 3 && all[n + 3] === 4
        && name.every((letter, i) => all[n + 30 + i] === letter));
      if (header < 0) { kept = all.slice(-(30 + name.length)); return; }
      const extra = all[header + 28] + 256 * all[header + 29];
      feed = inflating(count);
      feed(all.slice(header + 30 + name.length + extra));
    };
  };

  const size = (bytes) => bytes < 1 << 20 ? Math.ceil(bytes / 1024) + " KiB" : (bytes / (1 << 20)).toFixed(1) + " MiB";

  const take = async (form) => {
    const bar = taking.querySelector("progress");
    const words = taking.querySelector("[role=status]");
    const say = (sentence, done, total, bytes) => {
      words.textContent = taking.dataset[sentence].replace("%d", done).replace("%t", total).replace("%s", bytes);
    };
    taking.hidden = false;
    bar.removeAttribute("value");
    say("began");
    const answer = await fetch(form.action + "?" + new URLSearchParams(new FormData(form)), { credentials: "same-origin" });
    const total = Number(answer.headers.get("Lianshou-Events"));
    if (!answer.ok || !total && answer.headers.get("Content-Type") !== "application/zip") { bar.value = 0; say("failed"); return; }
    bar.max = Math.max(total, 1);
    let done = 0;
    const look = counter((lines) => { done += lines; bar.value = Math.min(done, total); say("going", done, total); });
    const pieces = [];
    const reader = answer.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      pieces.push(part.value);
      look(part.value);
    }
    const file = new Blob(pieces, { type: "application/zip" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition"))?.[1] || "bundle.zip";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    bar.value = bar.max;
    setTimeout(() => say("done", total, total, size(file.size)), 50);
  };

  if (taking && window.DecompressionStream) {
    document.querySelectorAll("form.bundle").forEach((form) => form.addEventListener("submit", (event) => {
      event.preventDefault();
      const button = form.querySelector("button");
      button.disabled = true;
      take(form)
        .catch(() => { taking.querySelector("progress").value = 0; taking.querySelector("[role=status]").textContent = taking.dataset.cut; })
        .finally(() => { button.disabled = false; });
    }));
  }

  // --- A comparison that runs: asked for anew until it has ended.
  const watch = () => {
    const comparison = document.querySelector("#comparison[data-running=true]");
    if (!comparison) return;
    setTimeout(async () => {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("#comparison");
      if (fresh && !answer.redirected) comparison.replaceWith(fresh);
      watch();
    }, 1000);
  };
  watch();
})();
