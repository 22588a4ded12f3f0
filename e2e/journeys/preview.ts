// An author writes a quiz and sees each change: the tool is run as on her machine, and
// the file is saved in the ways of editors.
import AxeBuilder from "@axe-core/playwright";
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";

const root = join(import.meta.dirname, "../..");
const tyre = readFileSync(join(root, "docs/examples/bike-tyre.yaml"), "utf8");
const buttermilk = join(root, "widget/quizzes/buttermilk-or-kefir.yaml");

let dir = "";
let tool: ChildProcess | undefined;
let said = "";

test.beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "gutquiz-preview-"));
  said = "";
});
test.afterEach(() => {
  tool?.kill("SIGINT");
  rmSync(dir, { recursive: true, force: true });
});

const file = (name: string) => join(dir, name);

/** Starts the tool and returns the address it prints. */
const start = (what: string, ...flags: string[]) =>
  new Promise<string>((resolve, reject) => {
    tool = spawn(join(root, "bin/gutquiz"), ["preview", what, ...flags]);
    tool.stderr!.on("data", (text) => (said += text));
    tool.stdout!.on("data", (text) => resolve(/http:\S+/.exec(String(text))![0]));
    tool.on("exit", (code) => reject(new Error(`gutquiz preview ended with ${code}: ${said}`)));
  });

const frame = (page: Page, width: "phone" | "article" = "phone") => page.frameLocator(`iframe[title*="(${width}"]:not(.coming)`);
const now = (page: Page) => frame(page).locator("#gutquiz .step.now");
const fault = (page: Page) => page.locator("#faults");

/** How long a change takes until both frames show it. */
const seen = async (page: Page, change: () => void, text: string) => {
  const began = Date.now();
  change();
  await expect.poll(() => page.evaluate((text) => [...document.querySelectorAll<HTMLIFrameElement>("iframe:not(.coming)")].every((f) => f.contentDocument!.body.textContent!.includes(text)), text), { intervals: [10] }).toBe(true);
  return Date.now() - began;
};

test("a change is seen as it is typed, at the step it is about", async ({ page }) => {
  writeFileSync(file("tyre.yaml"), tyre);
  const began = Date.now();
  await page.goto(await start(file("tyre.yaml")));
  await expect(now(page)).toContainText("Which bicycle tyre?");
  await expect(frame(page, "article").locator(".step.now")).toContainText("Which bicycle tyre?");
  console.log("first look", Date.now() - began);

  const took = [];
  let text = tyre;
  for (const [from, to] of [["In the rain too?", "Also when it rains?"], ["Hardly ever", "Almost never"], ["Where do you ride most?", "Where do you ride?"]] as const) {
    text = text.replace(from, to);
    took.push(await seen(page, () => writeFileSync(file("tyre.yaml"), text), to));
  }
  console.log("changes", took);
  await expect(now(page)).toHaveId("step-where");
  await seen(page, () => writeFileSync(file("tyre.yaml"), (text = text.replace("It grips where it is soft", "It grips in mud"))), "It grips in mud");
  await expect(now(page)).toContainText("Take a knobbly tyre");
  await expect(page.getByRole("button", { name: "Take a knobbly tyre" })).toHaveAttribute("aria-current", "true");
});

test("a fault stands on the page and in the terminal, the quiz stays usable, and mending takes it away", async ({ page }) => {
  writeFileSync(file("tyre.yaml"), tyre);
  await page.goto(await start(file("tyre.yaml")));
  await expect(now(page)).toContainText("Which bicycle tyre?");
  writeFileSync(file("tyre.yaml"), tyre.replace("give: {slick: 2}", "give: {slik: 2}"));
  await expect(fault(page)).toContainText("1 fault. Below is the last version that could be read.");
  await expect(fault(page)).toContainText(`tyre.yaml:7:`);
  await expect(fault(page).locator("pre")).toContainText("^");
  await expect.poll(() => said).toContain("tyre.yaml:7:");
  await expect(page).toHaveTitle(/^✗/);
  await frame(page).getByRole("button", { name: /start/i }).click();
  await expect(now(page)).toContainText("Where do you ride most?");
  expect((await new AxeBuilder({ page }).exclude("iframe").analyze()).violations).toEqual([]);
  writeFileSync(file("tyre.yaml"), tyre);
  await expect(fault(page)).toBeHidden();
  await expect(now(page)).toContainText("Where do you ride most?"); // where the author was
});

