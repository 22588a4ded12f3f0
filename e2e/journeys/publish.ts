// An editor chooses a quiz, looks at it and copies its code.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const said = (page: Page) => page.locator("#said");
const code = (page: Page, name: string) => page.locator(`#code-${name}`);
const frame = (page: Page) => page.frameLocator("#frame iframe");

/** Opens the page and waits for the client. */
const open = async (page: Page) => {
  await page.goto("publish/");
  await expect(frame(page).getByRole("button", { name: "It is for a child" })).toBeVisible();
};

/** Lets the page copy into what the test can read, or not at all. */
const clipboard = (page: Page, allowed: boolean) =>
  page.addInitScript((allowed) => {
    const writeText = async (text: string) => {
      if (!allowed) throw new Error("no");
      (window as any).copied = text;
    };
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
  }, allowed);

test("what is chosen is in every code and in the preview", async ({ page, baseURL }) => {
  await open(page);
  await expect(code(page, "link")).toHaveText(`<p><a href="${baseURL}buttermilk-or-kefir/">Buttermilk or kefir?</a></p>`);
  await page.getByLabel("Look", { exact: true }).selectOption("Always dark");
  await page.getByLabel("Accent colour", { exact: true }).fill("#F5A");
  await page.getByLabel("Campaign").fill("spring_article");
  await expect(code(page, "link")).toContainText("?theme=dark&amp;accent=f5a&amp;campaign=spring_article\"");
  await expect(code(page, "address")).toHaveText(`${baseURL}buttermilk-or-kefir/?theme=dark&accent=f5a&campaign=spring_article`);
  await expect(code(page, "element")).toContainText('theme="dark" accent="f5a" campaign="spring_article"');
  await expect(code(page, "shopify")).toContainText(`"default": "${baseURL}buttermilk-or-kefir/?theme=dark&`);
  await expect(page.locator(".reader a")).toHaveAttribute("href", /campaign=spring_article$/);
  await expect(frame(page).locator("html")).toHaveCSS("color-scheme", "dark");
  await expect(frame(page).locator("#adult")).toHaveCSS("background-color", "rgb(255, 85, 170)");
});

