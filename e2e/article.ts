// An article on another site, for the journeys that need one.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base } from "@playwright/test";

/** Serves the HTML, under a policy of its own if given, on an origin of its own and returns its address. */
export type Publish = (html: string, policy?: string) => Promise<string>;

/** The test with an article to publish; it is taken down afterwards. */
export const test = base.extend<{ publish: Publish }>({
  publish: async ({}, use) => {
    let html = "";
    let headers: Record<string, string> = {};
    const server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(html));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    await use(async (article, policy) => {
      headers = policy ? { "content-security-policy": policy } : {};
      html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Article</title><main><h1>Article</h1>${article}</main>`;
      return `http://localhost:${(server.address() as AddressInfo).port}/`;
    });
    server.close();
  },
});