test("a result that nobody gets is told after the walk, and the quiz is shown all the same", async ({ page }) => {
  writeFileSync(file("tyre.yaml"), tyre + "rules:\n  - {id: all, when: [road, trail], without: [knobbly], say: None left.}\nnothing_left: {outcome: slick}\n");
  await page.goto(await start(file("tyre.yaml")));
  await expect(now(page)).toContainText("Which bicycle tyre?");
  await expect(fault(page)).toContainText('nobody can reach outcome "knobbly"');
  await expect(page.locator("#endings")).toContainText("Take a knobbly tyre: nobody gets it");
});

test("every result is one click away, with answers that lead there", async ({ page }) => {
  await page.goto(await start(buttermilk));
  const results = page.locator("#endings button");
  await expect(page.locator("#proof")).toContainText("combinations of answers are walked: no fault.");
  expect(await results.count()).toBeGreaterThan(4);
  const endings = new Set();
  for (const result of await results.all()) {
    await result.click();
    await expect(result).toHaveAttribute("aria-current", "true");
    const answers = (await result.getAttribute("data-answers"))!.split(" ");
    const explained = execFileSync(join(root, "bin/gutquiz"), ["explain", buttermilk, ...answers], { encoding: "utf8" });
    const [, ending, headline] = /^Outcome: (\S+)\. (.*)$/m.exec(explained)!;
    endings.add(ending);
    await expect(now(page)).toContainText(headline!);
    await expect(page.locator("iframe")).toHaveCount(2);
  }
  expect(endings.size).toBe(await results.count());
});

test("phone and article, light and dark", async ({ page }) => {
  writeFileSync(file("tyre.yaml"), tyre);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(await start(file("tyre.yaml")));
  await expect(now(page)).toContainText("Which bicycle tyre?");
  await expect(page.locator("figure iframe:not(.coming)")).toHaveCount(2);
  const widths = await page.locator("figure iframe").evaluateAll((all) => all.map((f) => f.getBoundingClientRect()).map((r) => [r.width, r.top]));
  expect(widths.map(([w]) => w)).toEqual([360, 680]);
  expect(widths[0]![1]).toBe(widths[1]![1]); // side by side
  await page.getByLabel("Both").check();
  await expect(page.locator("figure iframe:not(.coming)")).toHaveCount(4);
  await expect(page.frameLocator('iframe[title*="phone, dark"]').locator("html")).toHaveCSS("color-scheme", "dark");
  await page.getByLabel("Dark").check();
  await expect(frame(page).locator("html")).toHaveCSS("color-scheme", "dark");
});

test("whatever way an editor saves: renamed into place, in parts, with another's line ends, taken away", async ({ page }) => {
  const name = file("tyre.yaml");
  writeFileSync(name, tyre);
  await page.goto(await start(name));
  await expect(now(page)).toContainText("Which bicycle tyre?");

  writeFileSync(file(".tyre.yaml.swp"), tyre.replace("In the rain too?", "Renamed?"));
  renameSync(file(".tyre.yaml.swp"), name);
  await expect(now(page)).toContainText("Renamed?");

  unlinkSync(name); // as some editors do before they write
  writeFileSync(name, tyre.replace("In the rain too?", "Written anew?"));
  await expect(now(page)).toContainText("Written anew?");

  const parts = tyre.replace("In the rain too?", "In parts?");
  writeFileSync(name, "");
  writeFileSync(name, parts.slice(0, 300));
  writeFileSync(name, parts);
  await expect(now(page)).toContainText("In parts?");
  await expect(fault(page)).toBeHidden();

  writeFileSync(name, "\uFEFF" + tyre.replace("In the rain too?", "From elsewhere?").replaceAll("\n", "\r\n"));
  await expect(now(page)).toContainText("From elsewhere?");

  unlinkSync(name);
  await expect(fault(page)).toContainText("tyre.yaml is gone");
  await expect(now(page)).toContainText("From elsewhere?");
  writeFileSync(name, tyre);
  await expect(fault(page)).toBeHidden();
  await expect(now(page)).toContainText("In the rain too?");
});

