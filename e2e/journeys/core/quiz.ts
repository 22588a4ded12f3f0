// The quiz itself, in every engine.
import { expect } from "@playwright/test";
import { EngineQuiz } from "../../engines/quiz.ts";
import { test } from "../../engines/test.ts";
import { toKefir } from "../../local.ts";
import { quizPath } from "../../pages.ts";

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

const loaded = (element: string, address: string) => `new Promise((yes, no) => document.body.append(Object.assign(${element}, { onload: yes, onerror: no, src: "${address}" })))`;

/** Ways in which a page asks for something, each for an address that tells it. */
const requests = (root: string): Record<string, string> => ({
  fetch: `fetch("${root}probe-fetch")`,
  beacon: `navigator.sendBeacon("${root}probe-beacon")`,
  image: loaded("new Image()", root + "probe-image"),
  script: loaded(`document.createElement("script")`, root + "probe-script"),
  events: `void new EventSource("${root}probe-events")`,
  old: `new Promise((yes, no) => { const r = new XMLHttpRequest(); r.open("GET", "${root}probe-old"); r.onload = yes; r.onerror = no; r.send(); })`,
});

// Not every engine tells a page how a request that it refused has ended: WebKit tells
// only of the policy it was refused by. What is told in no way is not waited for.
const ended = (name: string, request: string) => `new Promise((end) => {
  addEventListener("securitypolicyviolation", (e) => e.blockedURI.endsWith("probe-${name}") && end(0));
  setTimeout(end, 4000, 0);
  Promise.resolve().then(() => ${request}).then(() => end(0), () => end(0));
})`;

test("a sealed page lets no request out, where another page lets out each", async ({ reader, quiz, host }) => {
  const ask = async () => {
    for (const [name, request] of Object.entries(requests(host.root))) await reader.ask(ended(name, request));
  };
  const probes = () => host.asked.filter((path) => path.startsWith("probe-")).map((path) => path.slice(6)).sort();
  await reader.open(host.root + quizPath);
  await quiz.take(toKefir);
  await ask();
  expect(probes()).toEqual([]);
  host.article = "<!doctype html><title>Article</title><body>";
  await reader.open(new URL("/article", host.root).href);
  await ask();
  await expect.poll(probes).toEqual(Object.keys(requests("")).sort());
});

test("a sealed page has no way to speak to another browser", async ({ reader, quiz, baseURL }) => {
  await reader.open(baseURL + quizPath);
  await quiz.take(toKefir);
  expect(await reader.ask(`["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel", "WebTransport"].filter((name) => name in window)`)).toEqual([]);
});
