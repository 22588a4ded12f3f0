// The driver of an engine may hang, and the journeys go on.
import { writeFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { byWebDriver } from "../engines/by-webdriver.ts";

// A driver whose browser hangs at the first starts, as many as told.
const hanging = (starts: number, marks: string) => `#!/usr/bin/env node
import { appendFileSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
const marks = ${JSON.stringify(marks)};
createServer((request, response) => {
  if (request.url !== "/session") return response.end("{}");
  appendFileSync(marks, "x");
  if (readFileSync(marks).length > ${starts}) response.end('{"value":{"sessionId":"one"}}');
}).listen(Number(process.argv[2].split("=")[1]), "127.0.0.1");
`;

for (const [starts, outcome] of [[1, "begins"], [2, "is told"]] as const)
  test(`a browser that hangs at ${starts} of its starts ${outcome}`, async ({}, testInfo) => {
    const program = testInfo.outputPath("driver.mjs");
    writeFileSync(program, hanging(starts, testInfo.outputPath("marks")), { mode: 0o755 });
    const browser = await byWebDriver(program, "browser", 500);
    const reader = browser.reader();
    if (outcome === "begins") await (await reader).leave();
    else await expect(reader).rejects.toThrow(/timeout/i);
    await browser.close();
  });
