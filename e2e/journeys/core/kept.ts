// Links, what is kept, and no network, in every engine.
import { expect } from "@playwright/test";
import { EngineQuiz } from "../../engines/quiz.ts";
import { strictFirefox, test } from "../../engines/test.ts";
import { toKefir } from "../../local.ts";
import { quizPath } from "../../pages.ts";

const element = (id: string) => `document.querySelector("#${id}")`;

test("a link with answers behind its # opens the result, and no request has them", async ({ reader, quiz, host }) => {
  await reader.open(host.root + quizPath + "embed/"); // its card leads to the quiz's own page
  await quiz.take(toKefir);
  await quiz.until(leadsOn);
  const link = await reader.ask<string>(leadsOn + ".href");
  await reader.open("about:blank");
  await reader.open(link);
  await quiz.expectResult(/kefir/i);
  expect(await reader.ask("location.href"), "the address tells nothing").toBe(host.root + quizPath);
  expect(host.asked.filter((path) => /1\.[0-9a-z]{18}/.test(path))).toEqual([]);
});

const leadsOn = `document.querySelector("a[href*='#1.']")`;

test("a kept result and a plan are there another day", async ({ reader, quiz, host }) => {
  await reader.open(host.root + quizPath);
  await quiz.take(toKefir);
  for (const button of ["keep", "start-plan"]) await quiz.click(element(button));
  await quiz.until(element("unstart"));
  await reader.open(host.root + "plan/");
  await quiz.until(element("had"), "the plan asks whether today's was had");
  await reader.open(host.root + "kept/");
  await quiz.until(element("export"), "the result is kept");
});

test("after a visit the quiz works without a network", async ({ reader, quiz, host }) => {
  await reader.open(host.root + quizPath);
  await reader.ask("navigator.serviceWorker.ready.then(() => true)");
  await quiz.arrived();
  await expect.poll(() => reader.ask(clientKept), { timeout: 30_000 }).toBe(true);
  await host.down();
  await reader.open(host.root + quizPath);
  await quiz.take(toKefir);
  await quiz.expectResult(/kefir/i);
  await host.up();
});

const clientKept = `(async () => {
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) if (url.endsWith(".wasm")) return true;
  return false;
})()`;

test("where Firefox blocks all site data a file is offered at once, and nothing that cannot be", async ({ engine, host }) => {
  test.skip(engine !== "firefox", "journeys/without-storage.ts has the same for Chromium");
  const browser = await strictFirefox();
  const reader = await browser.reader();
  const quiz = new EngineQuiz(reader);
  await reader.open(host.root + "licenses.txt"); // none of our scripts is there
  await expect(reader.ask("!!localStorage"), "it is as strict as meant").rejects.toThrow(/insecure/);
  await reader.open(host.root + quizPath);
  await reader.ask(`void addEventListener("unhandledrejection", (e) => (document.body.dataset.fault = String(e.reason)))`);
  await quiz.take(toKefir);
  await quiz.until(element("save-file"), "a file is offered");
  expect(await reader.ask(`document.querySelectorAll("#keep, #start-plan").length`)).toBe(0);
  expect(await reader.ask("document.body.dataset.fault ?? ''")).toBe("");
  await reader.leave();
  await browser.close();
});
