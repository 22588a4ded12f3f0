// A static host for the journeys that break it: it serves a built site, another
// one a moment later, or half of a file.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const prefix = "/blog/tools/";

/** How a host fails: it hangs up in the middle of a file, sends another, sends half and falls silent, or adds a line to it. */
export type Fault = "cut" | "wrong" | "silent" | "adds";

/** What hosts add to every page: a script of theirs, inline and by its address. */
export const beacon = `<script>document.documentElement.dataset.host = "was here"</script><script src="https://cdn.example/beacon.js"></script>`;

export class Host {
  /** The addresses asked for, from the site's root. */
  asked: string[] = [];
  /** A page of another author, at /article beside the site. */
  article = "";
  /** Says which addresses fail, and how. */
  fault: (path: string) => Fault | undefined = () => undefined;
  private held: { which: (path: string) => boolean; released: Promise<void> } = { which: () => false, released: Promise.resolve() };
  /** Code put before the service worker's own, for a browser that is otherwise. */
  beforeWorker = "";

  private constructor(
    private server: Server,
    /** The folder served; it may be changed for another at any time. */
    public dir: string,
  ) {}

  static async start(dir: string) {
    const host = new Host(createServer(), dir);
    host.server.on("request", (request, response) => host.answer(new URL(request.url!, "http://x").pathname, response));
    await host.up(0);
    return host;
  }

  private port = 0;

  /** Holds answers back until the function returned is called. */
  hold(which: (path: string) => boolean) {
    let release = () => {};
    this.held = { which, released: new Promise<void>((resolve) => (release = resolve)) };
    return release;
  }

  get root() {
    return `http://127.0.0.1:${this.port}${prefix}`;
  }

  async up(port = this.port) {
    await new Promise<void>((listening) => this.server.listen(port, "127.0.0.1", listening));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Takes the host off the network, with every connection. */
  async down() {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async answer(pathname: string, response: ServerResponse) {
    const path = pathname.slice(prefix.length);
    const file = join(this.dir, path === "" || path.endsWith("/") ? path + "index.html" : path);
    this.asked.push(path);
    if (this.held.which(path)) await this.held.released;
    if (pathname === "/article") return response.setHeader("content-type", "text/html").end(this.article);
    if (!pathname.startsWith(prefix) || !existsSync(file)) return response.writeHead(404).end();
    this.send(response, file, this.fault(path));
  }

  private send(response: ServerResponse, file: string, fault: Fault | undefined) {
    const added = file.endsWith("/sw.js") ? this.beforeWorker : "";
    const bytes = Buffer.concat([Buffer.from(added), readFileSync(file)]);
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "text/plain",
      ...(fault !== "adds" && { "content-length": bytes.length }),
      // Frames in a sandbox have no origin: docs/embedding.md asks every host for this.
      ...(/\/static\/|\/embed\.(\w+\.)?js$/.test(file) && { "access-control-allow-origin": "*" }),
      "cache-control": file.includes("/static/") ? "max-age=31536000, immutable" : "no-cache",
    });
    if (fault === "adds") return void response.end(Buffer.concat([bytes, Buffer.from(beacon)]));
    const half = bytes.subarray(0, bytes.length / 2);
    if (fault === "cut") response.write(half, () => response.destroy());
    else if (fault === "silent") response.write(half);
    else response.end(fault === "wrong" ? Buffer.alloc(bytes.length, "x") : bytes);
  }
}

/** Two builds of one site: only the title of the quiz differs. */
export class Builds {
  private temp = mkdtempSync(join(tmpdir(), "gutquiz-builds-"));
  readonly first = this.build("first", (quiz) => quiz);
  readonly second = this.build("second", (quiz) => quiz.replace(`title: ${Builds.title}`, `title: ${Builds.newTitle}`));

  private also?: string;

  /** The first with another quiz beside it; built when it is asked for. */
  get more() {
    return (this.also ??= this.build("more", (quiz) => quiz, [join(import.meta.dirname, "../docs/examples/bike-tyre.yaml")]));
  }

  static readonly title = "Buttermilk or kefir?";
  static readonly newTitle = "Kefir or buttermilk?";

  private build(name: string, change: (quiz: string) => string, others: string[] = []) {
    const quizzes = join(this.temp, name + "-quizzes");
    cpSync(join(import.meta.dirname, "../widget/quizzes"), quizzes, { recursive: true });
    for (const other of others) cpSync(other, join(quizzes, basename(other)));
    const file = join(quizzes, "buttermilk-or-kefir.yaml");
    const before = readFileSync(file, "utf8");
    writeFileSync(file, change(before));
    const out = join(this.temp, name);
    execFileSync(join(import.meta.dirname, "../bin/gutquiz"), ["build", "--out", out, "--quizzes", quizzes]);
    return out;
  }

  /** The address of every page, from the site's root. */
  routes() {
    const files = readdirSync(this.first, { recursive: true }) as string[];
    return files.filter((file) => /(^|\/)index\.html$/.test(file)).map((file) => file.replace(/index\.html$/, ""));
  }

  remove() {
    rmSync(this.temp, { recursive: true });
  }
}
