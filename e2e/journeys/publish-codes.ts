// An editor chooses, pastes the code into an article, and readers see what was chosen.
import { expect, type FrameLocator, type Page } from "@playwright/test";
import { test } from "../examples.ts";
import type { Host } from "../host.ts";

const code = async (page: Page, name: string) => (await page.locator(`#code-${name}`).textContent())!;
const preview = (page: Page) => page.frameLocator("#frame iframe");
const quiz = (page: Page, title: string) => page.getByRole("radio", { name: title }).check();
const look = (page: Page, name: string) => page.getByLabel("Look", { exact: true }).selectOption(name);
const accent = (page: Page, color: string) => page.getByLabel("Accent colour", { exact: true }).fill(color);
const show = (page: Page, outcome: string) => page.getByLabel("In the article").selectOption(outcome);

const open = async (page: Page, host: Host) => {
  await page.goto(host.root + "publish/");
  await expect(preview(page).locator(".title:visible").first()).toBeVisible();
};

interface Setting {
  choose: (page: Page) => Promise<unknown>;
  /** What a reader of the article sees; the editor's preview shows the same unless it is the article's own. */
  see: (frame: FrameLocator) => Promise<unknown>;
  onlyInTheArticle?: boolean;
  /** What the code says then; without it, the preview tells when the codes are right. */
  says?: string;
  /** What the article has around the quiz. */
  around?: string;
}

const hard = `Salt & "pepper" <b>first</b>, {root} isn't`;

const settings: Record<string, Setting> = {
  "another quiz": {
    choose: (page) => quiz(page, "Which bicycle tyre?"),
    see: (frame) => expect(frame.locator("#start")).toHaveText("Which bicycle tyre?"),
  },
  "the card of an outcome": {
    choose: async (page) => {
      await quiz(page, "Which houseplant would stay alive with you?");
      await show(page, "cactus");
    },
    see: async (frame) => {
      await expect(frame.locator("#result")).toContainText("cactus");
      await expect(frame.getByRole("link", { name: "Take the quiz" })).toBeVisible();
    },
  },
  "another language": {
    choose: async (page) => {
      await quiz(page, "Which bicycle tyre?");
      await page.getByLabel("Language").selectOption("Deutsch");
    },
    see: (frame) => expect(frame.locator("#start")).toHaveText("Welcher Fahrradreifen?"),
  },
  "the card of an outcome in another language": {
    choose: async (page) => {
      await quiz(page, "Which bicycle tyre?");
      await page.getByLabel("Language").selectOption("Nederlands");
      await show(page, "slick");
    },
    see: async (frame) => {
      await expect(frame.locator("html")).toHaveAttribute("lang", "nl");
      await expect(frame.locator("#result")).toContainText("Neem een gladde band");
    },
  },
  "always dark": {
    choose: (page) => look(page, "Always dark"),
    see: (frame) => expect(frame.locator("html")).toHaveCSS("color-scheme", "dark"),
  },
  "always light": {
    choose: (page) => look(page, "Always light"),
    see: (frame) => expect(frame.locator("html")).toHaveCSS("color-scheme", "light"),
    around: "<style>body { color: white; background: black }</style>",
  },
  "the article’s colour and font": {
    choose: (page) => look(page, "The article’s colour and font"),
    see: async (frame) => {
      await expect(frame.locator("#adult")).toHaveCSS("background-color", "rgb(128, 0, 0)");
      await expect(frame.locator("#adult")).toHaveCSS("font-family", "Georgia");
    },
    around: "<style>body { font-family: Georgia } a { color: maroon }</style>",
    onlyInTheArticle: true,
    says: "theme=host",
  },
  "an accent": {
    choose: async (page) => (await look(page, "Always dark"), await accent(page, "#F5A")),
    see: (frame) => expect(frame.locator("#adult")).toHaveCSS("background-color", "rgb(255, 85, 170)"),
  },
  "a campaign": {
    choose: async (page) => {
      await quiz(page, "Buttermilk or kefir?");
      await show(page, "kefir");
      await page.getByLabel("Campaign").fill("spring_article");
    },
    see: (frame) => expect(frame.locator("a[rel~=sponsored]")).toHaveAttribute("href", /utm_campaign=spring_article/),
  },
  "its place under a heading": {
    choose: async () => {},
    see: (frame) => expect(frame.getByRole("heading", { name: "Which bicycle tyre?" })).toHaveAttribute("aria-level", "4"),
    around: "<h3>A part of a part</h3>",
    onlyInTheArticle: true,
  },
};

