// What an article's own scripts can measure of a quiz in it, over many readers who
// answer at one pace: no more than chance.
import { expect, test, type Browser, type Frame, type Page } from "@playwright/test";
import { Article, bare, link, script, text } from "../blog.ts";
import { chance, luck, nearest, same, type Case } from "../guess.ts";

test.use({ viewport: { width: 390, height: 844 } });

const readers = 200;
const atOnce = 4;
const pace = 10; // milliseconds from answer to answer: nobody is quicker

const frame = (page: Page) => page.frames().find((f) => f.url().includes("#gq="))!;

// In the article, for one reader: every message, and at each picture drawn what else
// a script can see.
const spy = () => {
  const seen = { messages: [] as [string, number][], heights: new Set<number>(), scrolls: new Set<number>(), focus: [] as string[], frames: new Set<number>(), long: 0 };
  (window as any).spied = seen;
  const quiz = document.querySelector("gut-quiz")!;
  const inner = quiz.shadowRoot!.querySelector("iframe")!;
  addEventListener("message", (e) => seen.messages.push([String(e.data?.type ?? e.data), performance.now()]));
  for (const type of ["focusin", "focusout", "blur", "focus"]) addEventListener(type, (e) => seen.focus.push(e.type), true);
  new PerformanceObserver((list) => (seen.long += list.getEntries().length)).observe({ type: "longtask" });
  const look = () => {
    seen.heights.add(quiz.getBoundingClientRect().height).add(inner.getBoundingClientRect().height);
    seen.scrolls.add(scrollY);
    seen.frames.add(inner.contentWindow!.length).add(frames.length);
    requestAnimationFrame(look);
  };
  look();
};

/** What was seen since the last reader. */
const spied = (page: Page) =>
  page.evaluate(() => {
    const seen = (window as any).spied;
    const told = {
      words: seen.messages.map(([type]: [string]) => type).join(" "),
      times: Object.fromEntries(seen.messages) as Record<string, number>,
      heights: [...seen.heights] as number[],
      scrolls: [...seen.scrolls] as number[],
      focus: seen.focus.length as number,
      frames: [...seen.frames] as number[],
      long: seen.long as number,
      resources: performance.getEntriesByType("resource").length,
      history: history.length,
    };
    seen.messages.length = seen.focus.length = seen.long = 0;
    for (const set of [seen.heights, seen.scrolls, seen.frames]) set.clear();
    performance.clearResourceTimings();
    return told;
  });

/** Answers by chance, one question each pace, whatever the questions are. */
const answer = (quiz: Frame, pace: number) =>
  quiz.evaluate(async (pace) => {
    const any = <T>(all: T[]) => all[Math.floor(Math.random() * all.length)]!;
    const pause = () => new Promise((later) => setTimeout(later, pace));
    const now = () => document.querySelector<HTMLElement>(".step.now");
    const choose = (step: HTMLElement) => {
      const options = [...step.querySelectorAll<HTMLInputElement>("input")];
      // Most readers have none of what is asked for in a list: else hardly one gets a drink.
      const none = options.find((o) => o.dataset.alone);
      if (options.length) (none && Math.random() < 0.8 ? none : any(options)).click();
    };
    for (let step = now(); step && !document.querySelector("#result"); step = now()) {
      choose(step);
      await pause();
      if (now() === step) step.querySelector<HTMLElement>("[data-go=next]")!.click();
      await pause();
    }
    while (!document.querySelector("#result")) await pause();
    return document.querySelector("#result")!.textContent!;
  }, pace);

/** One more reader of the same article. */
const again = async (page: Page) => {
  await spied(page);
  const ready = page.evaluate(() => new Promise((heard) => addEventListener("gutquiz:ready", heard, { once: true })));
  await page.evaluate(() => (document.querySelector("gut-quiz") as any).restart());
  await ready;
  // The client first: how long it takes says nothing of a reader.
  const quiz = frame(page);
  await quiz.evaluate(() => document.body.firstElementChild!.dispatchEvent(new Event("pointerover")));
  await quiz.waitForFunction(() => document.querySelectorAll("head meta[http-equiv='Content-Security-Policy']").length > 1);
  return quiz;
};

const finished = (page: Page) => expect.poll(() => page.evaluate(() => (window as any).spied.messages.map(([t]: [string]) => t).join(" "))).toContain("finished");

