// Results that travel: what a reader shares, what a friend opens, and what a
// machine reads of it.
import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { Quiz, quizPath } from "../pages";
import { toKefir } from "../local.ts";

const kefir = /Plain kefir is a sensible one to try first/;
const outcomes = ["kefir", "buttermilk", "alternate", "step-up", "dairy-free"];

/** Everything a page hands over or copies is heard here instead. */
interface Handed {
  text: string;
  url: string;
  files: string[];
}

// The browser's own sharing, or none, and the clipboard, as a test wants them.
const pretend = (page: Page, hands: boolean, copies: boolean) =>
  page.addInitScript(
    ([hands, copies]) => {
      const told: unknown[] = ((window as any).handed = []);
      const hear = (what: any) => {
        told.push({ text: what.text, url: what.url, files: (what.files ?? []).map((f: File) => `${f.name} ${f.type}`) });
        return Promise.resolve();
      };
      Object.defineProperty(navigator, "share", { value: hands ? hear : undefined });
      Object.defineProperty(navigator, "canShare", { value: hands ? () => true : undefined });
      const writeText = (text: string) => {
        const [first = "", url = ""] = text.split("\n");
        return copies ? hear({ text: first, url }) : Promise.reject(new Error("no"));
      };
      Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    },
    [hands, copies],
  );

const handed = (page: Page) => page.evaluate(() => (window as any).handed as Handed[]);

/** Takes the quiz on its own page and waits for the card. */
const take = async (page: Page, answers = toKefir) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take(answers);
  await page.locator("#result").waitFor();
  if (await page.locator("#to-share").count()) await quiz.panel("share");
  return quiz;
};

const lastHanded = async (page: Page, n: number) => {
  await expect.poll(async () => (await handed(page)).length).toBe(n);
  return (await handed(page)).at(-1)!;
};

/** A private link as the app makes it. */
const privateLink = async (page: Page) => {
  await pretend(page, false, true);
  await take(page);
  await page.locator("#share-private").click();
  return (await lastHanded(page, 1)).url;
};

/** Fails on any request, of any page of the context, that carries the code. */
const listen = (context: BrowserContext, told: string[]) =>
  context.on("request", async (request) => {
    told.push(request.url() + " " + JSON.stringify(request.headers()) + " " + (request.postData() ?? ""));
  });

