// The 14 days: they follow what the reader reports, and the reader's own calendar.
import { expect, test, type Page } from "@playwright/test";
import { bodies, keepAndStart, kefir, saved } from "../local.ts";

test.use({ locale: "en-GB" });

const dose = (page: Page) => page.locator(".dose");

/** The reader comes back to the page at another time, as the clock there shows it. */
const comeBack = async (page: Page, time: string) => {
  await page.clock.setFixedTime(time);
  await page.evaluate(() => dispatchEvent(new Event("focus")));
};

const report = async (page: Page, felt: string) => {
  await page.locator("#had").click();
  await expect(page.locator("#had")).toHaveCount(0); // until then the question is about the day before
  await page.locator("#felt-" + felt).check();
};

const begin = async (page: Page, time: string) => {
  await page.clock.setFixedTime(time);
  await kefir(page);
  await page.locator("#start-plan").click();
  await page.getByRole("link", { name: "Open my plan" }).click();
  await expect(page.locator("#had")).toBeVisible();
};

test.describe("in Paris", () => {
  test.use({ timezoneId: "Europe/Paris" });

  test("amounts rise, step back and stop as the reader reports", async ({ page }) => {
    await begin(page, "2026-11-01T08:00:00Z");
    const days: [string, string, string][] = [
      ["fine", "60 ml", "60 ml"],
      ["fine", "60 ml", "60 ml"],
      ["fine", "60 ml", "90 ml"],
      ["worse", "90 ml", "60 ml"],
      ["worse", "60 ml", "60 ml"],
      ["worse", "60 ml", "60 ml"],
    ];
    let day = 1;
    for (const [felt, now, next] of days) {
      await comeBack(page, `2026-11-0${day++}T08:00:00Z`);
      await expect(dose(page)).toContainText(now);
      await report(page, felt);
      await expect(dose(page)).toContainText("Tomorrow: " + next);
    }
    await comeBack(page, "2026-11-07T08:00:00Z");
    await expect(page.getByRole("alert").filter({ hasText: "Stop and get medical help for blood" })).toBeVisible();
    await report(page, "worse");
    await expect(page.getByText("It felt worse three times running on the smallest amount. Stop here")).toBeVisible();
    await expect(page.locator("#again-plan, #ics, .dose")).toHaveCount(0);
    await comeBack(page, "2026-11-08T08:00:00Z");
    await expect(page.locator("#had")).toHaveCount(0);
    await expect(page.getByRole("img", { name: /Days reported: 7. Fine 3, mild 0, worse 4, not said 0, skipped 0/ })).toBeVisible();
    await page.getByText("How it went, as a table").click();
    await expect(page.locator("#history tbody tr")).toHaveCount(7);
  });

  test("the day turns at the reader's midnight, also where the hour is changed", async ({ page }) => {
    await begin(page, "2026-10-24T21:59:00Z"); // 23:59 in summer time
    await page.locator("#had").click();
    await expect(page.getByText("Reported for 24 October 2026")).toBeVisible();
    await comeBack(page, "2026-10-24T22:01:00Z"); // the next day there, not yet in London
    await expect(page.getByText("How did the amount of 24 October 2026 feel?")).toBeVisible();
    await page.locator("#felt-fine").click();
    await page.locator("#skip").click();
    await expect(page.getByText("Reported for 25 October 2026. Skipped.")).toBeVisible();
    await comeBack(page, "2026-10-25T22:59:00Z"); // 23:59 in winter time: a day of 25 hours
    await expect(page.locator("#had")).toHaveCount(0);
    await comeBack(page, "2026-10-25T23:01:00Z");
    await expect(page.locator("#had")).toBeVisible();
    const [plan] = Object.values(await bodies(page)) as any[];
    expect(plan.plan.reports.map((r: any) => [r.date, r.had, r.felt])).toEqual([
      ["2026-10-24", true, "fine"],
      ["2026-10-25", false, undefined],
    ]);
  });

  test("pause, going on, starting again, deleting and undoing lose nothing", async ({ page }) => {
    await begin(page, "2026-11-01T08:00:00Z");
    await report(page, "fine");
    await page.locator("#note").fill("after lunch");
    await page.locator("#note").blur();
    await comeBack(page, "2026-11-02T08:00:00Z");
    await page.locator("#pause").click();
    await expect(page.locator("#had, #ics")).toHaveCount(0);
    await comeBack(page, "2026-11-09T08:00:00Z");
    await page.locator("#resume").click();
    await expect(dose(page)).toContainText("60 ml");
    const before = await bodies(page);
    await page.locator("#delete-plan").click();
    await expect(page.getByText("No plan is kept in this browser")).toBeVisible();
    expect(await bodies(page)).toEqual({});
    await page.locator("#undelete").click();
    await expect(page.locator("#had")).toBeVisible();
    expect(await bodies(page)).toEqual(before);
    await page.locator("#again-plan").click();
    await expect(page.getByText("Day 1 of 14")).toBeVisible();
    await page.getByText("Other plans on this device").click();
    await page.getByRole("button", { name: "Begun on 1 November 2026" }).click();
    await expect(page.getByText("Day 2 of 14")).toBeVisible();
    expect(await bodies(page)).toMatchObject(before);
  });

  test("a day that went by can be reported later, in order, and changes today's amount", async ({ page }) => {
    await begin(page, "2026-11-01T08:00:00Z");
    await expect(page.locator("#missed")).toHaveCount(0);
    await report(page, "fine");
    await comeBack(page, "2026-11-04T08:00:00Z");
    await page.getByRole("button", { name: "I also had 60 ml of plain kefir on 2 November 2026" }).click();
    await expect(page.locator("#today")).toBeFocused();
    await expect(page.locator("#missed"), "first how that day felt").toHaveCount(0);
    await page.getByRole("radio", { name: "Fine" }).check();
    await page.getByRole("button", { name: "I also had 60 ml of plain kefir on 3 November 2026" }).click();
    await expect(page.getByText("How did the amount of 3 November 2026 feel?")).toBeVisible();
    await page.getByRole("radio", { name: "Fine" }).check();
    await expect(dose(page)).toContainText("90 ml");
    await expect(page.locator("#missed")).toHaveCount(0);
    const [plan] = Object.values(await bodies(page)) as any[];
    expect(plan.plan.reports.map((r: any) => [r.date, r.day.amount, r.felt])).toEqual([1, 2, 3].map((n) => [`2026-11-0${n}`, 60, "fine"]));
  });

  test("yesterday's feeling and note can be told the next day, together, and corrected", async ({ page }) => {
    await begin(page, "2026-11-01T08:00:00Z");
    await page.locator("#had").click();
    await comeBack(page, "2026-11-02T08:00:00Z");
    await expect(page.getByText("How did the amount of 1 November 2026 feel?")).toBeVisible();
    const worse = page.getByLabel("More than mild gas");
    await worse.check();
    await expect(worse, "the question stays").toBeFocused();
    await page.locator("#note").fill("at night");
    await page.locator("#note").blur();
    await expect(page.getByRole("alert").filter({ hasText: "Stop and get medical help" })).toBeVisible();
    await page.reload();
    await page.getByText("Change what you said of 1 November 2026").click();
    await expect(page.locator("#note")).toHaveValue("at night");
    await page.getByRole("radio", { name: "Fine" }).check();
    await expect(page.getByText("As planned: the same amount again.")).toBeVisible();
    await expect(page.getByRole("alert").filter({ hasText: "Stop and get medical help" })).toHaveCount(0);
    await page.locator("#lately #unreport").click();
    await expect(page.getByText("Begin with this amount")).toBeVisible();
    const [plan] = Object.values(await bodies(page)) as any[];
    expect(plan.plan.reports ?? []).toEqual([]);
  });

  test("a plan remembers what the reader measures in", async ({ page }) => {
    await begin(page, "2026-11-01T08:00:00Z");
    await page.locator("#beside").click();
    await expect(dose(page)).toContainText("2 US fl oz");
    await page.reload();
    await expect(dose(page)).toContainText("2 US fl oz");
    expect(strictCalendar((await saved(page, "#ics")).text)[0]?.SUMMARY).toBe("Up to 2 US fl oz of plain kefir");
  });

  test("who taps on a page of yesterday is told so, and reports nothing by mistake", async ({ page }) => {
    await begin(page, "2026-11-01T08:00:00Z");
    await page.clock.setFixedTime("2026-11-02T08:00:00Z"); // a phone that slept, and no event yet
    await page.locator("#had").click();
    await expect(page.getByText("It is 2 November 2026 by now, so nothing was reported.")).toBeVisible();
    await page.locator("#had").click();
    await expect(page.getByText("Reported for 2 November 2026.")).toBeVisible();
  });

  test("each report has its own note, also in a field that was typed in", async ({ page }) => {
    await begin(page, "2026-11-01T08:00:00Z");
    await page.locator("#had").click();
    await comeBack(page, "2026-11-02T08:00:00Z");
    await page.getByRole("radio", { name: "Fine" }).check();
    await page.locator("#note").fill("at night");
    await page.locator("#had").click();
    await expect(page.getByText("Reported for 2 November 2026.")).toBeVisible();
    await expect(page.locator("#note")).toHaveValue("");
    await page.locator("#unreport").click();
    await expect(page.getByText("How did the amount of 1 November 2026 feel?")).toBeVisible();
    await expect(page.locator("#note")).toHaveValue("at night");
    const [plan] = Object.values(await bodies(page)) as any[];
    expect(plan.plan.reports.map((r: any) => [r.date, r.note])).toEqual([["2026-11-01", "at night"]]);
  });

  test("after a step back no day of the calendar file has two events, and a newer file takes the place of an older", async ({ page }) => {
    await begin(page, "2026-11-01T08:00:00Z");
    const first = strictCalendar((await saved(page, "#ics")).text);
    for (const [i, felt] of ["fine", "fine", "fine", "mild"].entries()) {
      await comeBack(page, `2026-11-0${i + 1}T08:00:00Z`);
      await report(page, felt);
    }
    const second = strictCalendar((await saved(page, "#ics")).text);
    const on = (events: Record<string, string>[], date: string) => events.find((e) => e["DTSTART;VALUE=DATE"] === date)!;
    expect(new Set(second.map((e) => e["DTSTART;VALUE=DATE"])).size).toBe(second.length);
    expect([on(first, "20261105").SUMMARY, on(second, "20261105").SUMMARY]).toEqual(["Up to 90 ml of plain kefir", "Up to 60 ml of plain kefir"]);
    expect(on(second, "20261105").UID).toBe(on(first, "20261105").UID);
    expect(Number(on(second, "20261105").SEQUENCE)).toBeGreaterThan(Number(on(first, "20261105").SEQUENCE));
  });

  test("two tabs with the same plan keep both reports", async ({ page, context }) => {
    await begin(page, "2026-11-01T08:00:00Z");
    const other = await context.newPage();
    await other.goto("plan/");
    await expect(other.locator("#had")).toBeVisible();
    await report(page, "fine");
    await other.clock.setFixedTime("2026-11-02T08:00:00Z"); // on both pages
    await other.evaluate(() => dispatchEvent(new Event("focus")));
    await report(other, "mild");
    await expect(page.locator("#history tr")).toHaveCount(3);
    const [plan] = Object.values(await bodies(page)) as any[];
    expect(plan.plan.reports.map((r: any) => r.felt)).toEqual(["fine", "mild"]);
  });

  test("the calendar file is one a calendar takes, and the table one a spreadsheet takes", async ({ page }) => {
    await begin(page, "2026-03-27T08:00:00Z"); // the hour is changed on the 29th
    await report(page, "fine");
    const file = await saved(page, "#ics");
    const events = strictCalendar(file.text);
    expect(events.map((e) => e["DTSTART;VALUE=DATE"])).toEqual(
      Array.from({ length: 13 }, (_, i) => new Date(Date.UTC(2026, 2, 28 + i)).toISOString().slice(0, 10).replaceAll("-", "")),
    );
    expect(events[0]?.SUMMARY).toBe("Up to 60 ml of plain kefir");
    expect(events.at(-1)!.SUMMARY).toBe("Up to 180 ml of plain kefir");
    const table = await saved(page, "#csv");
    expect(table.text).toBe('\ufeff"Date","Which","ml","US fl oz","I had it","How it felt","Note"\r\n"2026-03-27","plain kefir","60","2","I had it","Fine",""\r\n');
  });
});