test("the codes are those of the site: the script answers, and has its integrity", async ({ page, request }) => {
  await open(page);
  const [, address, integrity] = /src="(.+?)" integrity="(.+?)" crossorigin/.exec((await code(page, "integrity").textContent())!)!;
  const script = await request.get(address!);
  expect(script.headers()["access-control-allow-origin"]).toBe("*");
  const sum = await page.evaluate(async (bytes) => btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-384", new Uint8Array(bytes))))), [...(await script.body())]);
  expect(integrity).toBe("sha384-" + sum);
  const [, plain] = /src="(.+?)"/.exec((await code(page, "script").textContent())!)!;
  expect((await request.get(plain!)).ok()).toBe(true);
});

test("without a network the codes are right and the preview says what it waits for", async ({ page, context }) => {
  await open(page);
  await context.setOffline(true);
  await page.getByLabel("Look", { exact: true }).selectOption("Always dark");
  await expect(page.getByText("The preview needs a network and comes back with it.")).toBeVisible();
  await expect(code(page, "address")).toContainText("?theme=dark");
  await context.setOffline(false);
  await expect(frame(page).locator("html")).toHaveCSS("color-scheme", "dark");
});

test("bad input is explained beside its field, and nothing is lost", async ({ page }) => {
  await open(page);
  await page.getByLabel("Campaign").fill("Frühling <b>");
  await expect(page.locator("#campaign-note")).toContainText("“Frühling <b>” cannot be a campaign");
  await expect(page.getByLabel("Campaign")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Accent colour", { exact: true }).fill("reddish");
  await expect(page.locator("#accent-note")).toContainText("“reddish” is not a colour");
  await expect(code(page, "address")).not.toContainText("?");
  await expect(page.getByLabel("Campaign")).toHaveValue("Frühling <b>");
});

test("it says how well a colour can be read", async ({ page }) => {
  await open(page);
  const accent = page.getByLabel("Accent colour", { exact: true });
  const note = page.locator("#accent-note");
  await accent.fill("767676"); // 4.54 on white, a shade less on the card
  await expect(note).toContainText("4.4 to 1 on the light card and 3.5 to 1 on the dark card; text needs 4.5");
  await page.getByLabel("Look", { exact: true }).selectOption("Always light");
  await accent.fill("#000");
  await expect(note).toHaveText(/^Easy to read: 20\.\d to 1 on the light card\./);
  await page.getByLabel("Pick the accent colour").fill("#ff55aa");
  await expect(accent).toHaveValue("#ff55aa");
  await expect(code(page, "address")).toContainText("accent=ff55aa");
});

test("the preview is as wide as a phone's or a desktop's", async ({ page }) => {
  await open(page);
  const width = () => page.locator("#frame iframe").evaluate((f) => f.getBoundingClientRect().width);
  expect(await width()).toBe(360);
  await page.getByRole("button", { name: "Desktop" }).click();
  await expect.poll(width).toBe(680);
  await expect(page.getByRole("button", { name: "Desktop" })).toHaveAttribute("aria-pressed", "true");
});

test("a button copies its code and says so", async ({ page }) => {
  await clipboard(page, true);
  await open(page);
  await page.getByRole("button", { name: "Copy the link" }).press("Enter");
  await expect(said(page)).toHaveText("Copied.");
  expect(await page.evaluate(() => (window as any).copied)).toBe(await code(page, "link").textContent());
});

test("where a page may not copy, the code is selected", async ({ page }) => {
  await clipboard(page, false);
  await open(page);
  await page.getByRole("button", { name: "Copy the script" }).click();
  await expect(said(page)).toContainText("press Ctrl+C");
  expect(await page.evaluate(() => getSelection()!.toString())).toBe(await code(page, "script").textContent());
});

test("before the client has come, codes have the address and can be copied, and choices are kept", async ({ page, baseURL }) => {
  await clipboard(page, true);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.wasm$/, async (route) => (await released, route.continue()));
  await page.goto("publish/");
  await expect(code(page, "link")).toContainText(`${baseURL}buttermilk-or-kefir/`);
  await page.getByRole("button", { name: "Copy the link" }).click();
  await expect(said(page)).toHaveText("Copied.");
  await page.getByLabel("Look", { exact: true }).selectOption("Always dark");
  await page.getByLabel("Campaign").fill("early");
  release();
  await expect(code(page, "link")).toContainText("?theme=dark&amp;campaign=early");
  await expect(page.getByLabel("Campaign")).toHaveValue("early");
  await expect(page.getByLabel("Campaign")).toBeFocused();
  await expect(page.getByLabel("Look", { exact: true })).toHaveValue("dark");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the usual codes can be read and selected", async ({ page }) => {
    await page.goto("publish/");
    await expect(code(page, "link")).toBeVisible();
    await expect(code(page, "script")).toContainText("embed.js");
    await expect(page.locator("noscript p")).toHaveText(/^Choosing and the preview need JavaScript/);
    await page.locator(".reader a").click();
    await expect(page).toHaveURL(/buttermilk-or-kefir\/$/);
  });
});

for (const colorScheme of ["light", "dark"] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const width of [320, 1280])
      test(`axe finds nothing at ${width} pixels, and nothing is wider`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await open(page);
        await page.getByLabel("Campaign").fill("Not Good");
        await expect(page.locator("#campaign-note")).toContainText("cannot be");
        for (const closed of await page.locator("summary").all()) await closed.click();
        const { violations, passes } = await new AxeBuilder({ page }).exclude("#frame iframe").analyze();
        expect(passes.length).toBeGreaterThan(10);
        expect(violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join("\n"))).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      });
  });
