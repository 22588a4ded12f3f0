// The service worker keeps one whole build of the site for use without a network.
// What belongs to the build is written in by the build, with the hash of every
// file, and nothing else is ever kept: what is not byte for byte the build's is
// fetched again. Pages in frames, other origins and all but GET are not its business.

interface Plan {
  /** Changes with any byte of the build. */
  version: string;
  /** Pages and what stands beside them, by address from the site's root, with the hash of their bytes. */
  pages: Record<string, string>;
  /** What pages refer to; the hash is in the name. */
  files: string[];
  /** What takes long to load: kept once a reader has shown intent. */
  client: string;
  /** The page that stands for one made for frames. */
  frames: Record<string, string>;
  /** The page for addresses that lead nowhere; {root} in it is the site's. */
  lost: string;
}

declare const PLAN: Plan;

const plan = PLAN;
const me = self as unknown as ServiceWorkerGlobalScope;
const root = new URL("./", location.href).href;
const family = "gutquiz " + root + " "; // another site of ours may live beside this one
const own = family + plan.version;
const old = root + "?old"; // the entry that says what an update left to tidy up

const hashOf = (path: string) => plan.pages[path] ?? /\.([0-9a-f]{10})\.\w+$/.exec(path)?.[1];
const saving = () => !!(navigator as unknown as { connection?: { saveData?: boolean } }).connection?.saveData;
const caching = async () => (await caches.keys()).filter((name) => name.startsWith(family));