test("who flies west does not have the same day twice", async ({ browser, baseURL }) => {
  const tokyo = await browser.newContext({ timezoneId: "Asia/Tokyo", baseURL, locale: "en-GB" });
  const there = await tokyo.newPage();
  await begin(there, "2026-11-01T20:00:00Z"); // the 2nd in Tokyo
  await report(there, "fine");
  const storageState = await tokyo.storageState();
  await tokyo.close();
  const hawaii = await browser.newContext({ timezoneId: "Pacific/Honolulu", baseURL, storageState, locale: "en-GB" });
  const here = await hawaii.newPage();
  await here.clock.setFixedTime("2026-11-02T08:00:00Z"); // still the 1st in Honolulu
  await here.goto("plan/");
  await expect(here.getByText("Reported for 2 November 2026")).toBeVisible();
  await expect(here.locator("#had")).toHaveCount(0);
  await comeBack(here, "2026-11-03T11:00:00Z"); // the 3rd there
  await expect(here.locator("#had")).toBeVisible();
  await hawaii.close();
});

test("the page asks nothing of the network once it runs", async ({ page }) => {
  await keepAndStart(page);
  await page.goto("plan/");
  await expect(page.locator("#had")).toBeVisible();
  const refused = await page.evaluate(() => fetch("../").then(() => "", (e) => e.name));
  expect(refused).toBe("TypeError");
});

/** Reads a calendar as RFC 5545 has it, and throws at what a calendar might refuse. */
function strictCalendar(text: string) {
  expect(text.endsWith("\r\n"), "ends with CRLF").toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const lines = text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
  expect(lines.slice(0, 3)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0", expect.stringMatching(/^PRODID:/)]);
  expect(lines.at(-1)).toBe("END:VCALENDAR");
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    expect(line).toMatch(/^[A-Z-]+(;[A-Z]+=[A-Z]+)*:/);
    const at = line.indexOf(":");
    if (line === "BEGIN:VEVENT") events.push({});
    else if (events.length) events.at(-1)![line.slice(0, at)] = line.slice(at + 1);
  }
  for (const event of events) {
    expect(event.SEQUENCE).toMatch(/^\d+$/);
    expect(event.DTSTAMP).toMatch(/^\d{8}T\d{6}Z$/);
    expect(event["DTSTART;VALUE=DATE"]).toMatch(/^\d{8}$/);
    expect(event["DTEND;VALUE=DATE"]! > event["DTSTART;VALUE=DATE"]!).toBe(true);
  }
  expect(new Set(events.map((e) => e.UID)).size, "every event has its own id").toBe(events.length);
  return events;
}