test("a directory has its quizzes to choose from, new ones too, and opens the one that is edited", async ({ page }) => {
  writeFileSync(file("tyre.yaml"), tyre);
  writeFileSync(file("bell.yaml"), tyre.replace("quiz: bike-tyre", "quiz: bike-bell").replace("Which bicycle tyre?", "Which bell?"));
  await page.goto(await start(dir));
  await expect(now(page)).toContainText("Which bell?");
  await page.locator("#quiz").selectOption({ label: file("tyre.yaml") + " – Which bicycle tyre?" });
  await expect(now(page)).toContainText("Which bicycle tyre?");
  writeFileSync(file("bell.yaml"), readFileSync(file("bell.yaml"), "utf8").replace("In the rain too?", "Loud?"));
  await expect(now(page)).toContainText("Loud?");
  copyFileSync(file("bell.yaml"), file("copy.yaml"));
  await expect(fault(page)).toContainText('is the quiz "bike-bell" too');
});

test("a quiz in several languages: each a click away, with its faults, as both files are typed", async ({ page }) => {
  for (const name of ["bike-tyre.yaml", "bike-tyre.de.yaml"]) copyFileSync(join(root, "docs/examples", name), file(name));
  const german = readFileSync(file("bike-tyre.de.yaml"), "utf8");
  const began = Date.now();
  await page.goto(await start(file("bike-tyre.yaml")));
  await expect(now(page)).toContainText("Which bicycle tyre?");
  console.log("first look", Date.now() - began);
  await page.getByRole("button", { name: "de – Welcher Fahrradreifen?" }).click();
  await expect(now(page)).toContainText("Welcher Fahrradreifen?");
  await expect(frame(page).getByRole("button", { name: "Los geht’s" })).toBeVisible();
  await expect(frame(page).locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("link", { name: "The quiz" })).toHaveAttribute("href", /\/de\/bike-tyre\/$/);

  console.log("a change of a translation", await seen(page, () => writeFileSync(file("bike-tyre.de.yaml"), german.replace("Auch bei Regen?", "Und bei Regen?")), "Und bei Regen?"));
  writeFileSync(file("bike-tyre.de.yaml"), german.replace("{id: often, say: Oft}", "{id: often}"));
  await expect(fault(page)).toContainText("“options.often” is not translated");
  await expect.poll(() => said).toContain("bike-tyre.de.yaml:14:");
  writeFileSync(file("bike-tyre.de.yaml"), german);
  await expect(fault(page)).toBeHidden();

  writeFileSync(file("bike-tyre.yaml"), tyre.replace("say: Tarmac", "say: Cobbles")); // the page follows, and the translation is old
  await expect(now(page)).toContainText("Cobbles");
  await page.getByRole("button", { name: "✗ de – Welcher Fahrradreifen?" }).click();
  await expect(fault(page)).toContainText("has changed since this was translated");
});

test("what is around the quizzes is followed: whose they are, the words of a language, pictures", async ({ page }) => {
  copyFileSync(join(root, "docs/examples/which-herb.yaml"), file("which-herb.yaml"));
  await page.goto(await start(file("which-herb.yaml")));
  const begin = (name: string) => frame(page).getByRole("button", { name, exact: true });
  await expect(begin("Start")).toBeVisible(); // there are no words yet
  copyFileSync(join(root, "docs/examples/words.he.yaml"), file("words.he.yaml"));
  await expect(begin("מתחילים")).toBeVisible();

  const accent = () => frame(page).locator("html").evaluate((html) => getComputedStyle(html).getPropertyValue("--accent"));
  const changed = Date.now();
  writeFileSync(file("site.yaml"), 'colours: {accent: "#7a1f5c"}\n');
  await expect.poll(accent, { intervals: [10] }).toBe("#7a1f5c");
  console.log("a change of site.yaml", Date.now() - changed);
  writeFileSync(file("site.yaml"), "nam: x\n");
  await expect(fault(page)).toContainText('"nam" is not a key of "site"');
  await expect.poll(() => said).toContain("site.yaml:1:1");
  expect(await accent(), "the last that could be read counts").toBe("#7a1f5c");
  writeFileSync(file("site.yaml"), "name: x\n");
  await expect(fault(page)).toBeHidden();
});

test("a port that is taken is told, and where none is asked for the next is taken", async () => {
  writeFileSync(file("tyre.yaml"), tyre);
  const first = await start(file("tyre.yaml"));
  const one = tool!;
  const second = await start(file("tyre.yaml"));
  expect(second).not.toBe(first);
  tool!.kill("SIGINT");
  await expect(start(file("tyre.yaml"), "--port", new URL(first).port)).rejects.toThrow("is in use");
  one.kill("SIGINT");
});
