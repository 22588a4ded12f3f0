// A quiz in an article: room kept for it, the link until it is there, its frame.

import { doc } from "./document";
import { cover, dark, heightFor, isLight, make, stretch } from "./embed_draw";
import { baseOf, bases, find, options, type Place } from "./embed_places";
import type { FromFrame, ToFrame } from "../protocol";

declare const FAILED: string;
declare const TRANSLATED: boolean;

// A framework that takes a page over, or changes it for another, throws our
// element away and writes the link anew; one that does so for ever is let be.
let patience = 20;

/** The message, or undefined for all that is none. */
const read = (data: any, token: string): FromFrame | undefined => {
  if (!data || data.gutquiz !== 1 || data.token !== token) return;
  if (data.type === "room" && !(Number.isInteger(data.height) && data.height > 0 && data.height < 1e4)) return;
  if ("ready room seen started finished product shared broken".split(" ").includes(data.type)) return data;
};

export class GutQuiz extends HTMLElement {
  static observedAttributes = options;

  private frame = make("iframe", cover + "border:0;visibility:hidden") as HTMLIFrameElement;
  private note = make("p", "margin:1em 0");
  private card = make(
    "div",
    cover + "display:grid;place-content:center;text-align:center;padding:1em;border:1px solid #8886;border-radius:18px",
    doc.createElement("slot"),
    this.note,
  );
  private near = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.begin(), { rootMargin: "300px" });
  private size = new ResizeObserver(() => this.fit());
  private place?: Place;
  private token = "";
  private origin?: string; // of the frame
  private scale = 1; // how much larger the text is than it was measured
  private begun?: boolean; // the reader has, or the frame has asked for room
  private timer?: number;

  connectedCallback() {
    const link = this.querySelector("a");
    this.place = find(this.option("quiz"), this.option("card"), (link && baseOf(link)) || bases[0]!, TRANSLATED ? this.option("lang") : "");
    if (!this.place) return;
    this.note.setAttribute("role", "status");
    if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(this.card, stretch());
    this.set("display", "block");
    this.set("position", "relative");
    this.fit();
    if (!link) this.append(this.link());
    this.near.observe(this);
    this.size.observe(this);
    this.listen("add");
  }

  disconnectedCallback() {
    this.near.disconnect();
    this.size.disconnect();
    this.listen("remove");
    this.frame.remove();
    this.show(false);
    this.token = "";
    this.begun = false;
    if (this.firstChild && patience-- > 0) setTimeout((window as any).gutquiz.scan); // without its link, it was we who took it out
  }

  attributeChangedCallback() {
    if (this.token) this.paint();
  }

  /** Starts the quiz again. */
  restart() {
    this.tell({ type: "restart" });
  }

  // A function, because some pages wrap addEventListener and know of no other listener.
  private on = (e: Event) => {
    if (e.type === "message") this.hear(e as MessageEvent);
    else if (e.type === "change") this.paint();
    else this.begin();
  };

  private listen(how: "add" | "remove") {
    const listen = (to: EventTarget, type: string) => to[`${how}EventListener`](type, this.on);
    listen(window, "message");
    listen(dark, "change");
    listen(this, "pointerover");
    listen(this, "focusin");
  }

  // Stronger than whatever an article says of all its elements.
  private set(name: string, value: string) {
    this.style.setProperty(name, value, "important");
  }

  // The room depends on the width and the size of text, and on nothing else. What is
  // not shown has no width; it is fitted when it is.
  private fit() {
    const width = this.clientWidth;
    if (width) this.set("height", Math.ceil(heightFor(this.place!.heights, width) * this.scale) + "px");
  }

  private link() {
    const { base, path, title } = this.place!;
    const link = make("a", "", title) as HTMLAnchorElement;
    link.href = base + path;
    return link;
  }

  private option(name: string) {
    return this.getAttribute(name) || "";
  }

  // The frame keeps an origin, the quiz's own: a browser would not cache the client
  // for a frame without one, and each article would fetch it anew. On the article's
  // own origin that would be no wall.
  private begin() {
    const { title, base, path, card } = this.place!;
    if (this.token) return;
    this.near.disconnect();
    this.origin = base.origin === location.origin ? "null" : base.origin;
    this.token = crypto.getRandomValues(new Uint32Array(4)).join("-");
    const said = { gq: this.token, o: location.origin, h: this.level(), room: this.clientHeight, ...this.look() };
    const attributes: Record<string, string> = {
      title,
      allow: ("share" in navigator ? "web-share; " : "") + "clipboard-write",
      referrerpolicy: "no-referrer",
      sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-top-navigation-by-user-activation" + (this.origin === "null" ? "" : " allow-same-origin"),
      src: base + path + (card ? "card/" + card : "embed") + "/#" + new URLSearchParams(said as {}),
    };
    for (const name in attributes) this.frame.setAttribute(name, attributes[name]!);
    (this.frame as any).credentialless = crossOriginIsolated; // for hosts that set no headers
    this.card.before(this.frame); // only now: even an empty frame takes time to make
    this.fail(1e4);
    this.frame.onload = () => this.fail(999); // it speaks before it is loaded, or never
  }

  private fail(after: number) {
    clearTimeout(this.timer);
    if (this.frame.style.visibility) this.timer = setTimeout(() => (this.note.textContent = FAILED), after);
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
    this.frame.contentWindow?.postMessage({ gutquiz: 1, token: this.token, ...message }, this.origin === "null" ? "*" : this.origin!);
  }

  private hear(e: MessageEvent) {
    if (!this.token || e.source !== this.frame.contentWindow || e.origin !== this.origin) return;
    const message = read(e.data, this.token);
    if (!message) return;
    if (this.frame.style.visibility) this.show(true);
    if (message.type === "room") return this.grow(message.height);
    if (message.type === "started") this.begun = true;
    this.dispatchEvent(new CustomEvent("gutquiz:" + message.type, { bubbles: true, detail: {} }));
  }

  // Larger text may need more, once, and nothing that comes later.
  private grow(height: number) {
    if (!this.begun) this.scale = Math.max(1, height / this.clientHeight);
    this.begun = true;
    this.fit();
  }

  private show(on: boolean) {
    const focused = on && this.contains(doc.activeElement);
    clearTimeout(this.timer);
    this.note.textContent = "";
    this.frame.style.visibility = on ? "" : "hidden";
    this.card.style.display = on ? "none" : "grid";
    if (focused) this.frame.focus({ preventScroll: true });
  }
}