const bucket = (milliseconds: number) => Math.round(milliseconds / 50);

/** Whether the reader was sent to somebody else: those headlines speak of help or talk. */
const kindOf = (headline: string) => (/help|talk|see a/i.test(headline) ? headline : "a drink");

const hold = (what: string, cases: Case[]) => {
  const most = chance(cases) + luck(cases);
  const told = { same: same(cases), nearest: nearest(cases) };
  console.log(`${what}: ${cases.length} readers, ${new Set(cases.map((c) => c.truth)).size} endings, chance ${chance(cases).toFixed(2)}, told by the same numbers ${told.same.toFixed(2)}, by the nearest ${told.nearest.toFixed(2)}, at most ${most.toFixed(2)}`);
  expect(told.same, what).toBeLessThanOrEqual(most);
  expect(told.nearest, what).toBeLessThanOrEqual(most);
};

/** The same readers, had the frame had a height of its own for each ending: the classifier must see that. */
const holdsALeak = (cases: Case[]) => {
  const leaking = cases.map((c) => ({ ...c, seen: [...c.seen, 600 + 10 * c.truth.length] }));
  expect(nearest(leaking), "a leak is seen").toBeGreaterThan(chance(cases) + luck(cases));
};

const widths = [390, 300, 340, 420, 520, 640, 760];

/** The host makes the frame so wide, one after the other, and looks what it does. */
const resized = async (page: Page) => {
  const found = await page.evaluate(async (widths) => {
    const quiz = document.querySelector<HTMLElement>("gut-quiz")!;
    const heights: number[] = [];
    for (const width of widths) {
      quiz.style.width = width + "px";
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      heights.push(quiz.getBoundingClientRect().height);
    }
    quiz.style.width = "";
    return heights;
  }, widths);
  return [...found, (await page.evaluate(() => (window as any).spied.messages)).length];
};

interface Told {
  words: Set<string>;
  sizes: Set<string>;
  byKind: Case[];
  byOutcome: Case[];
  byWidth: Case[];
}

/** One more reader, and what the article saw of her. */
const read = async (page: Page, told: Told, resize: boolean) => {
  const quiz = await again(page);
  const headline = await answer(quiz, pace);
  await finished(page);
  const s = await spied(page);
  told.words.add(s.words.replace(/\bseen ?/g, "").trim()); // a second after the frame is shown, wherever the reader is
  told.sizes.add(JSON.stringify([s.heights, s.scrolls, s.frames, s.history]));
  const seen = [bucket(s.times.finished! - s.times.started!), s.words.replace(/\bseen ?/g, "").split(" ").length, s.focus, s.long, s.resources, s.heights.length, s.scrolls.length];
  told.byKind.push({ seen, truth: kindOf(headline) });
  told.byOutcome.push({ seen, truth: headline });
  if (resize) told.byWidth.push({ seen: await resized(page), truth: kindOf(headline) });
};

/** The article in a browser of its own, with the spy in it. */
const spiedArticle = async (browser: Browser) => {
  const page = await browser.newPage();
  const article = await Article.open(page, bare(text(1) + link + text(2) + script));
  await article.scrollTo(0, 60);
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  await page.evaluate(spy);
  return page;
};

test("an article tells no ending from another, by messages, times, sizes, focus or the frame's width", async ({ browser }) => {
  test.setTimeout(400_000);
  const told: Told = { words: new Set(), sizes: new Set(), byKind: [], byOutcome: [], byWidth: [] };
  let reader = 0;
  // A reader is mostly waited for, so several articles are read at once.
  const readOn = async () => {
    const page = await spiedArticle(browser);
    while (reader < readers) await read(page, told, reader++ % 4 === 0);
    await page.close();
  };
  await Promise.all(Array.from({ length: atOnce }, readOn));
  console.log([...told.words], [...told.sizes]);
  expect(told.byKind).toHaveLength(readers);
  expect([...told.words]).toEqual(["ready started finished"]);
  expect([...told.sizes], "one height, one place, no frame of its own").toHaveLength(1);
  expect(new Set(told.byKind.map((c) => c.truth)).size, "there is something to tell").toBeGreaterThan(2);
  holdsALeak(told.byKind);
  hold("kinds of ending", told.byKind);
  hold("endings", told.byOutcome);
  hold("kinds of ending by seven widths", told.byWidth);
});
