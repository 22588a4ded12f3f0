// An article on another site, for the journeys that need one.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base } from "@playwright/test";

/** Serves the HTML on an origin of its own and returns its address. */
export type Publish = (html: string) => Promise<string>;

/** The test with an article to publish; it is taken down afterwards. */
export const test = base.extend<{ publish: Publish }>({
  publish: async ({}, use) => {
    let html = "";
    const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(html));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    await use(async (article) => {
      html = `<!doctype html><html lang="en"><title>Article</title><main><h1>Article</h1>${article}</main>`;
      return `http://localhost:${(server.address() as AddressInfo).port}/`;
    });
    server.close();
  },
});