test.describe("sharing", () => {
  test("the browser's own sharing gets one sentence, the public link and a picture", async ({ page }) => {
    await pretend(page, true, true);
    await take(page);
    await page.locator("#share-public").click();
    const what = await lastHanded(page, 1);
    expect(what.text).toMatch(kefir);
    expect(what.url).toMatch(/\/buttermilk-or-kefir\/r\/kefir\/$/);
    expect(what.files).toEqual(["buttermilk-or-kefir.png image/png"]);
    await expect(page.locator("#share-said")).toContainText("Handed over");
  });

  test("without it the link is copied, and that is said", async ({ page }) => {
    await pretend(page, false, true);
    await take(page);
    await page.locator("#share-private").click();
    expect((await lastHanded(page, 1)).url).toMatch(/\/r\/kefir\/#1\.[0-9a-z]{18}$/);
    await expect(page.locator("#share-said")).toContainText("Copied");
  });

  test("without either the link stands there to be selected", async ({ page }) => {
    await pretend(page, false, false);
    await take(page);
    await page.locator("#share-public").click();
    await expect(page.locator("#share-link")).toHaveText(/\/r\/kefir\/$/);
  });

  test("the picture is saved on the device, and asks nobody", async ({ page, context }) => {
    await take(page);
    await new Quiz(page).arrived();
    await context.setOffline(true);
    const saved = page.waitForEvent("download");
    await page.locator("#share-picture").click();
    expect((await saved).suggestedFilename()).toBe("buttermilk-or-kefir.png");
  });

  test("talk first is not shared, and neither is a card in a frame", async ({ page }) => {
    await take(page, "red_flag_blood");
    await expect(page.locator("#result")).toBeVisible();
    await expect(page.locator(".share, #to-share")).toHaveCount(0);
    const framed = new Quiz(page);
    await framed.open(quizPath + "embed/");
    await framed.take(toKefir);
    await expect(page.locator(".share, #to-share")).toHaveCount(0);
  });
});

test.describe("opening", () => {
  test("a friend sees the card, marked, and no request ever holds the code", async ({ page, browser, baseURL }) => {
    const link = await privateLink(page);
    const told: string[] = [];
    const context = await browser.newContext({ baseURL });
    listen(context, told);
    const friend = await context.newPage();
    await friend.goto(link);
    await expect(friend.locator("#shared")).toContainText("Shared with you");
    await expect(friend.locator("#result")).toHaveText(kefir);
    await expect(friend.locator("#to-why")).toBeVisible();
    await friend.getByRole("link", { name: "Take the quiz yourself" }).click();
    await expect(friend.locator("#step-start")).toBeVisible();
    const code = link.split("#1.")[1]!;
    expect(told.length).toBeGreaterThan(4);
    expect(told.filter((t) => t.toLowerCase().includes(code))).toEqual([]);
    await context.close();
  });

  test("capitals open it too", async ({ page, context }) => {
    const [path, code] = (await privateLink(page)).split("#");
    const friend = await context.newPage();
    await friend.goto(path + "#" + code!.toUpperCase());
    await expect(friend.locator("#shared")).toBeVisible();
  });

  test("what is damaged gets a line and the public page", async ({ page, context }) => {
    const link = await privateLink(page);
    const [path, code] = link.split("#") as [string, string];
    const wrong = code.endsWith("0") ? "1" : "0";
    const friend = await context.newPage();
    for (const [fragment, line] of [
      [code.slice(0, -1), "bad"],
      [code.slice(0, -1) + wrong, "bad"],
      [code + "0", "bad"],
      ["1.", "bad"],
      ["1.iiiiiiiiiiiiiiiiii", "bad"],
      ["1.<img src=x onerror=alert(1)>", "bad"],
      ["%3Cscript%3E", "bad"],
      ["1." + "0".repeat(5000), "bad"],
      ["2.000000000000000000", "version"],
    ] as const) {
      await friend.goto("about:blank");
      await friend.goto(path + "#" + fragment);
      await expect(friend.locator("#link-" + line), fragment.slice(0, 40)).toBeVisible();
      await expect(friend.locator("#result")).toHaveText(kefir);
      await expect(friend.locator("#why, #shared")).toHaveCount(0);
      await expect(friend.locator("main img, main script")).toHaveCount(0);
    }
  });

  test("a code on another result's page is not opened", async ({ page, context }) => {
    const link = await privateLink(page);
    const friend = await context.newPage();
    await friend.goto(link.replace("/r/kefir/", "/r/buttermilk/"));
    await expect(friend.locator("#link-differs")).toBeVisible();
    await expect(friend.locator("#result")).toHaveText(/Cultured buttermilk/);
  });

  test("a client that does not come leaves the public page, and can be asked again", async ({ page, browser }) => {
    const link = await privateLink(page);
    const context = await browser.newContext({ serviceWorkers: "block" });
    const friend = await context.newPage();
    await context.route(/\.wasm$/, (route) => route.abort());
    await friend.goto(link);
    await expect(friend.locator("#link-trouble")).toBeVisible();
    await context.unroute(/\.wasm$/);
    await friend.getByRole("button", { name: "Try again" }).click();
    await expect(friend.locator("#shared")).toBeVisible();
    await context.close();
  });

  test("a result the quiz does not have leads to the quiz, with a line", async ({ page }) => {
    await page.goto(quizPath + "r/yak-milk/#1.000000000000000000");
    await expect(page).toHaveURL(/\/buttermilk-or-kefir\/r\/(#.*)?$/);
    await expect(page.getByText("That result is not part of this quiz")).toBeVisible();
    await expect(page.getByRole("link", { name: "Take the quiz" })).toBeVisible();
  });

  test("a place on the page is no code", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (r) => asked.push(r.url()));
    await page.goto(quizPath + "r/kefir/#label");
    await expect(page.locator("#label")).toBeVisible();
    await expect(page.locator("#link > *:visible")).toHaveCount(0);
    expect(asked.filter((a) => /\.wasm$|run\./.test(a))).toEqual([]);
  });
});

test.describe("a machine, without scripts,", () => {
  test.use({ javaScriptEnabled: false });

  for (const slug of outcomes) {
    test(`reads ${slug} whole`, async ({ page }) => {
      await page.goto(quizPath + `r/${slug}/`);
      await expect(page).toHaveTitle(/Buttermilk or kefir\?$/);
      await expect(page.locator("#result")).toBeVisible();
      await expect(page.locator("#stop")).toBeVisible();
      await expect(page.locator("a[rel~=sponsored]")).toHaveCount(1);
      await expect(page.locator("meta[property='og:title']")).toHaveAttribute("content", /.+/);
      await expect(page.locator("meta[name=description]")).toHaveAttribute("content", /.{40}/);
      await expect(page.locator("meta[name=robots]")).toHaveCount(0);
      const about = JSON.parse((await page.locator("script[type='application/ld+json']").textContent())!);
      expect(about["@type"]).toBe("WebPage");
    });

    test(`reads the card of ${slug}, which it may not list`, async ({ page }) => {
      await page.goto(quizPath + `card/${slug}/`);
      await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
      await expect(page.getByRole("link", { name: "Take the quiz" })).toHaveAttribute("target", "_top");
      await expect(page.locator("a[rel~=sponsored]")).toHaveCount(1);
    });
  }

  test("may not list talk first, and finds nothing to buy there", async ({ page }) => {
    await page.goto(quizPath + "r/talk-first/");
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
    await expect(page.locator("a[rel~=sponsored]")).toHaveCount(0);
    await expect(page.locator("meta[property='og:title']")).toHaveCount(0);
    expect((await page.goto(quizPath + "card/talk-first/"))!.status()).toBe(404);
  });
});

test("the data for machines breaks no rule of the page's policy", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (m) => m.type() === "error" && refused.push(m.text()));
  await page.goto(quizPath + "r/kefir/");
  await expect(page.locator("#result")).toBeVisible();
  expect(refused).toEqual([]);
});

test.describe("on paper", () => {
  // A page of a PDF is an object of type Page; Pages is the list of them.
  const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)!.length;

  for (const format of ["A4", "Letter"]) {
    test(`a card takes at most two pages of ${format}`, async ({ page, context }) => {
      const link = await privateLink(page);
      const friend = await context.newPage();
      await friend.goto(link);
      await expect(friend.locator("#shared")).toBeVisible();
      expect(pages(await friend.pdf({ format }))).toBeLessThanOrEqual(2);
    });

    test(`the paper twin takes two pages of ${format}, its results two, its sources three`, async ({ page }) => {
      await page.goto(quizPath + "paper/");
      expect(pages(await page.pdf({ format }))).toBeLessThanOrEqual(7);
    });
  }
});
