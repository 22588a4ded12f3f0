// The doctor looks at an article whose address ends in #gutquiz-doctor and tells
// its editor, in plain words, what the page did to the quiz. The loader fetches
// it; it sends nothing, and talks to no one but the reader of the page.

import { doc } from "./document";
import { diagnose, type Finding, type Frame, type Link, type Quiz, type Seen } from "./doctor_rules";
import { panel, rules } from "./doctor_words";

/** What the site has: each quiz's title, and the names of its cards, the quiz itself being "". */
declare const QUIZZES: Record<string, { title: string; cards: string[] }>;

const base = new URL(".", /https?:\S+\/doctor\.\w+\.js/.exec(new Error().stack || "")![0]);
const patience = 12_000; // the loader gives a frame 10 seconds

let frameRefused = false;
let over = false;

const all = <E extends Element>(selector: string) => [...doc.querySelectorAll<E>(selector)];
const wordsOf = (e: Element) => (e.textContent!.trim() || e.getAttribute("title") || e.getAttribute("src") || "").slice(0, 60);
const addressOf = (text: string | null) => {
  try {
    return text ? new URL(text, location.href) : undefined;
  } catch {
    return undefined;
  }
};
const isOurs = (url?: URL) => !!url && url.origin === base.origin && url.pathname.startsWith(base.pathname);

/** The quiz that an address of ours, or one that looks so, names. */
const quizIn = (url: URL) => url.pathname.split("/").find((part) => Object.keys(QUIZZES).includes(part));

const hidden = (e: Element) => !e.getClientRects().length || getComputedStyle(e).visibility === "hidden";

const link = (a: HTMLAnchorElement): Link[] => {
  const url = addressOf(a.getAttribute("href"));
  if (!url || a.closest("gut-quiz")) return [];
  const words = wordsOf(a);
  if (!isOurs(url)) return quizIn(url) ? [{ words, to: "elsewhere" }] : [];
  // Other pages of ours, the paper twin say, are meant to be links.
  const [, quiz, card = ""] = /^([\w-]+)(?:\/(?:r|card)\/([\w-]+))?\/?$/.exec(url.pathname.slice(base.pathname.length)) ?? [];
  if (!quiz || quiz === "publish") return [];
  return [{ words, to: quizIn(url) && QUIZZES[quiz]?.cards.includes(card) ? "quiz" : "nothing" }];
};

/** How much of the height is not shown: by a limit of its own, or by a box around it. */
const cutOf = (e: HTMLElement) => {
  const { top, height } = e.getBoundingClientRect();
  const end = top + Math.max(height, parseFloat(e.style.height) || 0);
  let shown = top + height;
  for (let box = e.parentElement; box && box !== doc.body; box = box.parentElement)
    if (/hidden|clip/.test(getComputedStyle(box).overflowY)) shown = Math.min(shown, box.getBoundingClientRect().bottom);
  return Math.max(0, Math.round(end - shown));
};

/** Whether the frame has spoken: the loader hides it until then. */
const answered = (e: HTMLElement) => !!e.shadowRoot?.querySelector<HTMLIFrameElement>("iframe[src]:not([style*=hidden])");

const quiz = (e: HTMLElement): Quiz => ({
  words: wordsOf(e.querySelector("a") ?? e),
  options: [...(addressOf(e.querySelector("a")?.getAttribute("href") ?? null)?.searchParams.keys() ?? [])],
  hidden: hidden(e),
  cut: cutOf(e),
  answered: answered(e) || (over ? false : undefined),
});

const frame = (e: HTMLIFrameElement): Frame[] => {
  const shows = (text: string | null) => {
    const url = addressOf(text);
    return isOurs(url) && !!quizIn(url!);
  };
  const ours = shows(e.getAttribute("src"));
  const kept = [...e.attributes].some((a) => a.name.startsWith("data-") && shows(a.value));
  // What a rewritten frame still has of a quiz is its title.
  if (!ours && !kept && !Object.values(QUIZZES).some((q) => q.title === e.title)) return [];
  const sandbox = e.getAttribute("sandbox") ?? undefined;
  return [{ words: wordsOf(e), src: ours ? "ours" : kept ? "kept" : "changed", hidden: hidden(e), sandbox }];
};

const isLoader = (e: HTMLScriptElement) => [...e.attributes].some((a) => isOurs(addressOf(a.value)) && /\/embed\.([\w]+\.)?js$/.test(addressOf(a.value)!.pathname));

