// A quiz in several languages: docs/examples/bike-tyre.yaml with its translations, and
// a small one with a plan in English and German.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { test as withArticle } from "../article.ts";
import { Host } from "../host.ts";
import { client, hold, Quiz } from "../pages.ts";

const root = join(import.meta.dirname, "../..");

const scales = `quiz: scales
title: Which scales?
questions:
  - id: hand
    ask: Which hand is slower?
    options:
      - {id: left, say: The left one, give: {minor: 1}}
      - {id: right, say: The right one, give: {major: 1}}
outcomes:
  - {id: minor, headline: Play minor scales, text: They are played slowly.}
  - {id: major, headline: Play major scales, text: They run by themselves.}
plan: {unit: minutes, steps: [{days: 1-3, amount: 5}, {days: 4-6, amount: 10}]}
`;
const scalesInGerman = `quiz: scales
lang: de
title: Welche Tonleitern?
questions:
  - id: hand
    ask: Welche Hand ist langsamer?
    options:
      - {id: left, say: Die linke}
      - {id: right, say: Die rechte}
outcomes:
  - {id: minor, headline: Spielen Sie Molltonleitern, text: Man spielt sie langsam.}
  - {id: major, headline: Spielen Sie Durtonleitern, text: Sie laufen von selbst.}
texts: {plan: {unit: Minuten}}
`;

const build = (dir: string, base: string) =>
  execFileSync(join(root, "bin/gutquiz"), ["build", "--quizzes", join(dir, "quizzes"), "--out", join(dir, "site"), "--base", base], { encoding: "utf8", stdio: "pipe" });

const test = withArticle.extend<{}, { quizzes: Host }>({
  quizzes: [
    async ({}, use) => {
      const dir = mkdtempSync(join(tmpdir(), "gutquiz-languages-"));
      const host = await Host.start(dir); // first, for the address
      const examples = join(root, "docs/examples");
      mkdirSync(join(dir, "quizzes"));
      for (const name of readdirSync(examples).filter((name) => name.startsWith("bike-tyre."))) cpSync(join(examples, name), join(dir, "quizzes", name));
      writeFileSync(join(dir, "quizzes/scales.yaml"), scales);
      const german = join(dir, "quizzes/scales.de.yaml");
      writeFileSync(german, scalesInGerman);
      // As its author would, who is told what to write.
      let told = "";
      try {
        build(dir, host.root);
      } catch (e) {
        told = (e as { stderr: string }).stderr;
      }
      writeFileSync(german, scalesInGerman.replace("title:", /of: .*/.exec(told)![0] + "\ntitle:"));
      build(dir, host.root);
      host.dir = join(dir, "site");
      await use(host);
      await host.down();
      rmSync(dir, { recursive: true });
    },
    { scope: "worker" },
  ],
});

const next = (quiz: Quiz) => quiz.place.locator(".step.now [data-go=next]");

/** Takes a quiz by its ids, which are the same in every language, to its card. */
const take = async (quiz: Quiz, ...options: string[]) => {
  await quiz.press(next(quiz));
  for (const id of options) {
    await expect(quiz.option(id)).toBeVisible();
    await quiz.choose(id);
    await quiz.press(next(quiz));
  }
  await expect(quiz.place.locator("#result")).toBeVisible();
};

/** All sentences that are shown or read out, and those that are waiting for their time. */
const said = (page: Page) =>
  page.evaluate(() => {
    const all: string[] = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) if (!node.parentElement!.closest("script, style, [lang]:not(html)")) all.push(node.textContent!);
    for (const e of document.querySelectorAll("[aria-label], [title], [alt]")) for (const name of ["aria-label", "title", "alt"]) all.push(e.getAttribute(name) ?? "");
    for (const name of ["old", "count", "next", "result", "only"]) for (const e of document.querySelectorAll(`[data-${name}]`)) all.push(e.getAttribute("data-" + name)!);
    return all.map((text) => text.trim()).filter((text) => /[a-z]{3}/i.test(text));
  });

/** What a reader meets from the first step to the last panel. */
const everything = async (page: Page, address: string) => {
  const all = new Set<string>();
  const listen = async () => (await said(page)).forEach((text) => all.add(text));
  const quiz = new Quiz(page);
  await page.goto(address);
  await listen();
  await quiz.arrived();
  await quiz.press(next(quiz));
  await expect(quiz.option("road")).toBeVisible();
  await quiz.press(next(quiz));
  await expect(page.locator(".step.now .need")).toBeVisible();
  await listen();
  for (const id of ["road", "often"]) {
    await expect(quiz.option(id)).toBeVisible();
    await quiz.choose(id);
    await quiz.press(next(quiz));
  }
  await expect(page.locator("#result")).toBeVisible();
  await page.locator("#keep").click();
  await listen();
  for (const panel of await page.locator(".step.now [id^=to-]").evaluateAll((all) => all.map((e) => e.id.slice(3)))) {
    await quiz.panel(panel);
    if (panel === "share") await page.locator("#share-picture").click();
    await listen();
    await quiz.press(page.locator("#from-" + panel));
  }
  return all;
};

