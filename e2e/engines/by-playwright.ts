// Chromium and Firefox, as Playwright drives them: Firefox is the system's own,
// over WebDriver BiDi.
import type { BrowserType, ElementHandle, Frame, Page } from "@playwright/test";
import type { Browser, Reader } from "./reader.ts";

class PlaywrightReader implements Reader {
  private frame: Frame;

  constructor(private page: Page) {
    this.frame = page.mainFrame();
  }

  async open(address: string) {
    await this.page.goto(address);
    await this.into();
  }

  ask<T>(expression: string) {
    return this.frame.evaluate(expression) as Promise<T>;
  }

  async click(element: string) {
    await (await this.find(element)).click({ timeout: 3000 });
  }

  async press(...keys: string[]) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async into(frame?: string) {
    this.frame = this.page.mainFrame();
    if (frame) this.frame = (await (await this.find(frame)).contentFrame())!;
  }

  private async find(element: string) {
    const found = (await this.frame.evaluateHandle(element)).asElement() as ElementHandle<HTMLElement> | null;
    if (!found) throw new Error(`there is no ${element}`);
    return found;
  }

  leave() {
    return this.page.context().close();
  }
}

// What playwright.config.ts says of contexts is for the journeys in Chromium: a
// reader here has the engine's own name, and a service worker.
const asItIs = { userAgent: undefined, deviceScaleFactor: undefined, isMobile: undefined, hasTouch: undefined, serviceWorkers: "allow" } as const;

export const byPlaywright = async (type: BrowserType, options: object): Promise<Browser> => {
  const browser = await type.launch(options);
  return {
    name: `${type.name()} ${browser.version()}`,
    reader: async () => new PlaywrightReader(await (await browser.newContext(asItIs)).newPage()),
    close: () => browser.close(),
  };
};