// whole uses the response up.
const whole = async (response: Response, path: string) => {
  if (!response.ok || response.redirected) return false;
  const sum = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  const hex = [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.slice(0, 10) === hashOf(path);
};

// A kept response is read twice, so that the one given away still streams.
const keptIn = async (name: string, path: string) => {
  const cache = await caches.open(name);
  const response = await cache.match(root + path, { ignoreVary: true });
  return response && (await whole(response, path)) ? cache.match(root + path, { ignoreVary: true }) : undefined;
};

// An older build's cache has the files of its pages, and may have the same as ours.
const kept = async (path: string) => {
  const others = (await caching()).filter((name) => name !== own);
  for (const name of [own, ...others]) {
    const response = await keptIn(name, path);
    if (response) return response;
  }
  return undefined;
};

// The browser's own cache spares a second download; what is wrong there is asked
// for anew.
const fetched = async (path: string, ways: RequestCache[]) => {
  for (const cache of ways) {
    const response = await fetch(root + path, { cache, mode: "same-origin" });
    if (await whole(response.clone(), path)) return response;
  }
  throw new Error(root + path + ": not what this build made");
};

// One after the other: the reader's page comes first.
const fill = async (paths: string[], ways?: RequestCache[]) => {
  const cache = await caches.open(own);
  for (const path of paths) {
    if (await keptIn(own, path)) continue;
    const response = (await kept(path)) ?? (await fetched(path, ways ?? [path in plan.pages ? "no-cache" : "force-cache", "reload"]));
    await cache.put(root + path, response);
  }
};

const hadClient = async () => {
  for (const name of await caching()) {
    const keys = await (await caches.open(name)).keys();
    if (keys.some((request) => request.url.endsWith(".wasm"))) return true;
  }
  return false;
};

// What an older build has of the same files costs nothing.
const without = async (fetching: string[]) => {
  const there: string[] = [];
  for (const path of fetching) if (await kept(path)) there.push(path);
  return there;
};

// All or nothing: where one file fails, the build that serves now goes on. That may
// be this very build, where a host has gone back to it.
const install = async () => {
  const begun = !(await caches.has(own));
  const files = (await hadClient()) ? [...plan.files, plan.client] : plan.files;
  try {
    await fill([...Object.keys(plan.pages), ...(saving() ? await without(files) : files)]);
  } catch (e) {
    if (begun) await caches.delete(own);
    throw e;
  }
};

// The page has just loaded the client, so it comes from the browser's own cache.
// Who pays for every byte has only kept what is there, less the icons and such.
const keep = async () => {
  const needed = [...plan.files, plan.client];
  try {
    if (!saving()) await fill(needed);
    else for (const path of needed) await fill([path], ["only-if-cached"]).catch(() => 0);
  } catch (e) {
    console.warn("gutquiz: the quiz is not kept for use without a network:", e);
  }
};

const pagesNow = async () => (await me.clients.matchAll({ includeUncontrolled: true, type: "window" })).map((page) => page.id);

// Pages of the build before may still be open, and ask for its files.
const activate = async () => {
  const names = me.registration.installing ? [] : (await caching()).filter((name) => name !== own);
  const left = JSON.stringify({ names, pages: await pagesNow() });
  await (await caches.open(own)).put(old, new Response(left));
  await tidy();
};

// A build that waits may be one of those left over: a host went back to it.
const tidy = async () => {
  if (me.registration.installing || me.registration.waiting) return;
  const cache = await caches.open(own);
  const left = await cache.match(old);
  if (!left) return;
  const { names, pages } = (await left.json()) as { names: string[]; pages: string[] };
  const open = await pagesNow();
  if (names.length && pages.some((id) => open.includes(id))) return;
  for (const name of names) await caches.delete(name);
  await cache.delete(old);
};

// What is missing or damaged comes from the network, and is kept if it is right.
const mended = async (e: FetchEvent, path: string) => {
  const response = await fetch(e.request);
  // The client is kept by keep(): a copy here would take the stream from the page.
  if (path in plan.pages || plan.files.includes(path)) e.waitUntil(mend(path, response.clone()).then(refill));
  return response;
};

// Another worker of the host may have wiped all caches: what else is missing comes
// with the first that is, once in this worker's life where that fails.
let filling: Promise<unknown> | undefined;
const refill = () => {
  const missing = [...Object.keys(plan.pages), ...(saving() ? [] : plan.files)];
  filling ??= fill(missing).then(
    () => (filling = undefined),
    () => 0,
  );
  return filling;
};

const mend = async (path: string, response: Response) => {
  try {
    if (await whole(response.clone(), path)) await (await caches.open(own)).put(root + path, response);
  } catch {
    // No room: the page has its answer all the same.
  }
};

const file = async (e: FetchEvent, path: string) => (await kept(path)) ?? mended(e, path);

const page = async (e: FetchEvent, path: string) => {
  if (path in plan.pages) return file(e, path);
  const folder = path.replace(/\/?$/, "/");
  const query = new URL(e.request.url).search;
  if (folder in plan.pages) return Response.redirect(root + folder + query, 308);
  return fetch(e.request).catch(() => (folder in plan.frames ? Response.redirect(root + plan.frames[folder] + query) : lost()));
};

const lost = () => new Response(plan.lost.replaceAll("{root}", root), { status: 404, headers: { "content-type": "text/html; charset=utf-8" } });

// pathOf is the address from the site's root, without query and index.html.
const pathOf = (address: string) => {
  const { origin, pathname } = new URL(address);
  const bare = origin + pathname;
  return bare.startsWith(root) ? bare.slice(root.length).replace(/(^|\/)index\.html$/, "$1") : undefined;
};

me.addEventListener("install", (e) => e.waitUntil(install()));
me.addEventListener("activate", (e) => e.waitUntil(activate()));
me.addEventListener("message", (e) => {
  if (e.data === "keep") e.waitUntil(keep());
  if (e.data === "renew") e.waitUntil(me.skipWaiting());
});
me.addEventListener("fetch", (e) => {
  const { method, mode, destination, headers, url } = e.request;
  const path = pathOf(url);
  if (method !== "GET" || path === undefined || headers.has("range")) return;
  if (destination === "document" && mode === "navigate") {
    e.respondWith(page(e, path));
    e.waitUntil(tidy());
  } else if (mode !== "navigate" && (path.startsWith("static/") || path in plan.pages)) e.respondWith(file(e, path));
});
