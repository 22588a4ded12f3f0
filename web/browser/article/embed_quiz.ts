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

  private _frame = make("iframe", cover + "border:0;visibility:hidden") as HTMLIFrameElement;
  private _note = make("p", "margin:1em 0");
  private _card = make(
    "div",
    cover + "display:grid;place-content:center;text-align:center;padding:1em;border:1px solid #8886;border-radius:18px",
    doc.createElement("slot"),
    this._note,
  );
  private _near = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this._begin(), { rootMargin: "300px" });
  private _size = new ResizeObserver(() => this._fit());
  private _place?: Place;
  private _token = "";
  private _origin?: string; // of the frame
  private _scale = 1; // how much larger the text is than it was measured
  private _begun?: boolean; // the reader has, or the frame has asked for room
  private _timer?: number;

  connectedCallback() {
    const link = this.querySelector("a");
    this._place = find(this._option("quiz"), this._option("card"), (link && baseOf(link)) || bases[0]!, TRANSLATED ? this._option("lang") : "");
    if (!this._place) return;
    this._note.setAttribute("role", "status");
    if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(this._card, stretch());
    this._set("display", "block");
    this._set("position", "relative");
    this._fit();
    if (!link) this.append(this._link());
    this._near.observe(this);
    this._size.observe(this);
    this._listen("add");
  }

  disconnectedCallback() {
    this._near.disconnect();
    this._size.disconnect();
    this._listen("remove");
    this._frame.remove();
    this._show(false);
    this._token = "";
    this._begun = false;
    if (this.firstChild && patience-- > 0) setTimeout((window as any).gutquiz.scan); // without its link, it was we who took it out
  }

  attributeChangedCallback() {
    if (this._token) this._paint();
  }

  /** Starts the quiz again. */
  restart() {
    this._tell({ type: "restart" });
  }

  // A function, because some pages wrap addEventListener and know of no other listener.
  private _on = (e: Event) => {
    if (e.type === "message") this._hear(e as MessageEvent);
    else if (e.type === "change") this._paint();
    else this._begin();
  };

  private _listen(how: "add" | "remove") {
    const listen = (to: EventTarget, type: string) => to[`${how}EventListener`](type, this._on);
    listen(window, "message");
    listen(dark, "change");
    listen(this, "pointerover");
    listen(this, "focusin");
  }

  // Stronger than whatever an article says of all its elements.
  private _set(name: string, value: string) {
    this.style.setProperty(name, value, "important");
  }

  // The room depends on the width and the size of text, and on nothing else. What is
  // not shown has no width; it is fitted when it is.
  private _fit() {
    const width = this.clientWidth;
    if (width) this._set("height", Math.ceil(heightFor(this._place!.heights, width) * this._scale) + "px");
  }

  private _link() {
    const { base, path } = this._place!;
    const link = make("a", "", path.replace(/\W/g, " ")) as HTMLAnchorElement;
    link.href = base + path;
    return link;
  }

  private _option(name: string) {
    return this.getAttribute(name) || "";
  }

  // The frame keeps an origin, the quiz's own: a browser would not cache the client
  // for a frame without one, and each article would fetch it anew. On the article's
  // own origin that would be no wall.
  private _begin() {
    const { base, path, card } = this._place!;
    if (this._token) return;
    this._near.disconnect();
    this._origin = base.origin === location.origin ? "null" : base.origin;
    this._token = crypto.getRandomValues(new Uint32Array(4)).join("-");
    const said = { gq: this._token, o: location.origin, h: this._level(), room: this.clientHeight, ...this._look() };
    const attributes: Record<string, string> = {
      title: this.textContent!.trim() || path,
      allow: ("share" in navigator ? "web-share; " : "") + "clipboard-write",
      referrerpolicy: "no-referrer",
      sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-top-navigation-by-user-activation" + (this._origin === "null" ? "" : " allow-same-origin"),
      src: base + path + (card ? "card/" + card : "embed") + "/#" + new URLSearchParams(said as {}),
    };
    for (const name in attributes) this._frame.setAttribute(name, attributes[name]!);
    (this._frame as any).credentialless = crossOriginIsolated; // for hosts that set no headers
    this._card.before(this._frame); // only now: even an empty frame takes time to make
    this._fail(1e4);
    this._frame.onload = () => this._fail(999); // it speaks before it is loaded, or never
  }

  private _fail(after: number) {
    clearTimeout(this._timer);
    if (this._frame.style.visibility) this._timer = setTimeout(() => (this._note.textContent = FAILED), after);
  }

  // The article's own text tells whether it is light or dark just now. What an
  // option may hold is for the frame to decide, which trusts nobody.
  private _look() {
    const around = getComputedStyle(this.parentElement || doc.body);
    const look: Record<string, string> = {};
    if (this._option("theme") === "host") {
      look.font = around.fontFamily;
      look.accent = getComputedStyle(this.querySelector("a")!).color;
    }
    for (const name of options) if (this.hasAttribute(name)) look[name] = this._option(name);
    if (!/^(light|dark)$/.test(look.theme!)) look.theme = isLight(around.color) ? "dark" : "light";
    this.style.colorScheme = this._frame.style.colorScheme = look.theme!;
    return look;
  }

  private _paint() {
    this._tell({ type: "theme", ...this._look() });
  }

  // One below the heading the quiz stands under, so that the article's outline holds.
  private _level() {
    let level = 1;
    for (const h of doc.querySelectorAll("h1,h2,h3,h4,h5,h6")) if (h.compareDocumentPosition(this) & 4) level = +h.tagName[1]!;
    return Math.min(level + 1, 6);
  }

  private _tell(message: ToFrame) {
    this._frame.contentWindow?.postMessage({ gutquiz: 1, token: this._token, ...message }, this._origin === "null" ? "*" : this._origin!);
  }

  private _hear(e: MessageEvent) {
    if (!this._token || e.source !== this._frame.contentWindow || e.origin !== this._origin) return;
    const message = read(e.data, this._token);
    if (!message) return;
    if (this._frame.style.visibility) this._show(true);
    if (message.type === "room") return this._grow(message.height);
    if (message.type === "started") this._begun = true;
    this.dispatchEvent(new CustomEvent("gutquiz:" + message.type, { bubbles: true, detail: {} }));
  }

  // Larger text may need more, once, and nothing that comes later.
  private _grow(height: number) {
    if (!this._begun) this._scale = Math.max(1, height / this.clientHeight);
    this._begun = true;
    this._fit();
  }

  private _show(on: boolean) {
    const focused = on && this.contains(doc.activeElement);
    clearTimeout(this._timer);
    this._note.textContent = "";
    this._frame.style.visibility = on ? "" : "hidden";
    this._card.style.display = on ? "none" : "grid";
    if (focused) this._frame.focus({ preventScroll: true });
  }
}
