// The test with a site of quizzes of every kind, and a host that serves it: the
// finished examples, and the quizzes shipped.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as withArticle } from "./article.ts";
import { Host } from "./host.ts";

const at = join(import.meta.dirname, "..");

export const test = withArticle.extend<{ host: Host }, { site: string }>({
  site: [
    async ({}, use) => {
      const dir = mkdtempSync(join(tmpdir(), "gutquiz-examples-"));
      for (const from of ["docs/examples", "widget/quizzes"]) cpSync(join(at, from), join(dir, "quizzes"), { recursive: true });
      execFileSync(join(at, "bin/gutquiz"), ["build", "--quizzes", join(dir, "quizzes"), "--out", join(dir, "site")]);
      await use(join(dir, "site"));
      rmSync(dir, { recursive: true });
    },
    { scope: "worker" },
  ],
  host: async ({ site }, use) => {
    const host = await Host.start(site);
    await use(host);
    await host.down();
  },
});
