// Cards of every kind, by what leads to them: what a question of these does not say
// is answered calmly (pages.ts).
export const cards: [name: string, answers: string, headline: string][] = [
  ["kefir", "gut_calm neither f_often p_mix", "Plain kefir is a sensible one to try first"],
  ["kefir, lactose", "lactose gut_bit", "Plain kefir is a sensible one to try first"],
  ["kefir, antibiotics now", "abx_now gut_calm f_often p_mix", "Plain kefir is a sensible one to try first"],
  ["buttermilk", "gut_calm p_any", "Cultured buttermilk is a simple place to start"],
  ["buttermilk, no alcohol", "no_alcohol f_often p_mix", "Cultured buttermilk is a simple place to start"],
  ["both in turn", "lowdiv f_often p_variety", "Have kefir one day and buttermilk the next"],
  ["step up", "gut_bit abx f_never p_mix", "Start small with buttermilk, then move to kefir"],
  ["step up, pregnant", "pregnant gut_very f_never p_mild", "Start small with buttermilk, then move to kefir"],
  ["three notes", "pregnant salt_low abx_now gut_bit abx f_never p_mix", "Start small with buttermilk, then move to kefir"],
  ["dairy-free, by choice", "no_dairy", "Try a dairy-free ferment"],
  ["dairy-free, allergy", "milk_allergy", "Try a dairy-free ferment"],
  ["live yoghurt", "lactose no_alcohol", "Try live yoghurt instead"],
  ["talk first", "immune", "Please talk to a health professional first"],
  ["talk first, two reasons", "kidney maoi", "Please talk to a health professional first"],
  ["urgent", "red_flag_blood", "Please get medical help today"],
];
