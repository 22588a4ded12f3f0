// The loader turns links to quizzes into quizzes. The link is the embed code: it
// stays where it is, and stays a link wherever this script, the quiz or the
// network fails. Nothing is fetched before a quiz is near the reader, and nothing
// in the article moves that the reader has not moved.

import { GutQuiz } from "./embed_quiz";
import { base, complain, find, options, TAG } from "./embed_places";

/** The file that tells an editor what an article does to its quizzes. */
declare const DOCTOR: string;

const doc = document;

// A word after the base path is a quiz; anything longer is another page of ours.
const ours = /^([\w-]+)(?:\/(?:r|card)\/([\w-]+))?\/?$/;

const alone = (link: HTMLElement): boolean => {
  const around = link.parentElement;
  if (!around || around.textContent!.trim() !== link.textContent!.trim()) return false;
  if (/^(STRONG|EM|B|I|U|SPAN|FONT)$/.test(around.tagName)) return alone(around);
  return /^(P|FIGURE|DIV|BLOCKQUOTE)$/.test(around.tagName) && !around.querySelector("img,video,iframe,input,button");
};

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

const start = () => {
  if (!base) return complain("load this with <script src>");
  if (customElements.get(TAG)) return; // included twice
  customElements.define(TAG, GutQuiz);
  (window as any).gutquiz = { scan };
  if (location.hash === "#gutquiz-doctor") import(base + DOCTOR);
  if (doc.readyState === "loading") doc.addEventListener("DOMContentLoaded", () => scan());
  else scan();
};
start();
