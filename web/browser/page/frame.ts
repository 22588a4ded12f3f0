// The frame's side: it tells the article around it what it needs to know, and
// takes from the article how to look. It is inline in the pages made for frames,
// after the early script. Without a token in the address it speaks the messages
// of hosts that have their own.

import type { Exact, FromFrame } from "../protocol";
import type { Around, FrameHost } from "./host";
import { wear } from "./look";
import { containScrolls, need } from "./room";

const doc = document;
const me: FrameHost & Around = (window.gutquiz ||= {});
// A bare address has its options before the #, and WordPress puts a secret behind it.
const said = new URLSearchParams([...new URLSearchParams(location.search), ...new URLSearchParams(location.hash.slice(1))]);
const token = said.get("gq");
const secret = said.get("secret");
const host = said.get("o");
const framed = parent !== window;

const post = <M extends FromFrame>(message: Exact<M, FromFrame>) => {
  // A page without an origin, such as a file, can only be spoken to openly.
  if (framed && token) parent.postMessage({ gutquiz: 1, token, ...message }, host && host !== "null" ? host : "*");
};

const told = new Set<string>();
const first = (type: string) => !told.has(type) && !!told.add(type);
const once = (type: "seen" | "started" | "finished") => {
  if (first(type)) post({ type });
};

// One result takes longer to work out and to draw than another: the end is told at
// a tick of a clock that goes coarsely, from the beginning on.
const tick = 500;
let began = 0;
const start = () => {
  began ||= performance.now();
  once("started");
};

// A quiz that has no start card begins with the first answer. Who leaves the
// start card for another than a question has not begun.
const gate = doc.getElementById("step-start");
me.moved = (id) => {
  if (!gate || doc.querySelector(`[data-question="${CSS.escape(id)}"]`)) start();
  if (id === "result" && began) setTimeout(() => once("finished"), tick - ((performance.now() - began) % tick));
};
me.broken = () => post({ type: "broken" });
me.shared = () => post({ type: "shared" });

// Measured before the reader begins, and never after: what a host hears does not
// depend on what a reader did, however often it asks. What hosts with our loader hear
// of it can wait until the first paint; nobody else's can.
let needs = 0;
let width = 0; // it was measured at

// Nothing here may wait for a frame to be drawn: WordPress shows its frame only
// when it knows a height, and what is not shown is not drawn.
const tellHeight = () => {
  if (!framed || token) return;
  if (secret) parent.postMessage({ message: "height", value: Math.min(needs, 1000), secret }, "*");
  else parent.postMessage({ sentinel: "amp", type: "embed-size", height: needs }, "*");
};

// A frame may be loaded before it has its width.
const settle = () => {
  if (!framed || told.has("started") || innerWidth < 100 || innerWidth === width) return;
  width = innerWidth;
  needs = need();
  tellHeight();
  if (needs > Number(said.get("room") || Infinity) && first("room")) post({ type: "room", height: needs });
};

const hear = ({ data: m, source, origin }: MessageEvent) => {
  if (source !== parent || typeof m !== "object" || !m) return;
  if (secret && m.message === "ready" && m.secret === secret) tellHeight();
  if (origin !== host || m.gutquiz !== 1 || !token || m.token !== token) return;
  if (m.type === "restart") location.reload();
  else if (m.type === "theme") wear(m);
};

const beside = (page: string) => location.href.replace(/(embed|card\/[^/]*)\/?([?#].*)?$/, page);

// WordPress opens links to our own host only: the product is one page further,
// and sources stand on the paper twin. It hears the address, so answers behind
// its # stay here.
const through = (link: HTMLAnchorElement, product: boolean) => {
  if (product) return beside("product/");
  return link.host === location.host ? link.href.replace(/#\d\..*/, "") : beside("paper/");
};

const follow = (e: Event) => {
  const link = (e.target as Element).closest<HTMLAnchorElement>("a[href]");
  if (!link) return;
  const product = /sponsored/.test(link.rel);
  if (product) post({ type: "product" });
  if (!secret) return;
  e.preventDefault();
  parent.postMessage({ message: "link", value: through(link, product), secret }, "*");
};

const campaign = said.get("campaign");
if (campaign && /^[a-z0-9][a-z0-9_-]{0,63}$/.test(campaign)) {
  me.campaign = campaign;
  for (const link of doc.querySelectorAll<HTMLAnchorElement>("a[rel~=sponsored]")) link.href = link.href.replace(/(utm_campaign=)[^&#]*/, "$1" + campaign);
}

me.watched = !!secret;

const level = Number(said.get("h"));
if (level > 1 && level < 7) {
  me.level = level;
  for (const title of doc.querySelectorAll("h2")) title.setAttribute("aria-level", String(level));
}

const watchSight = () => {
  let timer = 0;
  const look = (seen: IntersectionObserverEntry[]) => {
    clearTimeout(timer);
    if (seen.pop()!.intersectionRatio >= 0.5) timer = setTimeout(() => once("seen"), 1000);
  };
  new IntersectionObserver(look, { threshold: 0.5 }).observe(doc.documentElement);
};

wear(Object.fromEntries(said));
addEventListener("message", hear);
addEventListener("click", follow);
const idle = window.requestIdleCallback ?? setTimeout;
for (const moment of ["load", "resize"]) addEventListener(moment, () => (token ? idle(settle) : settle()));
post({ type: "ready" });
if (!token) settle();
containScrolls();
watchSight();
