// The test with a site that knows its own address, as those on the web do: its
// pages hold whole addresses, for whoever turns them into frames and pictures.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { Host } from "./host.ts";

export const test = base.extend<{}, { quizzes: Host }>({
  quizzes: [
    async ({}, use) => {
      const out = mkdtempSync(join(tmpdir(), "gutquiz-addressed-"));
      const host = await Host.start(out); // first, for the address
      execFileSync(join(import.meta.dirname, "../bin/gutquiz"), ["build", "--base", host.root, "--out", join(out, "site")]);
      host.dir = join(out, "site");
      await use(host);
      await host.down();
      rmSync(out, { recursive: true });
    },
    { scope: "worker" },
  ],
});
