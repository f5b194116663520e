import { lookup } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { latest } from "./latest.ts";
import type { Stake, StakeElsewhere } from "./types.ts";
import { readingOf } from "./wording.ts";

const LEVEL = "fdi:gdp";
const WHOLE = "total";

/** Stock of foreign direct investment in the focal state by owner, on the latest day of which owners are known; largest first. */
export function stakesOf(kase: Case): Stake[] {
  const all = lookup(kase)
    .allFigures(`case:${kase.id}`, "fdi-stock")
    .filter((one) => one.use);
  const owners = all.filter((one) => one.of !== WHOLE);
  const day = latest(owners)?.from;
  const whole = all.find((one) => one.of === WHOLE && one.from === day);
  return owners
    .filter((one) => one.from === day)
    .map((one) => stakeOf(one, whole))
    .sort((a, b) => b.usdBillion - a.usdBillion);
}

function stakeOf(figure: Figure, whole: Figure | undefined): Stake {
  const { of: owner, value, id, note } = figure;
  return { owner, usdBillion: value, share: whole ? value / whole.value : null, figure: id, note };
}

/** The figure of a subject's stock of foreign direct investment over its gross domestic product; undefined: not known. */
export function stakeLevel(kase: Case, subject: string): Figure | undefined {
  return latest(lookup(kase).figures(subject, "share", LEVEL));
}

/** Other states whose stake is recorded for comparison, with the note that says what came of it. */
export function elsewhereOf(kase: Case): StakeElsewhere[] {
  return kase.actors.flatMap((actor) => {
    const figure = stakeLevel(kase, `actor:${actor.id}`);
    if (!figure) return [];
    return [{ actor: actor.id, name: actor.name, level: readingOf(figure), figure: figure.id, note: figure.note }];
  });
}