const look = (): Seen => {
  const loaders = all<HTMLScriptElement>("script").filter(isLoader);
  const held = loaders.filter((s) => !s.hasAttribute("src") || (s.type && !/javascript|module/.test(s.type)));
  return {
    loaders: loaders.length,
    loaderHeld: held.length > 0,
    links: all<HTMLAnchorElement>("a[href]").flatMap(link),
    quizzes: all<HTMLElement>("gut-quiz").map(quiz),
    frames: all<HTMLIFrameElement>("iframe").flatMap(frame),
    frameRefused,
    sameOrigin: base.origin === location.origin,
  };
};

const make = (tag: string, ...inside: (Node | string)[]) => {
  const made = doc.createElement(tag);
  made.append(...inside);
  return made;
};

const fill = (text: string, f: Finding) =>
  text.replace(/\{(\w+)\}/g, (_, place: string) => String({ where: f.where, pixels: f.pixels, base: base.href, origin: base.origin, publish: base.href + "publish/" }[place]));

const entry = (f: Finding) => {
  const said = make("li", make("strong", fill(rules[f.rule].what, f)), " ", fill(rules[f.rule].fix, f));
  said.dataset.rule = f.rule;
  return said;
};

const style = `
:host { all: initial; position: fixed; z-index: 2147483647; inset: auto 12px 12px auto; width: min(30rem, calc(100vw - 24px)); color-scheme: light dark; }
section { box-sizing: border-box; max-height: 80vh; overflow: auto; padding: 18px 22px; border: 1px solid #8b8672; border-radius: 18px; background: #fffdf9; color: #22302c; font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word; box-shadow: 0 8px 40px #0004; }
h2, h3 { margin: 0 0 8px; font: 600 20px/1.3 ui-serif, Georgia, serif; }
h3 { font-size: 17px; }
ul { margin: 0 0 12px; padding: 0; list-style: none; }
li { margin: 0 0 10px; padding: 10px 14px; border-radius: 12px; background: #f7ebcd; }
li[data-rule="fine"] { background: #e7f1ec; }
.hints li { background: none; padding: 0; }
strong { display: block; }
button { font: 600 16px system-ui, sans-serif; min-height: 44px; padding: 8px 22px; border: 0; border-radius: 22px; background: #0d6156; color: #fff; cursor: pointer; }
:focus-visible { outline: 3px solid #0d6156; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  section { background: #1b2320; color: #eaf0ec; }
  li { background: #3a3320; }
  li[data-rule="fine"] { background: #21332d; }
  button { background: #7fd1bf; color: #0c1f1b; }
  :focus-visible { outline-color: #7fd1bf; }
}`;

const host = make("gutquiz-doctor");
const findings = make("div");

const draw = () => {
  const { wrong, hints, waiting } = diagnose(look());
  const parts: Node[] = [];
  if (wrong.length) parts.push(make("ul", ...wrong.map(entry)));
  if (waiting) parts.push(make("p", panel.waiting));
  if (hints.length) parts.push(make("h3", panel.hints), make("ul", ...hints.map(entry)));
  if (hints.length) (parts[parts.length - 1] as Element).className = "hints";
  const fresh = make("div", ...parts);
  if (fresh.innerHTML !== findings.innerHTML) findings.replaceChildren(...parts); // what is unchanged is not spoken again
};

const open = () => {
  const sheet = new CSSStyleSheet(); // a host's policy may forbid a style element
  sheet.replaceSync(style);
  const close = make("button", panel.close);
  close.onclick = () => host.remove();
  findings.setAttribute("role", "status");
  const section = make("section", make("h2", panel.title), findings, close);
  section.setAttribute("aria-label", panel.title);
  section.tabIndex = 0; // it may scroll
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  root.append(section);
  doc.body.append(host);
};

// Whether frames are allowed shows when one is asked for. A text of ours will do.
const tryFrame = () => {
  doc.addEventListener("securitypolicyviolation", (e) => {
    if (!/^(frame|child|default)-src/.test(e.effectiveDirective) || !e.blockedURI.startsWith(base.origin)) return;
    frameRefused = true;
    draw();
  });
  const trial = make("iframe") as HTMLIFrameElement;
  trial.hidden = true;
  trial.src = base + "robots.txt";
  trial.onload = () => setTimeout(() => trial.remove(), 1000);
  host.shadowRoot!.append(trial);
};

const start = () => {
  addEventListener("gutquiz:ready", draw);
  open();
  tryFrame();
  // A quiz waits for the reader to come near; the doctor does not.
  for (const e of all("gut-quiz")) e.dispatchEvent(new Event("focusin"));
  draw();
  setTimeout(() => ((over = true), draw()), patience);
};
if (doc.readyState === "loading") addEventListener("DOMContentLoaded", start);
else start();
