// The loader turns links to quizzes into quizzes. The link is the embed code: it
// stays where it is, and stays a link wherever this script, the quiz or the
// network fails. Nothing is fetched before a quiz is near the reader, and nothing
// in the article moves that the reader has not moved.

import type { FromFrame, ToFrame } from "./protocol";

/** What the site has, by the build: heights are pairs of a width and the height needed from there on. */
interface Known {
  title: string;
  /** Of the quiz itself under "", of an outcome's card under its name. */
  heights: Record<string, number[]>;
}
declare const QUIZZES: Record<string, Known>;
declare const WORDS: { failed: string; more: string };
/** The file that tells an editor what an article does to its quizzes. */
declare const DOCTOR: string;

interface Place {
  title: string;
  path: string;
  card: string;
  heights: number[];
}

const TAG = "gut-quiz";
const doc = document;
const quizzes = new Map(Object.entries(QUIZZES));
const own = (doc.currentScript as HTMLScriptElement | null)?.src || /https?:\S+\/embed\.[\w.]*js/.exec(new Error().stack || "")?.[0];
const base = own ? new URL(".", own) : undefined;

const complain = (why: string) => console.warn("gutquiz: " + why);

/** The quiz or card of these names, or undefined with a line that says why. */
const find = (quiz: string, card: string): Place | undefined => {
  const heights = quizzes.get(quiz)?.heights || {};
  if (Object.keys(heights).includes(card)) return { title: quizzes.get(quiz)!.title, path: quiz + "/", card, heights: heights[card]! };
  complain(`no ${quiz} ${card} at ${base}, so the link stays a link`);
};

// A word after the base path is a quiz; anything longer is another page of ours.
const ours = /^([\w-]+)(?:\/(?:r|card)\/([\w-]+))?\/?$/;

const alone = (link: HTMLElement): boolean => {
  const around = link.parentElement;
  if (!around || around.textContent!.trim() !== link.textContent!.trim()) return false;
  if (/^(STRONG|EM|B|I|U|SPAN|FONT)$/.test(around.tagName)) return alone(around);
  return /^(P|FIGURE|DIV|BLOCKQUOTE)$/.test(around.tagName) && !around.querySelector("img,video,iframe,input,button");
};

const options = ["theme", "accent", "radius", "font", "lang", "campaign"];

const upgrade = (link: HTMLAnchorElement) => {
  const { origin, pathname, search } = link;
  if (origin !== base!.origin || !pathname.startsWith(base!.pathname) || link.closest(TAG) || !alone(link)) return;
  const [, quiz, card = ""] = ours.exec(pathname.slice(base!.pathname.length)) || [];
  if (!quiz || !find(quiz, card)) return;
  const made = doc.createElement(TAG);
  new URLSearchParams(search).forEach((value, name) => options.includes(name) && made.setAttribute(name, value));
  made.setAttribute("quiz", quiz);
  made.setAttribute("card", card);
  const focused = doc.activeElement === link;
  const { parentNode, nextSibling } = link;
  made.append(link); // first: without a link in it, the quiz would make one
  parentNode!.insertBefore(made, nextSibling);
  if (focused) link.focus({ preventScroll: true });
};

const scan = (within: ParentNode = doc) => within.querySelectorAll<HTMLAnchorElement>("a[href]").forEach(upgrade);

/** An element of ours, styled where no host style reaches and no host policy forbids. */
const make = (tag: string, css: string, ...inside: (Node | string)[]) => {
  const made = doc.createElement(tag);
  made.style.cssText = css;
  made.append(...inside);
  return made;
};

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Whether a color is a light one; where it is spelled in a rare way, whether the reader likes it dark. */
const isLight = (color: string) => {
  const [r, g, b] = color.match(/[\d.]+/g)!.map(Number);
  return /^rgb/.test(color) ? r! * 0.3 + g! * 0.6 + b! * 0.1 > 140 : dark.matches;
};

// The heights are measured with one set of fonts; another may need a bit more.
const spare = 24;

