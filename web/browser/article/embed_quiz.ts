// A quiz in an article: room kept for it, the link until it is there, its frame.

import { cover, dark, heightFor, isLight, make } from "./embed_draw";
import { base, find, options, type Place } from "./embed_places";
import type { FromFrame, ToFrame } from "../protocol";

declare const WORDS: { failed: string; more: string };

const doc = document;
const sane = (n: unknown) => typeof n === "number" && n > 0 && n < 2e4;

/** The message, or undefined for all that is none. */
const read = (data: any, token: string): FromFrame | undefined => {
  if (!data || data.gutquiz !== 1 || data.token !== token) return;
  if ((data.type === "height" && !sane(data.height)) || (data.type === "step" && !(sane(data.n) && sane(data.m)))) return;
  if ("ready height started step finished product shared broken".split(" ").includes(data.type)) return data;
};

export class GutQuiz extends HTMLElement {
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
  private sight = new IntersectionObserver(() => this.settle());
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
    if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(this.card, this.more, this.end);
    this.style.display = "block";
    this.style.position = "relative";
    this.wanted = heightFor(this.place.heights, this.getBoundingClientRect().width);
    this.grow();
    if (!this.querySelector("a")) this.append(this.link(this.place));
    this.near.observe(this);
    this.sight.observe(this);
    this.sight.observe(this.end);
    this.listen("add");
  }

  disconnectedCallback() {
    this.near.disconnect();
    this.sight.disconnect();
    this.listen("remove");
    this.frame.remove();
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
    this.more.before(this.frame); // only now: even an empty frame takes time to make
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
