// The quiz itself, in every engine.
import { expect } from "@playwright/test";
import { EngineQuiz } from "../../engines/quiz.ts";
import { test } from "../../engines/test.ts";
import { quizPath } from "../../pages.ts";

const toKefir = "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix";
const kefir = /kefir/i;

for (const hand of ["pointer", "keyboard"] as const)
  test(`a reader takes the quiz by ${hand}`, async ({ reader, baseURL }) => {
    const quiz = new EngineQuiz(reader, hand);
    await reader.open(baseURL + quizPath);
    await quiz.arrived();
    await quiz.take(toKefir);
    await quiz.expectResult(kefir);
    if (hand === "keyboard") expect(await reader.ask("document.activeElement.id")).toBe("result");
  });

test("the answers given before the client came are there when it comes", async ({ reader, quiz, host }) => {
  const release = host.hold((path) => path.endsWith(".wasm"));
  await reader.open(host.root + quizPath);
  await quiz.take(toKefir, "#step-working");
  expect(await reader.ask(`!!document.querySelector("#result")`)).toBe(false);
  release();
  await quiz.expectResult(kefir);
});

test("a sealed page refuses every request", async ({ reader, quiz, baseURL }) => {
  await reader.open(baseURL + quizPath);
  await quiz.take(toKefir);
  for (const request of [`fetch("../embed.js")`, `fetch("https://quiz.example/")`, loads("new Image()"), loads(`document.createElement("script")`)])
    expect(await reader.ask(`Promise.resolve(${request}).then(() => "sent", () => "refused")`), request).toBe("refused");
  expect(await reader.ask(`navigator.sendBeacon ? [navigator.sendBeacon("/beacon"), performance.getEntriesByName(new URL("/beacon", location.href).href).length][1] : 0`)).toBe(0);
});

/** Whether an element that fetches something got it. */
const loads = (element: string) => `new Promise((yes, no) => document.body.append(Object.assign(${element}, { onload: yes, onerror: no, src: "../embed.js?" + Math.random() })))`;

test("a sealed page has no way to speak to another browser", async ({ reader, quiz, baseURL }) => {
  await reader.open(baseURL + quizPath);
  await quiz.take(toKefir);
  expect(await reader.ask(`["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel", "WebTransport"].filter((name) => name in window)`)).toEqual([]);
});
