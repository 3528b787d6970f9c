// Keeps the pages of KEPT, the procedures and notices once read, and what they need, for when there is no signal.
// KEPT and VERSION stand above: the engine writes them.
const READ = "da-xem";
const HERE = new URL("./", self.location).pathname;
const PATIENCE = 6000;

const path = (request) => {
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || !pathname.startsWith(HERE)) return null;
  return pathname.slice(HERE.length).replace(/(^|\/)$/, "$1index.html");
};
const wait = () => new Promise((resolve) => setTimeout(resolve, PATIENCE));

async function forget() {
  const old = (await caches.keys()).filter((name) => name !== VERSION && name !== READ);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function remember(name, response) {
  const read = await caches.open(READ);
  if (response.ok) await read.put(name, response);
  else if (response.status === 404) await read.delete(name);
}

async function dated(saved) {
  const day = new Date(saved.headers.get("date")).toLocaleDateString("vi-VN", { day: "2-digit", month: "2-digit", year: "numeric" });
  const note = `<p class="tx-saved" role="status">Máy đang không có mạng. Đây là bản lưu ngày ${day}.</p>`;
  const headers = new Headers(saved.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response((await saved.text()).replace("<header>", `${note}<header>`), { headers });
}

async function page(event, name) {
  const saved = await caches.match(name, { ignoreSearch: true });
  try {
    const fresh = fetch(event.request);
    const response = await (saved ? Promise.race([fresh, wait()]) : fresh);
    if (!response) return dated(saved);
    if (/^(dich-vu-cong|thong-bao)\/./.test(name)) event.waitUntil(remember(name, response.clone()));
    return response;
  } catch {
    return saved ? dated(saved) : Response.redirect(`${HERE}ngoai-tuyen.html`);
  }
}

async function file(event, name) {
  const saved = await caches.match(name);
  if (saved && name.startsWith("assets/")) return saved;
  try {
    const response = await fetch(event.request);
    event.waitUntil(remember(name, response.clone()));
    return response;
  } catch (error) {
    if (saved) return saved;
    throw error;
  }
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(KEPT.map((name) => new Request(name, { cache: "no-cache" })))));
});
self.addEventListener("activate", (event) => event.waitUntil(forget().then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  const name = path(event.request);
  if (event.request.method !== "GET" || name === null) return;
  if (event.request.mode === "navigate") event.respondWith(page(event, name));
  else if (/^(assets|tim-kiem)\//.test(name)) event.respondWith(file(event, name));
});
