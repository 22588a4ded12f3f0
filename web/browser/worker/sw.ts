// The service worker keeps the site for use without a network: what every page needs,
// and the pages of the quizzes that this reader has opened. Pages come together, in
// bundles of JSON: hosts that add a script to every page of HTML change nothing in
// them. What belongs to the build is written in by the build, each file with its hash
// in its name, and nothing else is ever kept: what is not byte for byte the build's is
// fetched again. Pages in frames, other origins and all but GET are not its business.

interface Plan {
  /** Changes with any byte of the build. */
  version: string;
  /** The bundle of the pages that belong to no quiz. */
  site: string;
  /** The hash of each quiz's bundle, by the folder of its pages from the site's root. */
  quizzes: Record<string, string>;
  /** What any page may refer to; the hash is in the name. */
  files: string[];
  /** What takes long to load: kept once a reader has shown intent. */
  client: string;
  /** What our own server sends with a page. */
  headers: Record<string, string>;
  /** The page for addresses of which nothing is kept; {root} in it is the site's. */
  lost: string;
}

interface Bundle {
  /** Pages and what stands beside them, by address from the site's root. */
  pages: Record<string, string>;
  /** The page that stands for one made for frames. */
  frames?: Record<string, string>;
  /** What these pages alone refer to. */
  files?: string[];
}

declare const PLAN: Plan;

const plan = PLAN;
const me = self as unknown as ServiceWorkerGlobalScope;
const root = new URL("./", location.href).href;
const family = "gutquiz " + root + " "; // another site of ours may live beside this one
const own = family + plan.version;
const old = root + "?old"; // the entry that says what an update left to tidy up

const hashOf = (path: string) => /\.([0-9a-f]{10})\.\w+$/.exec(path)?.[1];
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
  if (!response) return undefined;
  if (await whole(response, path)) return cache.match(root + path, { ignoreVary: true });
  await cache.delete(root + path); // so that it is seen to be missing
  return undefined;
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
const fetched = async (path: string, ways: RequestCache[] = ["force-cache", "reload"]) => {
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
    const response = (await kept(path)) ?? (await fetched(path, ways));
    await cache.put(root + path, response);
  }
};

// A quiz is its folder, as bike-tyre/; its bundle's name is bundleName's in web/bundle.go.
const named = (quiz: string) => "static/pages." + quiz.replaceAll("/", ".");
const bundleOf = (quiz: string) => (quiz ? named(quiz) + plan.quizzes[quiz] + ".json" : plan.site);

// quizAt is the quiz whose folder an address is in, and empty for all other addresses.
const quizAt = (path = "") => {
  const [one, two] = path.split("/");
  return [`${one}/`, `${one}/${two}/`].find((folder) => folder in plan.quizzes) ?? "";
};

const opened = async (bundle: string) => (await kept(bundle))?.json() as Promise<Bundle> | undefined;

