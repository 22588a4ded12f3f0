// The quiz in somebody else's page, in every engine.
import { expect } from "@playwright/test";
import { EngineQuiz } from "../../engines/quiz.ts";
import type { Reader } from "../../engines/reader.ts";
import { test } from "../../engines/test.ts";
import { toKefir } from "../../local.ts";
import { quizPath } from "../../pages.ts";

// In frames by keyboard: neither Firefox's driver nor WebKit's points surely into them.
const inFrame = (reader: Reader) => new EngineQuiz(reader, "keyboard");
const inEmbed = `document.querySelector("gut-quiz").shadowRoot.querySelector("iframe")`;

test("the loader makes a quiz of a link, which the article can follow", async ({ reader, quiz, publish, baseURL }) => {
  const events = `<script>window.told=[];for(const n of["ready","started","finished"])addEventListener("gutquiz:"+n,()=>told.push(n))</script>`;
  await reader.open(await publish(`${events}<p><a href="${baseURL}${quizPath}">Take the quiz</a></p><script async src="${baseURL}embed.js"></script>`));
  await quiz.until(`document.querySelector("gut-quiz")?.shadowRoot?.querySelector("iframe")`, "there is a frame");
  await reader.into(inEmbed);
  await inFrame(reader).take(toKefir);
  await quiz.expectResult(/kefir/i);
  await reader.into();
  await expect.poll(() => reader.ask("told.join()")).toBe("ready,started,finished");
});

test("without the script the link leads to the quiz", async ({ reader, quiz, publish, baseURL }) => {
  await reader.open(await publish(`<p><a href="${baseURL}${quizPath}">Take the quiz</a></p>`));
  await reader.click(`document.querySelector("a")`);
  await quiz.until(`location.href === "${baseURL}${quizPath}"`);
  await quiz.begin();
});

const strict = (root: string) => `<iframe sandbox="allow-scripts" width="360" height="600" src="${root}${quizPath}embed/"></iframe>`;

const inside = async (reader: Reader, quiz = inFrame(reader)) => {
  await reader.into(`document.querySelector("iframe")`);
  expect(await reader.ask("origin")).toBe("null");
  await quiz.take(toKefir);
  await quiz.expectResult(/kefir/i);
};

test("in a frame with scripts alone the whole quiz works", async ({ reader, publish, quizzes }) => {
  await reader.open(await publish(strict(quizzes.root)));
  await inside(reader);
});

test("there it works also where the site was built without its address", async ({ reader, publish, baseURL }) => {
  await reader.open(await publish(strict(baseURL!)));
  await inside(reader);
});