const german = { lang: "de", path: "de/bike-tyre/", headline: "Nehmen Sie einen glatten Reifen" };

test("every word from the first step to the last panel is German", async ({ page, quizzes }) => {
  const english = await everything(page, quizzes.root + "bike-tyre/");
  const all = await everything(page, quizzes.root + german.path);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.locator("#result")).toHaveText(german.headline);
  expect(all.size).toBeGreaterThan(40);
  expect([...all].filter((text) => english.has(text))).toEqual([]);
});

test("before the client comes it is German too, and so is what says that it cannot come", async ({ page, quizzes }) => {
  await page.goto(quizzes.root + "bike-tyre/");
  const english = new Set(await said(page));
  await page.route(client.wasm, (route) => route.abort());
  await page.goto(quizzes.root + german.path);
  const quiz = new Quiz(page);
  await quiz.press(next(quiz));
  await expect(page.locator("#trouble")).toBeVisible();
  expect((await said(page)).filter((text) => english.has(text))).toEqual([]);
});

test("each language leads to the others, on every page of a quiz", async ({ page, quizzes }) => {
  for (const rest of ["", "paper/", "r/slick/"]) {
    await page.goto(quizzes.root + "bike-tyre/" + rest);
    for (const [lang, name] of [["de", "Deutsch"], ["fr", "Français"], ["nl", "Nederlands"]] as const) {
      await page.getByRole("link", { name }).click();
      await expect(page).toHaveURL(`${quizzes.root}${lang}/bike-tyre/${rest}`);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.getByRole("link", { name })).toHaveCount(0); // it is in that language
      await page.getByRole("link", { name: "English" }).click();
      await expect(page).toHaveURL(`${quizzes.root}bike-tyre/${rest}`);
    }
  }
  const alternates = await page.locator("link[hreflang]").evaluateAll((all) => all.map((e) => `${e.getAttribute("hreflang")} ${e.getAttribute("href")}`));
  expect(alternates.sort()).toEqual(["de de/", "en ", "fr fr/", "nl nl/", "x-default "].map((a) => `${a.split(" ")[0]} ${quizzes.root}${a.split(" ")[1]}bike-tyre/r/slick/`));
});

test("after the client has come the links are there still, and lead on", async ({ page, quizzes }) => {
  const quiz = new Quiz(page);
  await page.goto(quizzes.root + "bike-tyre/");
  await quiz.arrived();
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page).toHaveURL(quizzes.root + german.path);
});

/** A private link to what these answers get, as a reader copies it. */
const privateLink = async (page: Page, address: string, ...options: string[]) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", { value: undefined });
    Object.defineProperty(navigator, "clipboard", { value: { writeText: (text: string) => ((window as any).copied = text) && Promise.resolve() } });
  });
  const quiz = new Quiz(page);
  await page.goto(address);
  await quiz.arrived();
  await take(quiz, ...options);
  await quiz.panel("share");
  await page.locator("#share-private").click();
  await expect(page.locator("#share-said")).not.toBeEmpty();
  return /http\S+/.exec(await page.evaluate(() => (window as any).copied as string))![0];
};

test("a private link made in German opens at the same outcome in English, and back", async ({ page, quizzes }) => {
  const link = await privateLink(page, quizzes.root + german.path, "trail", "hardly");
  expect(link).toMatch(/\/de\/bike-tyre\/r\/knobbly\/#1\.\w+$/);
  const shown = page.locator("#result");
  for (const [address, headline] of [
    [link, "Nehmen Sie einen Stollenreifen"],
    [link.replace("/de/", "/"), "Take a knobbly tyre"],
    [link.replace("/de/", "/fr/"), "Prenez un pneu à crampons"],
  ] as const) {
    await page.goto("about:blank");
    await page.goto(address);
    await expect(shown).toHaveText(headline);
    await expect(page.locator("#gutquiz .step.now, #quiz").first()).toBeVisible();
  }
});

test.describe("?lang= in an address that no loader has read", () => {
  const lead = async (page: Page, from: string, to: string) => {
    await page.goto("about:blank");
    await page.goto(from);
    await expect(page).toHaveURL(to);
  };

  test("leads to the quiz in that language, and back to the first", async ({ page, quizzes }) => {
    const at = quizzes.root;
    await lead(page, at + "bike-tyre/?lang=de", at + "de/bike-tyre/");
    await lead(page, at + "bike-tyre/?lang=DE&campaign=mail", at + "de/bike-tyre/?campaign=mail");
    await lead(page, at + "de/bike-tyre/?lang=nl", at + "nl/bike-tyre/");
    await lead(page, at + "de/bike-tyre/?lang=en", at + "bike-tyre/");
    await lead(page, at + "bike-tyre/r/slick/?lang=fr", at + "fr/bike-tyre/r/slick/");
    for (const none of ["es", "", "x-default", "en", "%22%5D"]) await lead(page, at + "bike-tyre/?lang=" + none, at + "bike-tyre/?lang=" + none);
    await page.goBack();
    await expect(page, "the page that led on is not in the way back").not.toHaveURL(/lang=%22/);
  });

  test("takes what is behind the # along, and tells no host of it", async ({ page, quizzes }) => {
    const link = await privateLink(page, quizzes.root + "bike-tyre/", "road", "hardly");
    const code = /#(.*)/.exec(link)![1]!;
    const before = quizzes.asked.length;
    await page.goto("about:blank");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url() + JSON.stringify(request.headers())));
    await page.goto(link.replace("#", "?lang=de#"));
    await expect(page.locator("#result")).toHaveText(german.headline);
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    // The quiz itself is handed answers so, by its card in an article.
    await page.goto("about:blank");
    await page.goto(`${quizzes.root}bike-tyre/?lang=de#${code}`);
    await expect(page.locator("#result")).toHaveText(german.headline);
    await expect(page).toHaveURL(quizzes.root + german.path);
    const heard = [...quizzes.asked.slice(before), ...asked].filter((a) => a.includes(code.slice(2)));
    expect(heard).toEqual([]);
    expect(asked.filter((a) => !a.startsWith(quizzes.root) && !a.startsWith("data:"))).toEqual([]);
  });
});

