import { expect, type Page, type Request } from "@playwright/test";
import { test } from "../article.ts";
import { mouse, Quiz, quizPath } from "../pages.ts";

test.use({ serviceWorkers: "allow" });

/** Collects the requests of a page, its frames and its worker from now on. */
const watch = (page: Page) => {
  const requests: Request[] = [];
  page.context().on("request", (request) => requests.push(request));
  return requests;
};

/** All that a request tells the world, without the quiz's own name. */
const told = async (request: Request) => {
  const headers = JSON.stringify(await request.allHeaders());
  return [request.url(), headers, request.postData() ?? ""].join("\n").replaceAll("buttermilk-or-kefir", "");
};

const ids = async (quiz: Quiz) => {
  const options = await quiz.place.locator("input").evaluateAll((all) => all.map((o) => o.id.slice(2)));
  const outcomes = ["kefir", "buttermilk", "alternate", "step_up", "step-up", "dairy_free", "dairy-free", "live_yogurt", "talk_first", "talk-first", "urgent"];
  return [...options, ...outcomes];
};

/** The worker fetches the whole site, the public page of every outcome included: for everybody the same. */
const byWorker = (requests: Request[]) => requests.filter((r) => r.serviceWorker());
const byPage = (requests: Request[]) => requests.filter((r) => !r.serviceWorker());

/** Takes the quiz twice, to a drink and to an urgent card, with changes of mind. */
const whole = async (quiz: Quiz) => {
  await quiz.take("q1_none salt_low pregnant milk_ok abx_now gut_bit abx_lowdiv f_often p_mix");
  await quiz.change(5);
  await quiz.back();
  await quiz.back();
  await quiz.change(5);
  await quiz.answer("neither");
  await quiz.panel("plan");
  await quiz.press("unit");
  await quiz.back();
  await quiz.startAgain();
  await quiz.take("red_flag_blood");
  await quiz.expectResult("Please get medical help today");
};

test("no request of a whole journey leaves the site or carries an answer", async ({ page, baseURL }) => {
  const quiz = new Quiz(page, page, mouse);
  const requests = watch(page);
  await page.goto("");
  await page.getByRole("link", { name: "Take the quiz" }).click();
  const secret = await ids(quiz);
  await whole(quiz);
  expect(secret.length).toBeGreaterThan(40);
  expect(requests.length).toBeGreaterThan(4); // two pages, run, wasm and quiz: the watch works
  for (const request of requests) if (!request.url().startsWith("data:")) expect(request.url()).toContain(baseURL);
  for (const request of byPage(requests)) {
    const words = await told(request);
    for (const id of secret) expect(words).not.toContain(id);
  }
});

test("nor does one from a frame in an article", async ({ page, publish, baseURL }) => {
  const article = await publish(`<iframe width="360" height="900" title="Quiz" src="${baseURL}${quizPath}embed/"></iframe>`);
  const requests = watch(page);
  await page.goto(article);
  const quiz = new Quiz(page, page.frameLocator("iframe"));
  const secret = await ids(quiz);
  await whole(quiz);
  const sent = requests.filter((r) => !r.url().startsWith(article) && !r.url().startsWith("data:"));
  expect(sent.length).toBeGreaterThan(3);
  for (const request of sent) {
    expect(request.url()).toContain(baseURL);
    const words = await told(request);
    for (const id of secret) expect(words).not.toContain(id);
  }
});

test("once the client runs, the browser itself refuses every request of the page", async ({ page, publish, baseURL }) => {
  const elsewhere = await publish("");
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.arrived();
  const answered: string[] = [];
  page.on("response", (response) => answered.push(response.url()));
  const refused = await page.evaluate(async (addresses) => {
    const blocked: string[] = [];
    document.addEventListener("securitypolicyviolation", (e) => blocked.push(e.effectiveDirective));
    const failed = (await Promise.allSettled(addresses.map((a) => fetch(a, { mode: "no-cors" })))).filter((r) => r.status === "rejected");
    navigator.sendBeacon(addresses[0]!, "x");
    const image = new Image();
    const lost = new Promise((resolve) => (image.onerror = resolve));
    image.src = addresses[1]! + "?image";
    await lost;
    return { failed: failed.length, blocked: [...new Set(blocked)].sort() };
  }, [baseURL + "robots.txt", elsewhere]);
  expect(refused).toEqual({ failed: 2, blocked: ["connect-src", "img-src"] });
  expect(answered).toEqual([]);
});

test("a whole journey after the client has arrived makes no request at all", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.arrived();
  const requests = watch(page);
  await whole(quiz);
  expect(byPage(requests).map((r) => r.url())).toEqual([]);
});

test("what the worker fetches is the same whatever the answers", async ({ browser, baseURL }) => {
  const fetchedFor = async (answers: string) => {
    const page = await browser.newPage({ baseURL, serviceWorkers: "allow" });
    const requests = watch(page);
    const quiz = new Quiz(page);
    await quiz.open();
    await quiz.take(answers);
    await quiz.place.locator("#result").waitFor();
    await expect.poll(() => page.evaluate(async () => (await (await caches.open((await caches.keys())[0]!)).keys()).some((r) => r.url.endsWith(".wasm")))).toBe(true);
    const told = byWorker(requests).map((r) => `${r.url()} ${r.postData() ?? ""}`);
    await page.close();
    return told.sort();
  };
  const kefir = await fetchedFor("q1_none h_none milk_ok m_none gut_calm abx f_often p_mix");
  expect(kefir.length).toBeGreaterThan(5);
  expect(await fetchedFor("red_flag_blood")).toEqual(kefir);
});

/** Ways out that no policy closes. */
const peers = ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel", "WebTransport"];
const left = (names: string[]) => names.filter((name) => name in window);

test("what no policy forbids is taken away before anything runs, on a page and in a frame", async ({ page, publish, baseURL }) => {
  const article = await publish(`<iframe title="Quiz" src="${baseURL}${quizPath}embed/"></iframe>`);
  await page.goto(article);
  expect(await page.evaluate(left, peers), "this browser has them").not.toEqual([]);
  const frame = page.frames()[1]!;
  await frame.waitForFunction(() => "gutquiz" in window);
  expect(await frame.evaluate(left, peers)).toEqual([]);
  for (const path of [quizPath, quizPath + "r/kefir/#1.abc", "plan/", "kept/"]) {
    await page.goto("about:blank");
    await page.goto(baseURL + path);
    expect(await page.evaluate(left, peers), path).toEqual([]);
  }
});

test("a sealed page follows no speculation rules", async ({ page, publish }) => {
  const elsewhere = await publish("");
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.arrived();
  const requests = watch(page);
  const refused = await page.evaluate(async (address) => {
    const blocked = new Promise<string>((told) => document.addEventListener("securitypolicyviolation", (e) => told(e.effectiveDirective)));
    const rules = document.createElement("script");
    rules.type = "speculationrules";
    rules.textContent = JSON.stringify({ prefetch: [{ source: "list", urls: [address], eagerness: "immediate" }] });
    document.head.append(rules);
    return blocked;
  }, elsewhere);
  expect(refused).toMatch(/^script-src/);
  const asked = requests.map((r) => r.url());
  expect(asked.filter((address) => address.startsWith(elsewhere))).toEqual([]);
  expect(byPage(requests).map((r) => r.url()), "the worker may still be keeping the client").toEqual([]);
});
