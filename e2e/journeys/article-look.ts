import { expect, test, type Page } from "@playwright/test";
import { Article, bare, link, script, text } from "../blog.ts";
import { toKefir } from "../local.ts";

test.use({ viewport: { width: 390, height: 844 } });

const with_ = (query: string) => link.replace('kefir/"', `kefir/?${query}"`);

const frame = (page: Page) => page.frames().find((f) => f.url().includes("#gq="))!;

/** The frame's colors, and how far apart text and ground are. */
const colors = (page: Page) =>
  frame(page).evaluate(() => {
    const read = (css: string) => {
      const probe = document.createElement("i");
      probe.style.color = css;
      document.body.append(probe);
      const color = getComputedStyle(probe).color.match(/[\d.]+/g)!.slice(0, 3).map(Number);
      probe.remove();
      return color;
    };
    const light = (c: number[]) => {
      const [r, g, b] = c.map((v) => v / 255).map((v) => (v > 0.04045 ? ((v + 0.055) / 1.055) ** 2.4 : v / 12.92));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const contrast = (a: string, b: string) => {
      const [low, high] = [light(read(a)), light(read(b))].sort((x, y) => x - y);
      return (high! + 0.05) / (low! + 0.05);
    };
    return {
      dark: light(read("var(--card)")) < 0.2,
      link: contrast("var(--accent)", "var(--card)"),
      tint: contrast("var(--accent)", "var(--tint)"),
      button: contrast("var(--accent)", "var(--on-accent)"),
      accent: read("var(--accent)").join(),
      scheme: getComputedStyle(document.documentElement).colorScheme,
      font: getComputedStyle(document.body).fontFamily,
      radius: getComputedStyle(document.querySelector(".card")!).borderRadius,
    };
  });

const shown = async (page: Page, html: string, head = "") => {
  const article = await Article.open(page, bare(html + script, head));
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  return article;
};

for (const scheme of ["light", "dark"] as const)
  test(`the quiz is as light or dark as the article, for a reader who likes it ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await shown(page, link, "<style>body{background:#111;color:#eee}</style>");
    expect(await colors(page)).toMatchObject({ dark: true, scheme: "dark" });
    await shown(page, link, "<style>body{background:#fff;color:#222}</style>");
    expect(await colors(page)).toMatchObject({ dark: false, scheme: "light" });
  });

test("an article that follows its reader takes the quiz along", async ({ page }) => {
  await shown(page, link, "<style>@media (prefers-color-scheme:dark){body{background:#111;color:#eee}}</style>");
  expect(await colors(page)).toMatchObject({ dark: false });
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => (await colors(page)).dark).toBe(true);
});

test("every accent stays readable, and changes while the quiz runs", async ({ page }) => {
  const article = await shown(page, with_("accent=123456&theme=light"));
  for (const theme of ["dark", "light"])
    for (const accent of ["ffff00", "0d6156", "f00", "ffffff", "000000", "0000ff", "e91e63"]) {
      const { accent: before } = await colors(page);
      await article.embed().evaluate((e, [theme, accent]) => (e.setAttribute("theme", theme!), e.setAttribute("accent", accent!)), [theme, accent]);
      await expect.poll(async () => (await colors(page)).accent).not.toBe(before);
      const { link, tint, button, dark } = await colors(page);
      expect(dark).toBe(theme === "dark");
      for (const contrast of [link, tint, button]) expect(contrast, `${accent} when ${theme}`).toBeGreaterThanOrEqual(4.5);
    }
});

test("a readable accent is left as it is", async ({ page }) => {
  await shown(page, with_("accent=%237a1f5c&theme=light&radius=4"));
  expect(await colors(page)).toMatchObject({ accent: "122,31,92", radius: "4px" });
});

test("on request the quiz takes the article's link color and font", async ({ page }) => {
  await shown(page, with_("theme=host"), '<style>a{color:#7a1f5c}p{font-family:"DejaVu Sans Mono",monospace}</style>');
  const got = await colors(page);
  expect(got.accent).toBe("122,31,92");
  expect(got.font).toContain("DejaVu Sans Mono");
});

test("options that mean nothing are left out", async ({ page }) => {
  const article = await shown(page, with_("theme=pink&accent=red%3B%7D&radius=1e9&font=x%3Burl()&onload=alert(1)&campaign=A%20B&height=1"));
  expect(await colors(page)).toMatchObject({ dark: false, radius: "18px" });
  expect(frame(page).url()).not.toContain("onload");
  expect(article.said.filter((s) => s.startsWith("error"))).toEqual([]);
});

/** The headings of the frame and their levels, as the browser itself tells them to a screen reader. */
const headings = async (page: Page) => {
  const cdp = await page.context().newCDPSession(frame(page));
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  await cdp.detach();
  const level = (node: (typeof nodes)[number]) => node.properties?.find((p) => p.name === "level")?.value.value;
  return nodes.filter((node) => node.role?.value === "heading" && !node.ignored).map((node) => `${level(node)} ${node.name?.value}`);
};

test("the first heading stands one below the article's, on every step and on the card", async ({ page }) => {
  const article = await shown(page, "<h2>One</h2><h3>Two</h3>" + link + "<h2>After</h2>");
  const quiz = article.quiz();
  await quiz.button(/18 or over/).waitFor();
  await expect.poll(() => headings(page)).toEqual(["4 Buttermilk or kefir?"]);
  await quiz.begin();
  await quiz.arrived();
  await expect.poll(() => headings(page)).toEqual(["4 Question 1 of 8: What matters most to you in a drink?"]);
  await quiz.back();
  await expect.poll(() => headings(page)).toEqual(["4 Buttermilk or kefir?"]);
  await quiz.take(toKefir);
  await expect.poll(() => headings(page)).toEqual(["4 Plain kefir is a sensible one to try first"]);
});

for (const [name, width, html] of [
  ["320 pixels", 320, link],
  ["200 % zoom on a phone", 195, link],
  ["an article from right to left", 390, `<div dir="rtl">${link}</div>`],
] as const)
  test(`nothing is cut off at ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const article = await shown(page, text(1) + html);
    const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(over)).toBeLessThanOrEqual(0);
    expect(await frame(page).evaluate(over)).toBeLessThanOrEqual(0);
    await article.quiz().begin();
    await article.quiz().expectQuestion(1);
    expect(await frame(page).evaluate(over)).toBeLessThanOrEqual(0);
  });

