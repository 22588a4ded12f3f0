// How well something can be told from what was seen of it: the classifiers an
// article could run over its readers, each tried on readers it was not made with.

/** A reader as the article saw her, in numbers, and the truth it wants to know. */
export interface Case {
  seen: number[];
  truth: string;
}

/** Chance is always naming what is most frequent. */
export const chance = (cases: Case[]) => Math.max(...Object.values(counts(cases.map((c) => c.truth)))) / cases.length;

const counts = (names: string[]) => {
  const found: Record<string, number> = {};
  for (const name of names) found[name] = (found[name] ?? 0) + 1;
  return found;
};

const most = (names: string[]) => Object.entries(counts(names)).sort(([, a], [, b]) => b - a)[0]![0];

/** The same numbers, each kind of them with mean 0 and spread 1. */
const scaled = (cases: Case[]): Case[] => {
  const stats = cases[0]!.seen.map((_, i) => {
    const all = cases.map((c) => c.seen[i]!);
    const mean = all.reduce((a, b) => a + b) / all.length;
    return { mean, spread: Math.sqrt(all.reduce((a, b) => a + (b - mean) ** 2, 0) / all.length) || 1 };
  });
  return cases.map((c) => ({ ...c, seen: c.seen.map((v, i) => (v - stats[i]!.mean) / stats[i]!.spread) }));
};

const distance = (a: number[], b: number[]) => a.reduce((sum, v, i) => sum + (v - b[i]!) ** 2, 0);

/** The share of cases whose k nearest others name them rightly. */
export const nearest = (cases: Case[], k = 5) => {
  const all = scaled(cases);
  const right = all.filter((c) => {
    const others = all.filter((o) => o !== c).sort((a, b) => distance(a.seen, c.seen) - distance(b.seen, c.seen));
    return most(others.slice(0, k).map((o) => o.truth)) === c.truth;
  });
  return right.length / cases.length;
};

/** The share named rightly by whoever has the very same numbers; who has none like her is guessed by chance. */
export const same = (cases: Case[]) => {
  const all = cases.map((c) => ({ ...c, key: c.seen.join() }));
  const usual = most(cases.map((c) => c.truth));
  const right = all.filter((c) => {
    const twins = all.filter((o) => o !== c && o.key === c.key).map((o) => o.truth);
    return (twins.length ? most(twins) : usual) === c.truth;
  });
  return right.length / cases.length;
};

/** How far above chance so many guesses may come by luck: four standard deviations. */
export const luck = (cases: Case[]) => 4 * Math.sqrt((chance(cases) * (1 - chance(cases))) / cases.length);
