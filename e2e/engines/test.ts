// The test with a reader in the engine of its project, an article on another site,
// and a host of a site that can fail.
import { execFileSync } from "node:child_process";
import { chromium, firefox, mergeTests } from "@playwright/test";
import { test as addressed } from "../addressed.ts";
import { test as article } from "../article.ts";
import { test as hosted } from "../hosted.ts";
import { byPlaywright } from "./by-playwright.ts";
import { byWebDriver } from "./by-webdriver.ts";
import { EngineQuiz } from "./quiz.ts";
import type { Browser, Engine, Reader } from "./reader.ts";

/** The lines that a script beside this file prints: where a browser's programs are. */
const where = (script: string) => execFileSync(import.meta.dirname + "/" + script, { encoding: "utf8" }).trim().split("\n");

// Playwright's presses reach no frame of another site in Firefox, as such a frame is
// in a process of its own: it is a fault of the driver's, and a script's click does.
// One process for all sites lets presses through; origins stay as far apart.
const oneProcess = { "fission.webContentIsolationStrategy": 0 };

const aFirefox = (prefs = {}) => byPlaywright(firefox, { channel: "moz-firefox", executablePath: where("firefox")[0], args: [], firefoxUserPrefs: { ...oneProcess, ...prefs } });

/** Firefox as it is for a reader who blocks all cookies and site data. */
export const strictFirefox = () => aFirefox({ "network.cookie.cookieBehavior": 2 });

const browsers: Record<Engine, () => Promise<Browser>> = {
  chromium: () => byPlaywright(chromium, { executablePath: where("../chromium")[0], chromiumSandbox: process.getuid?.() !== 0, args: ["--disable-features=LocalNetworkAccessChecks"] }),
  firefox: () => aFirefox(),
  webkit: () => byWebDriver(...(where("webkit") as [string, string])),
};

export const test = mergeTests(article, addressed, hosted).extend<{ reader: Reader; quiz: EngineQuiz }, { engine: Engine; browserOfEngine: Browser }>({
  engine: ["chromium", { option: true, scope: "worker" }],
  browserOfEngine: [
    async ({ engine }, use) => {
      const browser = await browsers[engine]();
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  reader: async ({ browserOfEngine }, use) => {
    const reader = await browserOfEngine.reader();
    await use(reader);
    await reader.leave();
  },
  quiz: async ({ reader }, use) => use(new EngineQuiz(reader)),
});
