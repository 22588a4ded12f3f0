// The people who write in the blog, each as WordPress lets their role: through the
// same requests that the block editor makes.
import { expect, request, type APIRequestContext } from "@playwright/test";
import type { WordPress } from "./wordpress.ts";

export const roles = ["administrator", "editor", "author", "contributor"] as const;
export type Role = (typeof roles)[number];

export class Writer {
  private constructor(
    private signedIn: APIRequestContext,
    private nonce: string,
  ) {}

  static async signIn(blog: WordPress, role: Role) {
    const signedIn = await request.newContext({ baseURL: blog.address });
    await signedIn.get("/wp-login.php"); // it leaves the cookie that it looks for
    await signedIn.post("/wp-login.php", { form: { log: role, pwd: "password", testcookie: "1" }, maxRedirects: 0 });
    const nonce = await (await signedIn.get("/wp-admin/admin-ajax.php?action=rest-nonce")).text();
    expect(nonce, role + " is signed in").toMatch(/^[0-9a-f]{10}$/);
    return new Writer(signedIn, nonce);
  }

  /** Writes a post, as published as the role may, and returns its id. */
  async write(content: string, status: "publish" | "pending" = "publish") {
    return (await this.send("", { title: "Is it better for the gut?", content, status })).id as number;
  }

  /** Publishes what somebody else has written. */
  async publish(id: number) {
    await this.send("/" + id, { status: "publish" });
  }

  private async send(path: string, post: object) {
    const answer = await this.signedIn.post("/index.php?rest_route=/wp/v2/posts" + path, { headers: { "X-WP-Nonce": this.nonce }, data: post });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  }

  async signOut() {
    await this.signedIn.dispose();
  }

  /** Writes a post as the role would have it published, and returns its address. */
  static async post(blog: WordPress, role: Role, content: string) {
    const writer = await Writer.signIn(blog, role);
    const may = role !== "contributor";
    const id = await writer.write(content, may ? "publish" : "pending");
    await writer.signOut();
    if (!may) await Writer.approve(blog, id);
    return `${blog.address}/?p=${id}`;
  }

  private static async approve(blog: WordPress, id: number) {
    const editor = await Writer.signIn(blog, "editor");
    await editor.publish(id);
    await editor.signOut();
  }
}
