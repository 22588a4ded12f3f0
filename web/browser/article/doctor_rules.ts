// What can be wrong with a quiz in an article, as rules over what was seen there.
// Each rule looks at one thing and knows nothing of browsers; web/browser/article/doctor.ts looks.

/** Everything the doctor saw in the article. */
export interface Seen {
  /** How many scripts in the page are the loader. */
  loaders: number;
  /** A loader that a consent tool keeps from running. */
  loaderHeld: boolean;
  links: Link[];
  quizzes: Quiz[];
  frames: Frame[];
  /** The article's own policy refused a frame of ours. */
  frameRefused: boolean;
  /** The quiz has no host of its own: it is on the article's. */
  sameOrigin: boolean;
}

/** A link to a quiz of ours that the loader left a link, or to what looks like one. */
export interface Link {
  words: string;
  /** Whether it leads to the place the loader is from, and there to a quiz. */
  to: "quiz" | "elsewhere" | "nothing";
}

/** A quiz the loader has put there. */
export interface Quiz {
  words: string;
  /** What the link's query says, by name. */
  options: string[];
  hidden: boolean;
  /** How many pixels of its height the article shows less than it has. */
  cut: number;
  /** Whether its frame has spoken; undefined while there is still time. */
  answered?: boolean;
}

/** A frame somebody pasted, without the loader. */
export interface Frame {
  words: string;
  /** Whether its src leads to a quiz, or to what a tool keeps for later. */
  src: "ours" | "kept" | "changed";
  hidden: boolean;
  /** Its sandbox attribute, or undefined without one. */
  sandbox?: string;
}

export type Rule =
  | "fine" | "noLink" | "notAlone" | "otherOrigin" | "noSuchQuiz" | "noOptions" | "spoiledOptions"
  | "refused" | "held" | "hidden" | "cut" | "kept" | "changed" | "twice" | "silent" | "noScripts" | "noSandbox" | "sameOrigin";

/** A Finding is a rule that applies, and where: the words of the link or frame. */
export interface Finding {
  rule: Rule;
  where: string;
  /** Pixels, where the rule is about a height. */
  pixels?: number;
}

type Check = (seen: Seen) => Finding[];

const each = <T extends { words: string }>(things: T[], rule: Rule, applies: (thing: T) => boolean): Finding[] =>
  things.filter(applies).map((thing) => ({ rule, where: thing.words }));
const once = (rule: Rule, applies: boolean): Finding[] => (applies ? [{ rule, where: "" }] : []);

// Beside a quiz that is there, such a link may be one of the site's menu.
const leftLinks: Check = (s) => [
  ...each(s.links, "otherOrigin", (l) => l.to === "elsewhere"),
  ...each(s.links, "notAlone", (l) => l.to === "quiz"),
];

const checks: Check[] = [
  (s) => once("held", s.loaderHeld),
  (s) => once("refused", s.frameRefused),
  (s) => once("noLink", !s.links.length && !s.quizzes.length && !s.frames.length),
  (s) => each(s.links, "noSuchQuiz", (l) => l.to === "nothing"),
  (s) => (s.quizzes.length ? [] : leftLinks(s)),
  (s) => each([...s.quizzes, ...s.frames], "hidden", (q) => q.hidden),
  (s) => s.quizzes.filter((q) => !q.hidden && q.cut > 8).map((q) => ({ rule: "cut", where: q.words, pixels: q.cut })),
  // Where the policy refuses frames, or nothing shows, silence needs no other cause.
  (s) => each(s.quizzes, "silent", (q) => q.answered === false && !q.hidden && !s.frameRefused),
  (s) => each(s.frames, "kept", (f) => f.src === "kept"),
  (s) => each(s.frames, "changed", (f) => f.src === "changed"),
  (s) => each(s.frames, "noScripts", (f) => f.sandbox !== undefined && !/\ballow-scripts\b/.test(f.sandbox)),
];

// What may be meant so, and then does no harm.
const hints: Check[] = [
  (s) => (s.quizzes.length ? leftLinks(s) : []),
  (s) => each(s.quizzes, "spoiledOptions", (q) => q.options.some((name) => name.startsWith("amp;"))),
  (s) => each(s.quizzes, "noOptions", (q) => !q.options.length),
  (s) => each(s.frames, "noSandbox", (f) => f.src === "ours" && f.sandbox === undefined),
  (s) => once("twice", s.loaders > 1),
  (s) => once("sameOrigin", s.sameOrigin && s.quizzes.length + s.frames.length > 0),
];

/** Diagnosis is what is wrong, what may be, or that all is fine. */
export interface Diagnosis {
  wrong: Finding[];
  hints: Finding[];
  /** There is still something to wait for. */
  waiting: boolean;
}

export const diagnose = (seen: Seen): Diagnosis => {
  const all = (list: Check[]) => list.flatMap((check) => check(seen));
  const wrong = all(checks);
  const waiting = !seen.frameRefused && seen.quizzes.some((q) => q.answered === undefined && !q.hidden);
  return { wrong: wrong.length || waiting ? wrong : [{ rule: "fine", where: "" }], hints: all(hints), waiting };
};
