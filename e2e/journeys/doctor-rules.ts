// The doctor's rules, without a browser: what was seen in, what is wrong out.
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import type { Frame, Quiz, Seen } from "../../web/browser/article/doctor_rules.ts";

// Above this folder nothing says that scripts are modules, so Node takes them for none.
const load = createRequire(import.meta.url);
const { diagnose }: typeof import("../../web/browser/article/doctor_rules.ts") = load("../../web/browser/article/doctor_rules.ts");
const { rules }: typeof import("../../web/browser/article/doctor_words.ts") = load("../../web/browser/article/doctor_words.ts");

const quiz: Quiz = { words: "Which one?", options: ["theme"], hidden: false, cut: 0, answered: true };
const frame: Frame = { words: "Quiz", src: "ours", hidden: false, sandbox: "allow-scripts" };
const well: Seen = { loaders: 1, loaderHeld: false, links: [], quizzes: [quiz], frames: [], frameRefused: false, sameOrigin: false };

const seen = (change: Partial<Seen>): Seen => ({ ...well, ...change });
const quizzes = (change: Partial<Quiz>) => seen({ quizzes: [{ ...quiz, ...change }] });
const frames = (change: Partial<Frame>) => seen({ frames: [{ ...frame, ...change }] });
const left = (to: "quiz" | "elsewhere" | "nothing") => seen({ quizzes: [], links: [{ words: "Which one?", to }] });

const wrong: [name: string, seen: Seen, rules: string[]][] = [
  ["a quiz that answers is fine", well, ["fine"]],
  ["while there is time to answer, nothing is said to be fine", quizzes({ answered: undefined }), []],
  ["a quiz that has not answered in time is silent", quizzes({ answered: false }), ["silent"]],
  ["an article without any link to a quiz", seen({ quizzes: [] }), ["noLink"]],
  ["a link among other words", left("quiz"), ["notAlone"]],
  ["a link to another site", left("elsewhere"), ["otherOrigin"]],
  ["a link to a quiz that is not there", left("nothing"), ["noSuchQuiz"]],
  ["a policy without our frames explains the silence too", seen({ ...quizzes({ answered: false }), frameRefused: true }), ["refused"]],
  ["a loader held back", seen({ loaderHeld: true }), ["held"]],
  ["a hidden quiz need not answer", quizzes({ hidden: true, answered: false }), ["hidden"]],
  ["a height cut by nine pixels", quizzes({ cut: 9 }), ["cut"]],
  ["a height cut by eight is rounding", quizzes({ cut: 8 }), ["fine"]],
  ["a frame whose src a tool keeps", frames({ src: "kept" }), ["kept"]],
  ["a frame that was rewritten", frames({ src: "changed" }), ["changed"]],
  ["a sandbox without scripts", frames({ sandbox: "allow-popups" }), ["noScripts"]],
  ["two things at once", { ...left("nothing"), loaderHeld: true }, ["held", "noSuchQuiz"]],
];

for (const [name, what, want] of wrong)
  test(name, () => {
    expect(diagnose(what).wrong.map((f) => f.rule)).toEqual(want);
  });

const hints: [name: string, seen: Seen, rules: string[]][] = [
  ["a link with options needs no hint", well, []],
  ["a link without options may have lost them", quizzes({ options: [] }), ["noOptions"]],
  ["an option that begins with amp; was written twice as HTML", quizzes({ options: ["theme", "amp;accent"] }), ["spoiledOptions"]],
  ["two loaders do no harm", seen({ loaders: 2 }), ["twice"]],
  ["a frame without sandbox works", frames({ sandbox: undefined }), ["noSandbox"]],
  ["a quiz on the article's own origin wants a host of its own", seen({ sameOrigin: true }), ["sameOrigin"]],
  ["an article without a quiz shares nothing with one", seen({ quizzes: [], sameOrigin: true }), []],
  ["beside a quiz, a link may be the menu's", seen({ links: [{ words: "Quiz", to: "quiz" }] }), ["notAlone"]],
];
for (const [name, what, want] of hints)
  test(name, () => {
    expect(diagnose(what).hints.map((f) => f.rule)).toEqual(want);
  });

test("what the policy refuses is not waited for", () => {
  expect(diagnose(seen({ ...quizzes({ answered: undefined }), frameRefused: true })).waiting).toBe(false);
  expect(diagnose(quizzes({ answered: undefined })).waiting).toBe(true);
});

test("every rule says what is the case and what to do", () => {
  for (const [rule, said] of Object.entries(rules)) {
    expect(said.what, rule).toMatch(/[.]$/);
    expect(said.fix.length, rule).toBeGreaterThan(20);
  }
});
