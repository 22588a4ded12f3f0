// Every page and step worth looking at, for axe and for eyes.
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
  ...Object.fromEntries(Object.entries(answers).map(([name, set]) => [name, card(set)])),
};
