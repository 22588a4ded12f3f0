// A site that is built anew while it is visited, on a host that can fail.
import { test as base } from "@playwright/test";
import { Builds, Host } from "./host.ts";

/** The test with two builds, and a host that serves the first of them. */
export const test = base.extend<{ host: Host }, { builds: Builds }>({
  builds: [
    async ({}, use) => {
      const builds = new Builds();
      await use(builds);
      builds.remove();
    },
    { scope: "worker" },
  ],
  host: async ({ builds }, use) => {
    const host = await Host.start(builds.first);
    await use(host);
    await host.down();
  },
});