const heightFor = (heights: number[], width: number) => {
  let height = 0;
  for (let i = 0; i < heights.length; i += 2) if (!i || heights[i]! <= width) height = heights[i + 1]!;
  return height + spare;
};

const sane = (n: unknown) => typeof n === "number" && n > 0 && n < 2e4;

/** The message, or undefined for all that is none. */
const read = (data: any, token: string): FromFrame | undefined => {
  if (!data || data.gutquiz !== 1 || data.token !== token) return;
  if ((data.type === "height" && !sane(data.height)) || (data.type === "step" && !(sane(data.n) && sane(data.m)))) return;
  if ("ready height started step finished product shared broken".split(" ").includes(data.type)) return data;
};

const cover = "position:absolute;box-sizing:border-box;inset:0;width:100%;height:100%;";
class GutQuiz extends HTMLElement {
  static observedAttributes = options;

  private frame = make("iframe", cover + "border:0;visibility:hidden") as HTMLIFrameElement;
  private note = make("p", "margin:1em 0");
  private card = make(
    "div",
    cover + "display:flex;flex-flow:column;align-items:center;justify-content:center;text-align:center;padding:1em;border:1px solid #8886;border-radius:18px",
    doc.createElement("slot"),
    this.note,
  );
  private more = make("div", "display:none;position:absolute;inset:auto 0 0;padding:4em 1em 1em;text-align:center;background:linear-gradient(#0000,Canvas 60%)");
  private end = make("i", "position:absolute;bottom:0;height:1px;width:1px");
  private near = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.begin(), { rootMargin: "300px" });
  private bottom = new IntersectionObserver(() => this.settle());
  private place?: Place;
  private token = "";
  private height = 0;
  private wanted = 0;
  private resized = 0;
  private timer = 0;

  constructor() {
    super();
    const button = make("button", "font:inherit;padding:.7em 2em;border:0;border-radius:2em;background:CanvasText;color:Canvas;cursor:pointer", WORDS.more);
    button.onclick = () => this.grow();
    this.more.append(button);
    this.note.setAttribute("role", "status");
  }

  connectedCallback() {
    this.place = find(this.option("quiz"), this.option("card"));
    if (!this.place) return;
    if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(this.card, this.frame, this.more, this.end);
    this.style.display = "block";
    this.style.position = "relative";
    this.wanted = heightFor(this.place.heights, this.getBoundingClientRect().width);
    this.grow();
    if (!this.querySelector("a")) this.append(this.link(this.place));
    this.near.observe(this);
    this.bottom.observe(this.end);
    this.listen("add");
  }

  disconnectedCallback() {
    this.near.disconnect();
    this.bottom.disconnect();
    this.listen("remove");
    this.frame.removeAttribute("src");
    this.show(false);
    this.token = "";
  }

  attributeChangedCallback() {
    if (this.token) this.paint();
  }

  /** Starts the quiz again. */
  restart() {
    this.tell({ type: "restart" });
  }

  handleEvent(e: Event) {
    if (e.type === "message") this.hear(e as MessageEvent);
    else if (e.type === "resize") this.resized = Date.now();
    else if (e.type === "change") this.paint();
    else this.begin();
  }

  private listen(how: "add" | "remove") {
    const listen = (to: EventTarget, type: string) => to[`${how}EventListener`](type, this);
    listen(window, "message");
    listen(window, "resize");
    listen(dark, "change");
    listen(this, "pointerover");
    listen(this, "focusin");
  }

  private link(place: Place) {
    const link = doc.createElement("a");
    link.href = base + place.path;
    link.append(place.title);
    return link;
  }

  private option(name: string) {
    return this.getAttribute(name) || "";
  }

  // The frame keeps an origin, the quiz's own: a browser would not cache the client
  // for a frame without one, and each article would fetch it anew.
  private begin() {
    const { title, path, card } = this.place!;
    if (this.token) return;
    this.near.disconnect();
    this.token = crypto.getRandomValues(new Uint32Array(4)).join("-");
    const said = { gq: this.token, o: location.origin, h: this.level(), room: this.height, ...this.look() };
    const attributes = {
      title,
      allow: "web-share; clipboard-write",
      referrerpolicy: "no-referrer",
      loading: "lazy",
      sandbox: "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals allow-top-navigation-by-user-activation",
      src: base + path + (card ? "card/" + card : "embed") + "/#" + new URLSearchParams(said as {}),
    };
    for (const [name, value] of Object.entries(attributes)) this.frame.setAttribute(name, value);
    this.timer = setTimeout(() => (this.note.textContent = WORDS.failed), 1e4);
  }

  // The article's own text tells whether it is light or dark just now. What an
  // option may hold is for the frame to decide, which trusts nobody.
  private look() {
    const around = getComputedStyle(this.parentElement || doc.body);
    const look: Record<string, string> = {};
    if (this.option("theme") === "host") {
      look.font = around.fontFamily;
      look.accent = getComputedStyle(this.querySelector("a")!).color;
    }
    for (const name of options) if (this.hasAttribute(name)) look[name] = this.option(name);
    if (!/^(light|dark)$/.test(look.theme!)) look.theme = isLight(around.color) ? "dark" : "light";
    this.style.colorScheme = this.frame.style.colorScheme = look.theme!;
    return look;
  }

  private paint() {
    this.tell({ type: "theme", ...this.look() });
  }

  // One below the heading the quiz stands under, so that the article's outline holds.
  private level() {
    let level = 1;
    for (const h of doc.querySelectorAll("h1,h2,h3,h4,h5,h6")) if (h.compareDocumentPosition(this) & 4) level = +h.tagName[1]!;
    return Math.min(level + 1, 6);
  }

  private tell(message: ToFrame) {
    this.frame.contentWindow?.postMessage({ gutquiz: 1, token: this.token, ...message }, base!.origin);
  }

  private hear(e: MessageEvent) {
    if (!this.token || e.source !== this.frame.contentWindow || e.origin !== base!.origin) return;
    const message = read(e.data, this.token);
    if (!message) return;
    if (this.frame.style.visibility) this.show(true);
    if (message.type === "height") return this.want(message.height, message.moved);
    const detail = message.type === "step" ? { n: message.n, m: message.m } : {};
    this.dispatchEvent(new CustomEvent("gutquiz:" + message.type, { bubbles: true, detail }));
  }

  private show(on: boolean) {
    const focused = on && this.contains(doc.activeElement);
    clearTimeout(this.timer);
    this.note.textContent = "";
    this.frame.style.visibility = on ? "" : "hidden";
    this.card.style.display = on ? "none" : "flex";
    if (focused) this.frame.focus({ preventScroll: true });
  }

  private want(height: number, moved: boolean) {
    this.wanted = Math.ceil(height);
    if (moved && this.getBoundingClientRect().top < 0) this.scrollIntoView();
    this.settle();
  }

  // Where the end of the quiz is on the screen, a change of height would move what
  // follows it under the reader's eyes: then the reader is asked. A quiz that is
  // yet to come may also become smaller.
  private settle() {
    const { top, bottom, width } = this.getBoundingClientRect();
    const moves = width && bottom < innerHeight && Date.now() - this.resized > 400;
    if (this.wanted > this.height ? !moves : top > innerHeight) this.grow();
    else this.more.style.display = this.wanted > this.height ? "" : "none";
  }

  private grow() {
    this.more.style.display = "none";
    this.style.height = (this.height = this.wanted) + "px";
  }
}

const start = () => {
  if (!base) return complain("load this script with <script src>: it does not know where it is from");
  if (customElements.get(TAG)) return; // included twice
  customElements.define(TAG, GutQuiz);
  (window as any).gutquiz = { scan };
  if (location.hash === "#gutquiz-doctor") import(base + DOCTOR);
  if (doc.readyState === "loading") doc.addEventListener("DOMContentLoaded", () => scan());
  else scan();
};
start();