test("the keyboard goes into the quiz, through it and out again, and is always seen", async ({ page }) => {
  const article = await shown(page, "<button>Before</button>" + link + "<button>After</button>");
  const outlined = () => frame(page).evaluate(() => getComputedStyle(document.activeElement!.closest(".opt") ?? document.activeElement!).outlineStyle);
  await page.getByRole("button", { name: "Before" }).focus();
  await page.keyboard.press("Tab");
  await expect(article.quiz().button(/18 or over/)).toBeFocused();
  expect(await outlined()).toBe("solid");
  await page.keyboard.press("Enter");
  await article.quiz().expectQuestion(1);
  await page.keyboard.press("Tab");
  await expect(article.quiz().option("p_mix")).toBeFocused();
  expect(await outlined()).toBe("solid");
  for (let i = 0; i < 12 && !(await page.getByRole("button", { name: "After" }).evaluate((b) => b === document.activeElement)); i++) await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "After" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(article.embed().locator("iframe")).toBeFocused();
});

test("a screen reader hears what the frame and the steps are", async ({ page }) => {
  const article = await shown(page, link);
  await expect(article.embed().locator("iframe")).toHaveAttribute("title", "Take the quiz");
  await expect(article.quiz().place.getByRole("region", { name: "Quiz: Buttermilk or kefir?" })).toBeVisible();
  await article.quiz().begin();
  await expect(article.quiz().place.getByRole("radiogroup", { name: /Question 1 of 8/ })).toBeFocused();
});

test("the campaign of the link goes into the product link, and nowhere else", async ({ page }) => {
  const article = await shown(page, with_("campaign=spring-letter"));
  await article.quiz().take(toKefir);
  await expect(article.quiz().place.getByRole("link", { name: /^Read about the test/ })).toHaveAttribute("href", /utm_campaign=spring-letter$/);
  expect(article.asked.join(" ")).not.toContain("spring");
});
