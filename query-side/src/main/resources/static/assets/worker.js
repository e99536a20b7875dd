// The service worker: shows today's list and the form for a hazard without a net, and sends drafts when there is one again.
importScripts("/assets/drafts.js");

const SHELL = "shell";
const PAGES = "pages:"; // followed by whose they are: only one person's are ever kept
const KEPT = ["/today", "/today/new"];
const PARTS = ["/offline", "/assets/drafts.js", "/assets/icon.svg"];
const PATIENCE = 5000;

// A file's name has the hash of what is in it; it is kept under the name without, so that a new one takes its place.
const unhashed = (path) => path.replace(/-[0-9a-f]{32}(?=\.\w+$)/, "");
const isOf = (path, kept) => Boolean(kept) && unhashed(path) !== path && new URL(kept.url).pathname === path;

const keepParts = async (parts) => {
  const shell = await caches.open(SHELL);
  await Promise.all(parts.map(async (part) => {
    if (isOf(part, await shell.match(unhashed(part)))) return;
    const answer = await fetch(part, { credentials: "omit", cache: unhashed(part) === part ? "reload" : "default" });
    if (answer.ok) await shell.put(unhashed(part), answer);
  }));
};

// The shell is nobody's: it is asked for as by a stranger.
self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    await keepParts(PARTS);
    await self.skipWaiting();
  })());
});
// A page is asked for while the worker is still waking up, where the browser can.
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()])));

const pagesOf = async () => (await caches.keys()).filter((name) => name.startsWith(PAGES));
const forget = async (but) => Promise.all((await pagesOf()).filter((name) => name !== but).map((name) => caches.delete(name)));

// What was asked for before somebody signed out is not kept when it comes afterwards.
let signOuts = 0;
const keep = async (path, answer, asOf) => {
  const whose = answer.headers.get("Lianshou-Person");
  if (!whose || !answer.ok || answer.redirected || asOf !== signOuts) return false;
  await forget(PAGES + whose);
  await (await caches.open(PAGES + whose)).put(path, answer);
  if (asOf !== signOuts) await forget();
  return asOf === signOuts;
};
const signOut = async (request) => {
  signOuts++;
  passed.clear();
  await forget();
  try {
    return await fetch(request);
  } finally {
    signOuts++;
    await forget();
  }
};
const fetchToKeep = async (path, asOf = signOuts) => keep(path, await fetch(path, { credentials: "same-origin", cache: "no-store", headers: { "X-Requested-With": "XMLHttpRequest" } }), asOf);

const kept = async (path) => {
  for (const name of await pagesOf()) {
    const found = await (await caches.open(name)).match(path);
    if (found) {
      const text = (await found.text()).replace('data-kept="false"', 'data-kept="true"');
      return new Response(text, { headers: { "Content-Type": "text/html;charset=UTF-8", "Content-Security-Policy": found.headers.get("Content-Security-Policy") || "default-src 'self'" } });
    }
  }
  return null;
};
const offline = async () => (await caches.match("/offline", { cacheName: SHELL })) || Response.error();

const within = (time, promise) => Promise.race([promise, new Promise((_, late) => setTimeout(() => late(new Error("late")), time))]);
const ask = async (event) => (await event.preloadResponse) || fetch(event.request);

const passed = new Map(); // of a page that came by, whether it was kept

// The net comes first; where it is gone, what was kept, and where it is too slow, what was kept if anything.
const page = async (event) => {
  const { pathname: path, search } = new URL(event.request.url);
  const asOf = signOuts;
  const asked = ask(event);
  if (!KEPT.includes(path)) return asked.catch(offline);
  const answered = asked.then((answer) => {
    const keeping = keep(path, answer.clone(), asOf).catch(() => false);
    passed.set(path, !search && keeping);
    event.waitUntil(keeping);
    return answer;
  });
  return within(PATIENCE, answered).catch(async () => (await kept(path)) || answered.catch(offline));
};

const part = async (event) => {
  const shell = await caches.open(SHELL);
  const path = new URL(event.request.url).pathname;
  const has = await shell.match(unhashed(path));
  if (isOf(path, has)) return has;
  try {
    const answer = await within(PATIENCE, fetch(event.request));
    if (answer.ok) event.waitUntil(shell.put(unhashed(path), answer.clone()));
    return answer;
  } catch {
    return has || Response.error();
  }
};

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (origin !== self.location.origin) return;
  if (method === "POST" && pathname === "/sign-out") event.respondWith(signOut(event.request).catch(offline));
  else if (method === "GET" && mode === "navigate") event.respondWith(page(event));
  else if (method === "GET" && /^\/(assets|webjars)\//.test(pathname)) event.respondWith(part(event));
});

// A page that was there before us asks to be kept, too, and is told when it is; one that came by just now was.
self.addEventListener("message", (event) => {
  if (event.data.parts) {
    event.waitUntil((async () => {
      const parts = keepParts(event.data.parts).then(() => true);
      const pages = KEPT.map(async (path) => (path === event.data.shown && await passed.get(path)) || fetchToKeep(path));
      const kept = await Promise.all([...pages, parts].map((one) => one.catch(() => false)));
      if (kept.every(Boolean)) event.ports[0]?.postMessage("kept");
    })());
  }
});

// Whoever throws is asked again later.
self.addEventListener("sync", (event) => {
  if (event.tag === "drafts") {
    event.waitUntil(Drafts.sendAll().then((became) => {
      if (became === "no-net" || became === "waiting") throw new Error(became);
    }));
  }
});
