// Draws docs/examples.png: the start and a result of each example, as a phone shows
// them, on one sheet for the README. Run by `make shots`.
import { chromium } from "@playwright/test";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const folder = join(root, "docs/examples");
const tool = join(root, "bin/gutquiz");
const port = process.env.GUTQUIZ_PORT ?? "8123";
const site = `http://127.0.0.1:${port}/`;

// Translations have a language in their names; an id is what the first lines say.
const files = readdirSync(folder).filter((name) => /^[\w-]+\.yaml$/.test(name));
const read = (name) => readFileSync(join(folder, name), "utf8");
const idOf = (text) => /^quiz: *([\w-]+)/m.exec(text)[1];
/** What /publish/ offers: of each quiz, the outcomes that send nobody to a doctor. */
const offers = async (page) => JSON.parse(await page.evaluate(() => document.body.dataset.desk)).quizzes;

const dir = mkdtempSync(join(tmpdir(), "gutquiz-sheet-"));
execFileSync(tool, ["build", "--quizzes", folder, "--out", dir]);
const server = spawn(tool, ["serve", dir, "--addr", `127.0.0.1:${port}`], { stdio: "ignore" });
const executablePath = execFileSync("./chromium", { cwd: import.meta.dirname, encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });

const answers = async () => (await fetch(site + "healthz").catch(() => undefined))?.ok;
const started = async () => {
  for (let tries = 0; tries < 100; tries++) {
    if (await answers()) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`nothing answers at ${site}: is the port taken? GUTQUIZ_PORT names another`);
};

/** A picture of the quiz or card at the address, without what is around it. */
const shoot = async (page, address) => {
  await page.goto(site + address);
  await page.locator(".card:visible").first().waitFor();
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => {}))));
  return "data:image/png;base64," + (await page.screenshot({ animations: "disabled" })).toString("base64");
};

const column = (file, [start, card]) => `<figure><figcaption>${file}</figcaption><img src="${start}"><img src="${card}"></figure>`;
const style = `body { margin: 0; padding: 20px; width: max-content; display: flex; gap: 16px; background: #fbf6ee }
  figure { margin: 0 } figcaption { font: 600 14px sans-serif; color: #333; margin: 0 0 8px }
  img { display: block; width: 240px; margin: 0 0 12px }`;

try {
  await started();
  const page = await browser.newPage({ viewport: { width: 360, height: 510 }, colorScheme: "light", reducedMotion: "reduce", serviceWorkers: "block" });
  await page.goto(site + "publish/");
  const all = await offers(page);
  const columns = [];
  for (const file of files) {
    const quiz = all.find((offer) => offer.id === idOf(read(file)));
    columns.push(column(file, [await shoot(page, quiz.path + "/embed/"), await shoot(page, `${quiz.path}/card/${quiz.cards[0].id}/`)]));
  }
  const sheet = await browser.newPage({ viewport: { width: 1600, height: 800 } });
  await sheet.setContent(`<!doctype html><style>${style}</style>${columns.join("")}`);
  await sheet.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await sheet.locator("body").screenshot({ path: join(root, "docs/examples.png") });
} finally {
  await browser.close();
  server.kill("SIGINT");
  rmSync(dir, { recursive: true });
}
