import { execFileSync, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import type { Engine } from "./engines/reader.ts";

// The journeys run against the site as it is deployed: built into a folder,
// and served under a path that is not the root.
const port = process.env.GUTQUIZ_PORT ?? "8123";
const prefix = "/blog/tools";
const out = join(tmpdir(), `gutquiz-e2e-${port}`);
const executablePath = execFileSync("./chromium", { cwd: import.meta.dirname, encoding: "utf8" }).trim();

/** The engines beside Chromium that this machine has; e2e/install says what is missing. */
const others = (["firefox", "webkit"] as const).filter((engine) => spawnSync(`engines/${engine}`, { cwd: import.meta.dirname }).status === 0);

export default defineConfig<{}, { engine: Engine }>({
  testDir: "journeys",
  testMatch: "**/*.ts",
  outputDir: "test-results",
  reporter: "list",
  workers: 1, // a second browser would only slow the first on a small machine
  forbidOnly: true,
  // Only what never comes is waited for this long: a busy machine is no fault.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // In CI one slip is told as flaky; the same fault twice fails.
  retries: process.env.CI ? 1 : 0,
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://127.0.0.1:${port}${prefix}/`,
    // The worker of the first page would answer the requests that journeys hold or
    // stop; those about it allow it.
    serviceWorkers: "block",
    actionTimeout: 15_000,
    screenshot: "only-on-failure",
    // Chromium's own sandbox refuses root, who runs most containers.
    launchOptions: {
      executablePath,
      chromiumSandbox: process.getuid?.() !== 0,
      // Blogs have a host name of their own here; the quiz is on this machine, and
      // Chromium would guard it from them.
      args: ["--disable-features=LocalNetworkAccessChecks"],
    },
  },
  projects: [{ name: "chromium" }, ...others.map((engine) => ({ name: engine, testDir: "journeys/core", use: { engine } }))],
  webServer: {
    command: `../bin/gutquiz build --out '${out}' && exec ../bin/gutquiz serve '${out}' --prefix ${prefix} --addr 127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/healthz`,
    reuseExistingServer: false,
    stderr: "ignore", // it logs every request
  },
});
