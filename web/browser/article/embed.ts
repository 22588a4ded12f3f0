// The loader turns links to quizzes into quizzes. The link is the embed code: it
// stays where it is, and stays a link wherever this script, the quiz or the
// network fails. Nothing is fetched before a quiz is near the reader, and nothing
// in the article moves that the reader has not moved.

import { GutQuiz } from "./embed_quiz";
import { doc } from "./document";
import { baseOf, bases, complain, find, options, TAG } from "./embed_places";

/** The file that tells an editor what an article does to its quizzes. */
declare const DOCTOR: string;
/** Whether a quiz of the site is in several languages: most sites' loaders go without. */
declare const TRANSLATED: boolean;

// A word after the base path is a quiz; anything longer is another page of ours.
// Before the word there may be a language.
const ours = TRANSLATED ? /^((?:\w{2,3}(?:-\w+)?\/)?[\w-]+)(?:\/(?:r|card)\/([\w-]+))?\/?$/ : /^([\w-]+)(?:\/(?:r|card)\/([\w-]+))?\/?$/;

// Editors leave marks beside a link that nobody sees.
const words = (e: Element) => e.textContent!.replace(/[\s\u00ad\u200b-\u200f\u2060]/g, "");

// The name comes first: a form's other properties may be fields of it.
const alone = (link: Element): boolean => {
  const around = link.parentElement;
  const [name, inline] = /^(?:(strong|em|[biu]|span|font)|p|figure|div)$/.exec(around?.localName as string) || [];
  if (!name || words(around!) !== words(link)) return false;
  return inline ? alone(around!) : !around!.querySelector("img,video,iframe,input,button");
};

// In a quote, a link may be what an oEmbed answer has beside its frame; in a menu
// it is a way to the quiz.
const mayStand = (link: Element) => !link.closest(TAG + ",blockquote,nav") && alone(link);

// Where there is no width to be had, the link is of more use. What is not shown yet
// has no place in the page either.
const isTooNarrow = (e: HTMLElement) => e.offsetParent && e.clientWidth < Math.min(240, innerWidth / 2);

const upgrade = (link: HTMLAnchorElement) => {
  const base = baseOf(link);
  if (!base || !mayStand(link)) return;
  const [, quiz, card = ""] = ours.exec(link.pathname.slice(base.pathname.length)) || [];
  if (!quiz || !find(quiz, card, base)) return;
  const made = doc.createElement(TAG);
  new URLSearchParams(link.search).forEach((value, name) => options.includes(name) && made.setAttribute(name, value));
  made.setAttribute("quiz", quiz);
  made.setAttribute("card", card);
  const { activeElement } = doc;
  const { parentNode, nextSibling } = link;
  made.append(link); // first: without a link in it, the quiz would make one
  parentNode!.insertBefore(made, nextSibling);
  if (isTooNarrow(made)) made.replaceWith(link);
  if (activeElement === link) link.focus({ preventScroll: true });
};

const scan = (within: ParentNode = doc) =>
  [within as HTMLAnchorElement, ...within.querySelectorAll<HTMLAnchorElement>("a")].forEach((e) => e.localName === "a" && upgrade(e));

const start = () => {
  if (customElements.get(TAG)) return (window as any).gutquiz.scan(); // included twice, or run again
  if (!bases[0]) return complain("load embed.js from its own address or build with --base");
  customElements.define(TAG, GutQuiz);
  (window as any).gutquiz = { scan };
  if (location.hash === "#gutquiz-doctor") import(bases[0] + DOCTOR);
  for (const type of ["DOMContentLoaded", "turbo:load"]) doc.addEventListener(type, () => scan());
  if (doc.readyState !== "loading") scan();
};
start();
