// Every page and step worth looking at, for axe and for eyes.
import { keepAndStart } from "./local.ts";
import { Quiz, quizPath } from "./pages.ts";

export const answers = {
  kefir: "q1_none h_none milk_ok m_none gut_calm abx f_often p_mix",
  "step-up": "q1_none pregnant milk_ok abx_now gut_very neither f_never p_mild",
  "live-yoghurt": "q1_none h_none lactose no_alcohol gut_calm neither f_some p_any",
  "dairy-free": "q1_none h_none milk_allergy m_none gut_calm neither f_some p_any",
  "talk-first": "q1_none immune milk_ok maoi gut_calm",
  urgent: "red_flag_blood",
};

const card = (set: string) => async (quiz: Quiz) => {
  await quiz.open();
  await quiz.take(set);
  await quiz.place.locator("#result").waitFor();
};

const panel = (id: string) => async (quiz: Quiz) => {
  await card(answers.kefir)(quiz);
  await quiz.panel(id);
};

const panels = ["why", "plan", "label", "stop", "test", "share", "answers", "sources"];

const kept = (path: string, shown: string) => async (quiz: Quiz) => {
  await keepAndStart(quiz.page);
  await quiz.open(path);
  await quiz.place.locator(shown).waitFor();
};

/** States by name; each leads a new page there. */
export const states: Record<string, (quiz: Quiz) => Promise<void>> = {
  home: (quiz) => quiz.open(""),
  paper: (quiz) => quiz.open(quizPath + "paper/"),
  start: async (quiz) => {
    await quiz.open();
    await quiz.arrived();
  },
  child: async (quiz) => {
    await quiz.open();
    await quiz.press("It is for a child");
    await quiz.button("Back").waitFor();
  },
  "start-line": async (quiz) => {
    await quiz.open();
    await quiz.press("See a doctor today, not a quiz");
    await quiz.button("Back").waitFor();
  },
  kept: kept("kept/", "#export"),
  plan: kept("plan/", "#had"),
  "plan-worse": async (quiz) => {
    await kept("plan/", "#had")(quiz);
    await quiz.press("I had it");
    await quiz.place.locator("#felt-worse").check();
    await quiz.place.getByRole("alert").filter({ hasText: "Before you have any more" }).waitFor();
  },
  "home-with-a-plan": async (quiz) => {
    await keepAndStart(quiz.page);
    await quiz.open("");
    await quiz.place.locator("#underway").waitFor();
  },
  ...Object.fromEntries(Object.entries(answers).map(([name, set]) => [name, card(set)])),
  ...Object.fromEntries(panels.map((id) => [`panel-${id}`, panel(id)])),
};
