// Drafts: what a phone keeps until it was sent, once. Pages and the service worker use it alike.
self.Drafts = (() => {
  "use strict";

  // Older than that it is told when it was done, and not only when it arrived.
  const A_WHILE = 2 * 60 * 1000;
  const PATIENCE = 60 * 1000;
  // Whoever signs in afterwards is led to the page they were on, and not to this.
  const NOT_A_PAGE = { "X-Requested-With": "XMLHttpRequest" };

  const database = () => new Promise((done, failed) => {
    const opening = indexedDB.open("lianshou", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("drafts", { keyPath: "key" });
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  // One after another: what was asked for first is written first.
  let turns = Promise.resolve();
  const stored = (mode, work) => {
    const turn = turns.then(() => atOnce(mode, work));
    turns = turn.catch(() => {});
    return turn;
  };
  const atOnce = async (mode, work) => {
    const open = await database();
    try {
      return await new Promise((done, failed) => {
        const turn = open.transaction("drafts", mode);
        const asked = work(turn.objectStore("drafts"));
        turn.oncomplete = () => done(asked.result);
        turn.onerror = turn.onabort = () => failed(turn.error);
      });
    } finally {
      open.close();
    }
  };

  const channel = self.BroadcastChannel ? new BroadcastChannel("lianshou-drafts") : null;
  const listeners = [];
  const tell = (change) => { listeners.forEach((listen) => listen(change)); channel?.postMessage(change); };
  if (channel) channel.onmessage = (message) => listeners.forEach((listen) => listen(message.data));

  const get = (key) => stored("readonly", (drafts) => drafts.get(key));
  const all = async (person) => (await stored("readonly", (drafts) => drafts.getAll()))
    .filter((draft) => draft.person === person)
    .sort((one, other) => one.begun - other.begun);
  const put = async (draft) => { await stored("readwrite", (drafts) => drafts.put(draft)); tell({ key: draft.key, state: draft.state, token: draft.token }); };
  const remove = async (key) => { await stored("readwrite", (drafts) => drafts.delete(key)); tell({ key, state: "gone" }); };

  // Random like a UUID, which browsers make in secure contexts alone.
  const newKey = () => {
    if (self.crypto.randomUUID) return self.crypto.randomUUID();
    const bytes = self.crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  // --- Sending.
  const ask = (address, body) => fetch(address, {
    method: body ? "POST" : "GET", body, redirect: "manual", cache: "no-store", credentials: "same-origin",
    headers: { Accept: body ? "application/json" : "text/html", ...NOT_A_PAGE }, signal: self.AbortSignal.timeout?.(PATIENCE),
  });

  // Whoever is led elsewhere is not signed in.
  const isLedAway = (answer) => answer.type === "opaqueredirect" || answer.status === 401;

  const door = async () => {
    const answer = await ask("/drafts/door");
    if (isLedAway(answer)) return null;
    const text = await answer.text();
    const said = (name) => new RegExp(`data-${name}="([^"]*)"`).exec(text)?.[1];
    return {
      person: said("person"),
      ahead: Date.parse(said("now")) - Date.now(),
      hidden: [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((found) => [found[1], found[2]]),
    };
  };

  const outcome = async (answer) => {
    if (isLedAway(answer)) return { state: "signed-out" };
    const said = /json/.test(answer.headers.get("Content-Type") || "") ? await answer.json() : {};
    if (said.state) return said;
    const later = answer.status >= 500 || answer.status === 429;
    return later ? { state: "waiting" } : { state: "refused", code: said.code || String(answer.status), words: said.detail || "" };
  };

  const form = (at, entries) => {
    const filled = new FormData();
    [...at.hidden, ...entries].forEach(([name, value, file]) => (file ? filled.append(name, value, file) : filled.append(name, value)));
    return filled;
  };

  const handIn = async (draft, at) => {
    for (const photo of draft.photos.filter((one) => !one.reference)) {
      const file = new Blob([photo.bytes], { type: photo.type });
      const said = await outcome(await ask("/drafts/photos", form(at, [["file", file, photo.name]])));
      if (said.state !== "sent") return said;
      photo.reference = said.reference;
      await put(draft);
    }
    return null;
  };

  const give = async (draft, at) => {
    const entries = [...draft.fields, ["key", draft.key], ["occurredAt", draft.occurredAt]];
    if (draft.issue) entries.push(["version", draft.version]);
    draft.photos.forEach((photo) => entries.push([photo.field + ".reference", photo.reference]));
    return outcome(await ask(draft.to, form(at, entries)));
  };

  // What is still to be sent of the same issue follows on what was just recorded.
  const follow = async (draft, version) => {
    const others = (await all(draft.person)).filter((other) =>
      draft.issue && other.issue === draft.issue && other.key !== draft.key && other.state !== "sent" && other.version === draft.version);
    for (const other of others) await put({ ...other, version });
  };

  // The list on the phone may be older than what was sent from it; what somebody else did is not known by that.
  const known = async (draft) => (await all(draft.person))
    .filter((other) => draft.issue && other.issue === draft.issue && other.state === "sent" && Number.isInteger(other.version))
    .reduce((latest, other) => Math.max(latest, other.version), draft.version);

  // The time is settled before the first try, so that each further one says the same to the letter.
  const settle = async (draft, at) => {
    if (draft.occurredAt === undefined) {
      const old = Date.now() - draft.doneAt > A_WHILE;
      draft.occurredAt = old ? new Date(draft.doneAt + at.ahead).toISOString().replace(/\.\d+/, "") : "";
      draft.version = await known(draft);
    }
    draft.tries = (draft.tries || 0) + 1;
    await put(draft);
  };

  const send = async (draft, at) => {
    await settle(draft, at);
    const said = (await handIn(draft, at)) || (await give(draft, at));
    if (said.code === "attachment-unknown" && draft.photos.some((photo) => photo.reference)) {
      draft.photos.forEach((photo) => { delete photo.reference; }); // swept after a day; it is handed in anew
      await put(draft);
      return "waiting";
    }
    if (said.state === "sent") {
      if (said.version !== undefined) await follow(draft, said.version);
      await put({ ...draft, state: "sent", photos: [], fields: [], number: said.number, issue: said.issue, version: said.version, token: said.token, sentAt: Date.now() });
    } else if (said.state === "refused") {
      await put({ ...draft, state: "refused", code: said.code, words: said.words, wrong: said.fields || {}, occurredAt: undefined });
    }
    return said.state;
  };

  const sendEach = async () => {
    const at = await door();
    if (!at) return "signed-out";
    let last = "done";
    for (const { key } of (await all(at.person)).filter((draft) => draft.state === "waiting")) {
      const draft = await get(key);
      if (draft?.state === "waiting") last = await send(draft, at);
      if (last === "signed-out") return last;
    }
    return last === "waiting" ? last : "done";
  };

  let busy = false;
  const alone = async (work) => {
    if (self.navigator.locks) return self.navigator.locks.request("lianshou-drafts", { ifAvailable: true }, (lock) => (lock ? work() : "busy"));
    if (busy) return "busy";
    busy = true;
    try { return await work(); } finally { busy = false; }
  };

  // Sends all that waits: "done", "waiting" where some has to be tried again, "signed-out", "no-net", or "busy" while another does it.
  const sendAll = () => alone(() => sendEach().catch(() => "no-net"));

  return { all, get, put, remove, newKey, sendAll, listen: (listener) => listeners.push(listener) };
})();