// keepPages keeps the site's pages and those of quizzes, and gives what these refer to.
const keepPages = async (quizzes: string[]) => {
  const bundles = ["", ...quizzes].map(bundleOf);
  await fill(bundles);
  const all = await Promise.all(bundles.map(opened));
  return [...plan.files, ...all.flatMap((bundle) => bundle?.files ?? [])];
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

// A reader who has used a quiz has it with the new build too; who sees one now is
// about to use it.
const used = async () => {
  const keys = await Promise.all((await caching()).map(async (name) => (await caches.open(name)).keys()));
  const files = keys.flat().map((request) => request.url.slice(root.length));
  const shown = (await me.clients.matchAll({ includeUncontrolled: true, type: "window" })).filter((page) => page.frameType === "top-level");
  const now = shown.map((page) => quizAt(pathOf(page.url)));
  return Object.keys(plan.quizzes).filter((quiz) => now.includes(quiz) || files.some((file) => file.startsWith(named(quiz))));
};

// All or nothing: where one file fails, the build that serves now goes on. That may
// be this very build, where a host has gone back to it.
const install = async () => {
  const begun = !(await caches.has(own));
  const client = (await hadClient()) ? [plan.client] : [];
  try {
    const files = [...(await keepPages(await used())), ...client];
    await fill(saving() ? await without(files) : files);
  } catch (e) {
    if (begun) await caches.delete(own);
    throw e;
  }
};

// use keeps a quiz when it is opened, and what others may have wiped.
const use = async (quiz: string) => {
  const cache = await caches.open(own);
  const there = await Promise.all(["", quiz].map((one) => cache.match(root + bundleOf(one))));
  if (there.every(Boolean)) return;
  const files = await keepPages(quiz ? [quiz] : []);
  if (!saving()) await fill(files);
};

// The page has just loaded the client, so it comes from the browser's own cache.
// Who pays for every byte has only kept what is there, less the icons and such.
const keep = async (quizzes: string[]) => {
  const needed = [...(await keepPages(quizzes)), plan.client];
  if (!saving()) await fill(needed);
  else for (const path of needed) await fill([path], ["only-if-cached"]).catch(() => 0);
};

// Who installs the site may have opened no quiz, and expects some without a network.
const ofAnApp = 4;

// The page may have promised that it works without a network.
const hear = async (e: ExtendableMessageEvent) => {
  const page = e.source as WindowClient;
  try {
    const quiz = quizAt(pathOf(page.url));
    if (e.data === "use") await use(quiz);
    else await keep(e.data === "install" ? Object.keys(plan.quizzes).slice(0, ofAnApp) : [quiz].filter(Boolean));
  } catch (e) {
    console.warn("gutquiz: the quiz is not kept for use without a network:", e);
    page.postMessage("unkept");
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
  if (path !== plan.client) e.waitUntil(mend(path, response.clone()));
  return response;
};

const mend = async (path: string, response: Response) => {
  try {
    const mine = plan.files.includes(path) || (await Promise.all((await used()).map(bundleOf).map(opened))).some((bundle) => bundle?.files?.includes(path));
    if (mine && (await whole(response.clone(), path))) await (await caches.open(own)).put(root + path, response);
  } catch {
    // No room: the page has its answer all the same.
  }
};

const file = async (e: FetchEvent, path: string) => (await kept(path)) ?? mended(e, path);

const shown = (path: string, text: string) => {
  const headers = new Headers(plan.headers);
  if (path.endsWith(".webmanifest")) headers.set("content-type", "application/manifest+json");
  return new Response(text, { headers });
};

const page = async (e: FetchEvent, path: string) => {
  const bundle = await opened(bundleOf(quizAt(path)));
  const pages = bundle?.pages ?? {};
  const folder = path.replace(/\/?$/, "/");
  const query = new URL(e.request.url).search;
  if (path in pages) return shown(path, pages[path]!);
  if (folder in pages) return Response.redirect(root + folder + query, 308);
  const instead = bundle?.frames?.[folder];
  return fetch(e.request).catch(() => (instead === undefined ? lost() : Response.redirect(root + instead + query)));
};

const lost = () => new Response(plan.lost.replaceAll("{root}", root), { status: 503, headers: plan.headers });

// pathOf is the address from the site's root, without query and index.html.
const pathOf = (address: string) => {
  const { origin, pathname } = new URL(address);
  const bare = origin + pathname;
  return bare.startsWith(root) ? bare.slice(root.length).replace(/(^|\/)index\.html$/, "$1") : undefined;
};

me.addEventListener("install", (e) => e.waitUntil(install()));
me.addEventListener("activate", (e) => e.waitUntil(activate()));
me.addEventListener("message", (e) => {
  if (/^(use|keep|install)$/.test(e.data)) e.waitUntil(hear(e));
  if (e.data === "renew") e.waitUntil(me.skipWaiting());
});
me.addEventListener("fetch", (e) => {
  const { method, mode, destination, headers, url } = e.request;
  const path = pathOf(url);
  if (method !== "GET" || path === undefined || headers.has("range")) return;
  if (destination === "document" && mode === "navigate") {
    e.respondWith(page(e, path));
    e.waitUntil(tidy());
  } else if (mode !== "navigate" && path.startsWith("static/")) e.respondWith(file(e, path));
  else if (destination === "manifest") e.respondWith(page(e, path));
});
