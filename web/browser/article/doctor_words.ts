// What the doctor says: what is the case, and what to do about it.

import type { Rule } from "./doctor_rules";

export const rules: Record<Rule, { what: string; fix: string }> = {
  fine: {
    what: "Everything is fine.",
    fix: "Every quiz in this article is there and answers.",
  },
  noLink: {
    what: "There is no link to a quiz in this article.",
    fix: "Copy the link at {publish} and put it on a line of its own. If it was there, your editor removed it when it saved: paste it as an ordinary link, made with the editor’s link button.",
  },
  notAlone: {
    what: "The link “{where}” is not alone in a paragraph, or has no room there, so it stays a link.",
    fix: "Put it into a paragraph of its own, with nothing before or after it, outside of quotes, menus and narrow columns.",
  },
  otherOrigin: {
    what: "The link “{where}” leads to another address than {base}, where the script is from.",
    fix: "Link and script must come from the same site, https included. Copy both again at {publish}.",
  },
  noSuchQuiz: {
    what: "The link “{where}” leads to no quiz or card of this site.",
    fix: "Compare the address letter by letter with the one at {publish}.",
  },
  noOptions: {
    what: "The link “{where}” says nothing about look, language or campaign.",
    fix: "That is fine if you chose nothing. If you did, your editor cut off what follows the question mark: paste the whole address into its link field.",
  },
  spoiledOptions: {
    what: "The options of the link “{where}” were written twice as HTML, so some are not understood.",
    fix: "In the editor’s link field, write & where you see &amp;.",
  },
  refused: {
    what: "This site’s security policy (CSP) does not allow frames from {origin}.",
    fix: "Whoever looks after the site adds {origin} to frame-src. Where there is no frame-src, child-src or default-src decides: then add a frame-src with it.",
  },
  held: {
    what: "A consent tool holds a copy of the quiz’s script back.",
    fix: "The quiz sets no cookies and sends no answers: list {origin} as necessary in the consent tool, or leave this script out of it.",
  },
  hidden: {
    what: "The quiz “{where}” is in the article, but hidden.",
    fix: "Often a consent tool does that until the reader agrees: list {origin} as necessary there. Else look for display: none or visibility: hidden in the theme.",
  },
  cut: {
    what: "The article cuts off the lower {pixels} pixels of the quiz “{where}”.",
    fix: "A box around it has a fixed height and hides the rest. Take the height, max-height or overflow: hidden away from that box, or move the link out of it.",
  },
  kept: {
    what: "The frame “{where}” has lost its src: a tool for lazy loading or consent keeps it in another attribute.",
    fix: "Exclude {origin} in that tool. Or use the link instead of a frame: it loads late by itself.",
  },
  changed: {
    what: "The frame “{where}” is empty, or leads to another place than it should.",
    fix: "The editor or a plugin rewrote it. Remove it and paste the link from {publish} instead.",
  },
  twice: {
    what: "The script is in this page more than once.",
    fix: "That does no harm. To tidy up, keep the one in the theme.",
  },
  silent: {
    what: "The frame of “{where}” has not answered.",
    fix: "Open {base} in another tab. If that works, a content blocker, a company network or an extension keeps it out of frames: try a private window without extensions. If it does not, the quiz’s own site is down.",
  },
  noScripts: {
    what: "The sandbox of the frame “{where}” does not let it run scripts.",
    fix: "Add allow-scripts to its sandbox attribute, or use the link from {publish} instead.",
  },
  noSandbox: {
    what: "The frame “{where}” has lost its sandbox.",
    fix: "It works. To restrict it again, use the link from {publish} instead of the frame.",
  },
  sameOrigin: {
    what: "The quiz is on this site’s own address, {origin}.",
    fix: "It works, walled off from this page and slower for it. But scripts of {origin} can read what readers keep on the quiz’s own pages: give the quiz a host of its own, as quiz.example.",
  },
};

export const panel = {
  title: "Quiz doctor",
  waiting: "Waiting for the quiz to answer …",
  hints: "May be meant so",
  close: "Close",
};
