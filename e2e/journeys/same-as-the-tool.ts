// The card in the browser says what `gutquiz explain` says of the same answers.
import { execFileSync } from "node:child_process";
import { expect, test, type APIRequestContext } from "@playwright/test";
import { keyboard, Quiz, quizPath } from "../pages.ts";

type Question = { id: string; choose: "one" | "any"; options: string[]; none: string };
type Texts = { headline: string; name: string; variants?: Record<string, { headline?: string }> };
type QuizFile = { questions: Question[]; texts: { outcomes: Record<string, Texts> } };
type Explained = {
  outcome: string;
  variant: string;
  urgent: boolean;
  points: Record<string, number>;
  because: { option: string; text: string }[];
  schedule: { ml: number }[];
};

const sets = 30;

/** Numbers from 0 to 1 that are the same on every run (a linear congruential generator). */
const dice = (seed: number) => () => (seed = (seed * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;

const some = (question: Question, roll: () => number) => {
  const one = question.options[Math.floor(roll() * question.options.length)]!;
  if (question.choose === "one") return [one];
  const picked = question.options.filter(() => roll() < 0.06);
  return picked.length > 0 ? picked : [question.none];
};

const explain = (lines: string[]): Explained[] =>
  execFileSync("../bin/gutquiz", ["explain", "../widget/quizzes/buttermilk-or-kefir.yaml", "--json"], { input: lines.join("\n"), encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const load = async (request: APIRequestContext): Promise<QuizFile> => {
  const html = await (await request.get(quizPath)).text();
  const address = /data-quiz="([^"]+)"/.exec(html)![1]!;
  return (await request.get(quizPath + address)).json();
};

/** The points on the card by the drinks' names; a minus is a real one there. */
const shown = async (quiz: Quiz) => {
  const texts = await quiz.card.locator(".points > span").allTextContents();
  const points: [string, number][] = [];
  for (let i = 0; i < texts.length; i += 2) points.push([texts[i]!, Number(texts[i + 1]!.replace("−", "-"))]);
  return points;
};

test(`for ${sets} sets of answers the card says what gutquiz explain says`, async ({ page, request }) => {
  test.setTimeout(300_000); // thirty quizzes, on a busy machine too
  const { questions, texts } = await load(request);
  const roll = dice(34); // it reaches every outcome
  const lines = Array.from({ length: sets }, () => questions.flatMap((q) => some(q, roll)).join(" "));
  const explained = explain(lines);
  expect(new Set(explained.map((e) => e.outcome)).size).toBe(6);
  const quiz = new Quiz(page, page, keyboard);
  await quiz.open();
  await quiz.arrived();
  for (const [i, want] of explained.entries()) {
    await test.step(lines[i]!, async () => {
      await quiz.take(lines[i]!);
      const outcome = texts.outcomes[want.outcome]!;
      await quiz.expectResult(outcome.variants?.[want.variant]?.headline ?? outcome.headline);
      await expect(quiz.card.locator(".urgent").first()).toBeVisible({ visible: want.urgent });
      await expect(quiz.card.locator("#step-answers"), "panels follow the first view, this one last").toBeAttached();
      const points = await shown(quiz);
      const names = Object.entries(want.points).map(([id, n]) => [texts.outcomes[id]!.name, n]);
      for (const point of points) expect(names).toContainEqual(point);
      if (points.length > 0) {
        const why = quiz.card.locator("section[aria-labelledby=for] li > span:first-child");
        expect((await why.allTextContents()).map((t) => t.trim())).toEqual(want.because.filter((b) => b.option).map((b) => b.text));
      }
      expect(await quiz.card.locator("table.plan").count()).toBe(want.schedule.length > 0 ? 1 : 0);
      await quiz.startAgain();
    });
  }
});
