// A reader who took the quiz in an article keeps the result, and begins the plan,
// on a page of the quiz's own: in the frame nothing is kept. Nobody hears of it.
import { expect, type Page, test } from "@playwright/test";
import { Article, bare, link, script, text } from "../blog.ts";
import { bodies, stored, toKefir } from "../local.ts";
import { client, hold, Quiz, quizPath } from "../pages.ts";

/** Takes the quiz in an article, and goes on where the frame leads. */
const onAPageOfItsOwn = async (page: Page, answers: string, name: RegExp) => {
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(request.url() + " " + (request.headers().referer ?? "")));
  const article = await Article.open(page, bare(text(1) + link + text(1) + script));
  await article.scrollTo();
  await article.quiz().take(answers);
  const goOn = article.quiz().place.getByRole("link", { name });
  const [own] = await Promise.all([page.waitForEvent("popup"), goOn.press("Enter")]);
  return { article, own, asked };
};

test("the answers come along, stay in the browser, and are gone from the address", async ({ page }) => {
  const { article, own, asked } = await onAPageOfItsOwn(page, toKefir, /^Start the 14 days/);
  await new Quiz(own).expectResult("Plain kefir is a sensible one to try first");
  await expect(own).toHaveURL(article.quizzes + quizPath);
  expect(await own.evaluate(() => opener)).toBe(null);
  expect(await stored(own), "nothing is kept by coming here").toEqual({});
  await own.locator("#start-plan").click();
  await own.locator("#keep").click();
  await expect(own.locator("#unkeep")).toBeFocused();
  expect(Object.keys(await bodies(own))).toHaveLength(2);
  await new Quiz(own).change(1);
  await expect(own.locator("#o-p_mix")).toBeChecked();
  expect(asked.filter((address) => /#|1\.[0-9a-z]{18}|kefir\/r\//.test(address)), "no request tells").toEqual([]);
  expect(article.said.filter((line) => /1\.[0-9a-z]{18}/.test(line))).toEqual([]);
  expect((await article.seen()).events.at(-1), "nor does the article hear").toBe("finished{}");
});

test("who should see a doctor first gets the same way out, and no plan at its end", async ({ page }) => {
  const { own } = await onAPageOfItsOwn(page, "red_flag_blood", /^Keep this result/);
  await new Quiz(own).expectResult(/medical help/i);
  await expect(own.locator("#keep")).toBeVisible();
  await expect(own.locator("#start-plan")).toHaveCount(0);
});

test("a code that does not open begins the quiz, and is gone too", async ({ page, baseURL }) => {
  const quiz = new Quiz(page);
  await quiz.open(quizPath + "#1.000000000000000000");
  await quiz.begin();
  await quiz.expectQuestion(1);
  await expect(page).toHaveURL(baseURL + quizPath);
});

test("who goes back while the client loads begins the quiz, and keeps what was answered since", async ({ page }) => {
  const release = await hold(page, client.wasm);
  const quiz = new Quiz(page);
  await quiz.open(quizPath + "#1.000000000000000000");
  await quiz.back();
  await quiz.begin();
  await quiz.answer("q1_none");
  await quiz.expectQuestion(2);
  release();
  await quiz.arrived();
  await quiz.expectQuestion(2);
  await quiz.expectChosen("p_any");
});

test("WordPress, which opens links itself, hears the quiz's address and no answer", async ({ page }) => {
  const quizzes = `http://127.0.0.1:${process.env.GUTQUIZ_PORT ?? "8123"}/blog/tools/`;
  const hears = "<script>window.got=[];addEventListener('message',(e)=>got.push(e.data))</script>";
  await Article.open(page, bare(`${hears}<iframe sandbox="allow-scripts" width="360" height="1000" src="${quizzes}${quizPath}embed/#?secret=abcdefghij"></iframe>`));
  const quiz = new Quiz(page, page.locator("iframe").contentFrame());
  await quiz.take(toKefir);
  await quiz.place.getByRole("link", { name: /^Start the 14 days/ }).press("Enter");
  const got = () => page.evaluate(() => (window as any).got);
  await expect(quiz.place.getByText("Your answers stay here")).toBeVisible();
  await expect.poll(async () => (await got()).at(-1)).toEqual({ message: "link", value: quizzes + quizPath, secret: "abcdefghij" });
  expect(JSON.stringify(await got())).not.toMatch(/1\.[0-9a-z]{18}/);
});
