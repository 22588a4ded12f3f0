// Cards of every kind, by the answers that lead to them, question by question. The
// list is a file of its own because heights.mjs reads it too, which no compiler sees.
import { readFileSync } from "node:fs";

export const cards = JSON.parse(readFileSync(import.meta.dirname + "/cards.json", "utf8")) as [name: string, answers: string, headline: string][];