test("in an article a link with lang=de is the German quiz, and the card leads on in German", async ({ page, publish, quizzes }) => {
  const paragraph = (query: string) => `<p><a href="${quizzes.root}bike-tyre/${query}">Take the quiz</a></p>`;
  await page.goto(await publish(`${paragraph("?lang=de")}${paragraph("")}<script async src="${quizzes.root}embed.js"></script>`));
  const frame = (n: number) => page.locator("gut-quiz").nth(n).locator("iframe");
  await expect(frame(0)).toHaveAttribute("src", new RegExp(`/de/bike-tyre/embed/`));
  const quiz = new Quiz(page, frame(0).contentFrame());
  await expect(quiz.place.locator(".step.now h1, .step.now h2").first()).toHaveText("Welcher Fahrradreifen?");
  await take(quiz, "road", "often");
  await quiz.expectResult(german.headline);
  await expect(quiz.place.locator("html")).toHaveAttribute("lang", "de");
  expect(await quiz.place.locator("a[href*='#1.']").first().evaluate((a: HTMLAnchorElement) => a.href)).toContain(quizzes.root + "de/bike-tyre/#1.");
  await page.locator("gut-quiz").nth(1).scrollIntoViewIfNeeded();
  await expect(frame(1).contentFrame().locator(".step.now").first()).toContainText("Which bicycle tyre?");
});

/** The one thing kept, by its button. */
const open = (page: Page): Locator => page.locator("[id^=open-]");

test("a result kept in German is listed on the English page, and opens there", async ({ page, quizzes }) => {
  const quiz = new Quiz(page);
  await page.goto(quizzes.root + german.path);
  await quiz.arrived();
  await take(quiz, "road", "often");
  await page.locator("#keep").click();
  await page.goto(quizzes.root + "kept/");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator(".kept h2"), "by the name under which it was kept").toHaveText(german.headline);
  await open(page).click();
  await expect(page.getByRole("heading", { name: "Take a slick tyre" })).toBeVisible();
  await expect(page.locator("#gutquiz")).not.toContainText("Reifen");
});

test("a plan begun in German goes on where it is on the English pages", async ({ page, quizzes }) => {
  const quiz = new Quiz(page);
  await page.clock.setFixedTime("2026-11-01T08:00:00Z");
  await page.goto(quizzes.root + "de/scales/");
  await quiz.arrived();
  await take(quiz, "left");
  await expect(page.locator("#quiz")).toContainText("5 Minuten");
  await page.locator("#start-plan").click();
  await page.locator("a[href$='plan/']").first().click();
  await expect(page).toHaveURL(quizzes.root + "plan/");
  await expect(page.locator(".dose")).toContainText("5 minutes");
  await page.locator("#had").click();
  await expect(page.locator("#had")).toHaveCount(0);
  // From the English quiz the reader comes to the plan begun in German.
  await page.goto(quizzes.root + "scales/");
  await quiz.arrived();
  await take(quiz, "left");
  await expect(page.locator("#quiz")).toContainText("Your 6 days are under way on this device.");
  await page.clock.setFixedTime("2026-11-04T08:00:00Z");
  await page.goto(quizzes.root + "plan/");
  await expect(page.locator("#had")).toBeVisible();
  await expect(page.locator("#gutquiz")).not.toContainText("Minuten");
});

test("where a page is held up, the one in the language asked for is there all the same", async ({ page, quizzes }) => {
  const release = await hold(page, client.wasm);
  await page.goto(quizzes.root + "bike-tyre/?lang=fr");
  await expect(page).toHaveURL(quizzes.root + "fr/bike-tyre/");
  await expect(page.locator(".step.now")).toContainText("Quel pneu de vélo ?");
  release();
  await new Quiz(page).arrived();
});
