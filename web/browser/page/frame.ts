// The frame's side: it tells the article around it what it needs to know, and
// takes from the article how to look. It is inline in the pages made for frames,
// after the early script. Without a token in the address it speaks the messages
// of hosts that have their own.

import type { Exact, FromFrame, ToFrame } from "../protocol";

/** What of the early script's object this side touches; a card has none. */
interface Shared {
  moved?(id: string): void;
  broken?(): void;
  shared?(): void;
  /** The article's own name for its product link. */
  campaign?: string;
  /** The level of the first heading, where the article gives one. */
  level?: number;
  /** Whether the host opens links itself, and so hears their addresses. */
  watched?: boolean;
}

type Look = Extract<ToFrame, { type: "theme" }>;

const doc = document;
const root = doc.documentElement;
const me: Shared = ((window as any).gutquiz ||= {});
const said = new URLSearchParams((location.hash || location.search).slice(1));
const token = said.get("gq");
const secret = said.get("secret"); // WordPress adds one
const host = said.get("o");
const framed = parent !== window;
const questions = [...doc.querySelectorAll<HTMLElement>("[data-question]")].map((s) => s.dataset.question);

const post = <M extends FromFrame>(message: Exact<M, FromFrame>) => {
  // A page without an origin, such as a file, can only be spoken to openly.
  if (framed && token) parent.postMessage({ gutquiz: 1, token, ...message }, host && host !== "null" ? host : "*");
};

// Where it goes on is all that is told: what was answered has no place in a message.
let steps = 0;
const stepsUpTo = (n: number) => {
  if (n && !steps) post({ type: "started" });
  while (steps < n) post({ type: "step", n: ++steps, m: questions.length });
};

const tellHeight = (moved: boolean) => {
  const height = Math.ceil(doc.body.getBoundingClientRect().height);
  post({ type: "height", height, moved });
  if (!framed || token) return;
  if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
  else parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
};

me.moved = (id) => {
  const done = id === "result";
  // An early end is told like any other: fewer steps would give an answer away.
  stepsUpTo(done ? questions.length : questions.indexOf(id) + 1);
  if (done) post({ type: "finished" });
  tellHeight(true);
};
me.broken = () => post({ type: "broken" });
me.shared = () => post({ type: "shared" });

// Colors. Text and buttons keep 4.5:1 whatever color the article asks for.
type RGB = number[];
const colors = /^#?(([\da-f]{3}){1,2})$|^rgba?\((\d+), (\d+), (\d+)/i;
const rgb = (color: string): RGB => {
  const [, hex, , ...numbers] = colors.exec(color)!;
  if (!hex) return numbers.map(Number);
  const full = hex.length < 6 ? hex.replace(/./g, "$&$&") : hex;
  return [0, 2, 4].map((i) => parseInt(full.slice(i, i + 2), 16));
};
const css = (c: RGB) => `rgb(${c.map(Math.round)})`;
const mix = (a: RGB, b: RGB, part: number) => a.map((v, i) => v + (b[i]! - v) * part);
const light = (c: RGB) => {
  const [r, g, b] = c.map((v) => (v / 255 > 0.04045 ? ((v / 255 + 0.055) / 1.055) ** 2.4 : v / 255 / 12.92));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: RGB, b: RGB) => {
  const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};
const white = [255, 255, 255];
const black = [0, 0, 0];

const paint = (accent: string) => {
  const card = rgb(getComputedStyle(root).getPropertyValue("--card").trim());
  const far = light(card) > 0.5 ? black : white;
  let color = rgb(accent);
  const tint = () => mix(card, color, 0.12);
  for (let part = 0.1; Math.min(contrast(color, card), contrast(color, tint())) < 4.6 && part < 1; part += 0.1) color = mix(rgb(accent), far, part);
  root.style.setProperty("--accent", css(color));
  root.style.setProperty("--on-accent", css(far === black ? white : black));
  root.style.setProperty("--tint", css(tint()));
};

// The colors of the dark scheme are a media rule: it is made to hold, or not to.
const scheme = (theme: string) => {
  root.style.colorScheme = theme;
  for (const sheet of doc.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSMediaRule && /dark|^all$|^not all$/.test(rule.media.mediaText)) rule.media.mediaText = theme === "dark" ? "all" : "not all";
};

const wear = (look: Omit<Look, "type">) => {
  if (look.theme === "light" || look.theme === "dark") scheme(look.theme);
  if (colors.test(look.accent || accent)) paint((accent = look.accent || accent));
  if (/^\d{1,2}(px)?$/.test(look.radius || "")) root.style.setProperty("--r", parseInt(look.radius!) + "px");
  if (/^[\w ,'"-]{1,200}$/.test(look.font || "")) for (const name of ["--sans", "--serif"]) root.style.setProperty(name, look.font!);
};
let accent = "";

const hear = (e: MessageEvent) => {
  const m = e.data as Partial<ToFrame & { gutquiz: number; token: string }> | null;
  if (e.source !== parent || e.origin !== host || typeof m !== "object" || !m || m.gutquiz !== 1 || !token || m.token !== token) return;
  if (m.type === "restart") location.reload();
  else if (m.type === "theme") wear(texts(m as Look));
};

/** The look's fields that are texts; a message may hold anything. */
const texts = (m: Look): Omit<Look, "type"> => Object.fromEntries(["theme", "accent", "radius", "font"].map((k) => [k, m[k as keyof Look]]).filter(([, v]) => typeof v === "string"));

const follow = (e: Event) => {
  const link = (e.target as Element).closest<HTMLAnchorElement>("a[href]");
  if (!link) return;
  const product = /sponsored/.test(link.rel);
  if (product) post({ type: "product" });
  if (!secret) return;
  e.preventDefault();
  // WordPress opens links to our own host only: the product is one page further.
  // The article hears the address, so answers behind its # stay here.
  const value = product ? location.href.replace(/(embed|card\/[^/]*)\/?([?#].*)?$/, "product/") : link.href.replace(/#\d\..*/, "");
  parent.postMessage({ message: "link", value, secret }, "*");
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
  for (const title of doc.querySelectorAll(".title")) title.setAttribute("aria-level", String(level));
}

const room = said.get("room");
if (/^\d{2,4}$/.test(room || "")) {
  root.style.setProperty("--room", room + "px");
  const width = innerWidth;
  addEventListener("resize", () => innerWidth !== width && root.style.removeProperty("--room"));
}

wear(texts(Object.fromEntries(said) as unknown as Look));
addEventListener("message", hear);
addEventListener("click", follow);
post({ type: "ready" });
new ResizeObserver(() => tellHeight(false)).observe(doc.body);
