// A real WordPress 6.5 in a temporary folder, with SQLite, on PHP's own server.
// Nothing of it is committed: it is unpacked from a package of the lock file.
import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";

const here = import.meta.dirname;
const builds = join(here, "../node_modules/@wp-playground/wordpress-builds");

/** Whether this machine can run it. */
export const canRun = () => spawnSync(here + "/php").status === 0;

/** The theme a blog has that follows our recipe, and the one it has without. */
export const withScript = "sour-milk";
export const plain = "twentytwentyfour";

export class WordPress {
  readonly folder = mkdtempSync(join(tmpdir(), "gutquiz-wordpress-"));
  private server?: ChildProcess;

  private constructor(
    /** The blog's address, without a slash. */
    readonly address: string,
    private quizPort: string,
  ) {}

  /** Installs a blog that may ask the quiz's site, and serves it. */
  static async start(quizzes: string) {
    const blog = new WordPress(`http://localhost:${await freePort()}`, new URL(quizzes).port);
    blog.unpack();
    blog.write(`wp-content/themes/${withScript}`, childTheme(quizzes));
    blog.php("install.php", blog.folder);
    await blog.serve();
    return blog;
  }

  private unpack() {
    this.php("unpack.php", builds + "/src/wordpress/wp-6.5.zip", this.folder);
    cpSync(builds + "/public/wp-6.5", this.folder, { recursive: true, force: false }); // scripts and styles
    rmSync(this.folder + "/wp-content/database/.ht.sqlite"); // a blog of somebody else's
    cpSync(here + "/wp-config.php", this.folder + "/wp-config.php");
    this.write("wp-content/mu-plugins", { "allow-loopback.php": readFileSync(here + "/allow-loopback.php", "utf8") });
    this.useSqlite();
  }

  private useSqlite() {
    const plugins = this.folder + "/wp-content/mu-plugins";
    this.php("unpack.php", builds + "/src/sqlite-database-integration/sqlite-database-integration.zip", plugins);
    const sqlite = plugins + "/sqlite-database-integration-main";
    const dropIn = readFileSync(sqlite + "/db.copy", "utf8");
    writeFileSync(this.folder + "/wp-content/db.php", dropIn.replace("{SQLITE_IMPLEMENTATION_FOLDER_PATH}", sqlite).replace("{SQLITE_PLUGIN}", "sqlite-database-integration/load.php"));
  }

  private write(folder: string, files: Record<string, string>) {
    mkdirSync(join(this.folder, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, folder, name), text);
  }

  private get env() {
    return { ...process.env, BLOG: this.address, QUIZ_PORT: this.quizPort, PHP_CLI_SERVER_WORKERS: "3" };
  }

  private php(script: string, ...args: string[]) {
    execFileSync("php", [join(here, script), ...args], { env: this.env, stdio: ["ignore", "ignore", "inherit"] });
  }

  private async serve() {
    const { hostname, port } = new URL(this.address);
    this.server = spawn("php", ["-S", `${hostname}:${port}`, "-t", this.folder], { env: this.env, stdio: "ignore", detached: true });
    await expect.poll(() => fetch(this.address + "/wp-login.php").then((r) => r.status, () => 0), { timeout: 30_000 }).toBe(200);
  }

  /** Changes the blog's theme. */
  wear(theme: string) {
    this.php("theme.php", this.folder, theme);
  }

  /** What WordPress and PHP complained about so far. */
  complaints() {
    const log = this.folder + "/wp-content/debug.log";
    return existsSync(log) ? readFileSync(log, "utf8") : "";
  }

  stop() {
    if (this.server?.pid) process.kill(-this.server.pid); // PHP's workers are its children
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The code that docs/embedding.md tells for a child theme's functions.php. */
const recipe = () => /```php\n(.*?)```/s.exec(readFileSync(join(here, "../../docs/embedding.md"), "utf8"))![1]!;

const childTheme = (quizzes: string) => ({
  "style.css": `/*\nTheme Name: Sour milk\nTemplate: ${plain}\n*/\n`,
  "functions.php": "<?php\n" + recipe().replaceAll("https://quiz.example/", quizzes),
});

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, "localhost", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
