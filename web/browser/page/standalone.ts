// The standalone script is inline in every page that stands on its own. It starts
// the service worker, says when a new build of the site is ready, and offers to
// install the app where the browser can. In a frame it does nothing.

import "./slash";

interface Prompt extends Event {
  prompt(): Promise<unknown>;
}

const doc = document;
const byId = (id: string) => doc.getElementById(id)!;
const root = doc.querySelector<HTMLLinkElement>("link[rel=manifest]")!.href;
const installed = () => matchMedia("(display-mode: standalone)").matches;

let registered: Promise<ServiceWorkerRegistration> | undefined;

// A browser may forbid workers, as in private windows; then there is just no page
// without a network.
const register = () => {
  registered ??= navigator.serviceWorker.register(new URL("sw.js", root), { updateViaCache: "none" });
  registered.then(watch).catch(unkept);
};

// A region that is shown with its words in it is not always read out; one that gets
// them is.
const showRenew = () => {
  const bar = byId("renew");
  bar.hidden = false;
  byId("renew-said").textContent = bar.querySelector("p")!.textContent;
};

const hideRenew = () => {
  byId("renew").hidden = true;
  byId("renew-said").textContent = "";
  before?.focus({ preventScroll: true });
};

let before: HTMLElement | null = null; // what had the focus when it went into the bar
const enter = (e: FocusEvent) => {
  const from = e.relatedTarget as HTMLElement | null;
  if (!byId("renew").contains(from)) before = from;
};

const watch = (r: ServiceWorkerRegistration) => {
  const look = () => r.waiting && r.active && showRenew();
  const follow = () => {
    const coming = r.installing;
    coming?.addEventListener("statechange", () => {
      look();
      if (coming.state === "redundant" && !r.active) unkept();
    });
  };
  look();
  follow();
  if (!r.installing && !r.waiting && !r.active) unkept();
  r.addEventListener("updatefound", follow);
  doc.addEventListener("visibilitychange", () => doc.visibilityState === "visible" && r.update().catch(() => 0));
};

// Only here is a page ever reloaded, and only the one the reader asked for.
const renew = async () => {
  const waiting = (await registered)?.waiting;
  if (!waiting) return location.reload(); // another page has let the new build in
  waiting.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
  waiting.postMessage("renew");
};

/** Has the worker keep what this page needs, with the client, or with some quizzes as well. */
const tell = (what: "use" | "keep" | "install") => navigator.serviceWorker.ready.then((r) => r.active?.postMessage(what)).catch(() => 0);

const serve = () => {
  // The client's page seals itself soon after: this is the last moment to register.
  addEventListener("gutquiz-client", () => {
    register();
    tell("keep");
  });
  addEventListener("load", () =>
    (window.requestIdleCallback ?? setTimeout)(() => {
      register();
      tell("use");
    }),
  );
  navigator.serviceWorker.addEventListener("message", (e) => e.data === "unkept" && unkept());
  navigator.serviceWorker.addEventListener("controllerchange", showRenew);
  byId("renew-now").addEventListener("click", renew);
  byId("renew").addEventListener("focusin", enter);
  byId("renew-later").addEventListener("click", hideRenew);
  if (installed()) tell("install");
};

// Only some pages have the place for it.
const offer = (how: "install-now" | "install-ios", on: boolean) => {
  const place = doc.getElementById("install");
  if (!place) return;
  place.hidden = byId(how).hidden = !on;
  if (failed) unkept();
};

// Where nothing can be kept, an offer must not promise that. Only who runs the site
// can help: a host that changes its files, for one.
let failed = false;
const unkept = () => {
  const now = doc.getElementById("install-now");
  if (!failed) console.warn("gutquiz: nothing is kept for use without a network: this host sends other files than were built, or the browser keeps nothing");
  failed = true;
  if (!now) return;
  now.textContent = now.dataset.only!;
  if (!now.hidden || !byId("install-ios").hidden) byId("not-offline").hidden = false;
  byId("install-ios").hidden = true;
};

const install = () => {
  let asked: Prompt | undefined;
  addEventListener("beforeinstallprompt", (e) => {
    e.preventDefault(); // the browser's own banner would come unasked
    asked = e as Prompt;
    offer("install-now", true);
  });
  doc.getElementById("install-now")?.addEventListener("click", () => asked?.prompt());
  addEventListener("appinstalled", () => {
    offer("install-now", false);
    if (navigator.serviceWorker) tell("install");
  });
  // Only Safari on iOS has this, and false there means a page in the browser.
  if ((navigator as unknown as { standalone?: boolean }).standalone === false) offer("install-ios", true);
};

// On the home page only. Whether a plan is kept is read from the names of what is
// kept (planName in app/kept); what it says is the client's business.
const underWay = () => {
  const place = doc.getElementById("underway");
  try {
    if (place) place.hidden = !Object.keys(localStorage).some((key) => key.startsWith("gutquiz.plan."));
  } catch {
    // A browser that keeps nothing has no plan.
  }
};

if (window.top === window) {
  underWay();
  addEventListener("pageshow", underWay); // who comes back may have begun one, or deleted it
  install();
  if (navigator.serviceWorker) serve();
  else unkept();
}