for (const [name, { choose, see, around = "", onlyInTheArticle, says = "" }] of Object.entries(settings))
  test(`${name}: an article shows it`, async ({ page, host, publish }) => {
    await open(page, host);
    await choose(page);
    await expect(page.locator("#code-link")).toContainText(says);
    if (!onlyInTheArticle) await see(preview(page));
    const script = await code(page, "script");
    for (const pasted of [await code(page, "link"), await code(page, "element")]) {
      await page.goto(await publish(around + pasted + script));
      await expect(page.locator("gut-quiz iframe")).toHaveCount(1);
      await see(page.frameLocator("gut-quiz iframe"));
    }
  });

for (const form of ["link", "element"])
  test(`words of the ${form} with signs of HTML stay words`, async ({ page, host, publish }) => {
    await open(page, host);
    await page.getByLabel("Words of the link").fill(hard);
    await expect(page.locator(".reader a")).toHaveText(hard);
    await expect(page.locator("#code-shopify")).toContainText(`"default": ${JSON.stringify(hard)}`);
    const pasted = (await code(page, form)) + (await code(page, "script"));
    await page.goto(await publish(pasted));
    await expect(page.locator("gut-quiz iframe")).toHaveAttribute("title", hard);
    await expect(page.locator("gut-quiz a")).toHaveText(hard);
    expect(await page.locator("b").count()).toBe(0);
  });

test("an editor sees every quiz with its picture, and a result of it, one frame at a time", async ({ page, host }) => {
  await open(page, host);
  for (const offer of await page.locator(".offer").all()) await expect(offer.locator("img, svg")).toHaveCount(1);
  await expect.poll(() => page.locator(".offer img").evaluateAll((all) => all.map((i) => (i as HTMLImageElement).loading))).toEqual(["lazy"]);
  await page.locator(".offer img").scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator(".offer img").evaluate((i) => (i as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await page.getByRole("button", { name: "A result" }).click();
  await expect(preview(page).locator("#result")).toContainText("Take a slick tyre");
  expect(await code(page, "address"), "what is looked at is not what is pasted").toBe(host.root + "bike-tyre/");
  await quiz(page, "Which houseplant would stay alive with you?");
  await expect(preview(page).locator("#result")).toContainText("cactus");
  await expect(page.locator("#frame iframe")).toHaveCount(1);
});

test("no outcome that sends to a doctor is offered", async ({ page, host }) => {
  await open(page, host);
  await quiz(page, "Buttermilk or kefir?");
  const offered = () => page.getByLabel("In the article").locator("option").evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value));
  await expect.poll(offered).toEqual(["auto", "kefir", "buttermilk", "alternate", "step-up", "dairy-free"]);
});

test("what was chosen of one quiz is not said of the next", async ({ page, host }) => {
  await open(page, host);
  await quiz(page, "Which bicycle tyre?");
  await page.getByLabel("Language").selectOption("Français");
  await show(page, "knobbly");
  await page.getByLabel("Words of the link").fill("Mine");
  await expect(page.locator("#code-address")).toHaveText(host.root + "fr/bike-tyre/r/knobbly/");
  await quiz(page, "Which bread to bake first?");
  await expect(page.locator("#code-link")).toHaveText(`<p><a href="${host.root}first-bread/">Which bread to bake first?</a></p>`);
  await expect(page.getByLabel("In the article")).toHaveValue("auto");
  await expect(page.getByLabel("Words of the link")).toHaveValue("");
  await expect(page.getByLabel("Language")).toBeHidden();
  await quiz(page, "Which bicycle tyre?");
  await expect(page.getByLabel("Language")).toHaveValue("auto");
});
