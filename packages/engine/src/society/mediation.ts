import type { Reading } from "../alignment/types.ts";
import { lookup } from "../case/lookup.ts";
import type { Mechanism } from "../case/politics.ts";
import type { Case, Figure } from "../case/types.ts";
import type { Mediation } from "./types.ts";
import { voteTie } from "./vote-tie.ts";
import { highOf, lowOf, readingOf } from "./wording.ts";

export interface MediationOptions {
  /** Ties put in the place of the record's, by actor, 0 to 1: what if one were lost? */
  readonly ties?: Readonly<Record<string, number>>;
}

type Side = Mediation["ties"][number];

/**
 * Who may mediate between whom: the weakest tie to any side must reach the threshold (a mean would let one friend make up for one enemy).
 * Every figure `threshold` of `A+B` on a mechanism of form `weakest` is a question; the tie to a side is the share of roll calls on which the
 * focal state and that side voted alike. Whether it would be asked, or heard, no figure says.
 */
export function mediationOf(kase: Case, options: MediationOptions = {}): Mediation[] {
  return kase.mechanisms
    .filter((mechanism) => mechanism.form === "weakest")
    .flatMap((mechanism) => pairsOf(kase, mechanism).map((figure) => answer(kase, mechanism, figure, options)));
}

function pairsOf(kase: Case, mechanism: Mechanism): Figure[] {
  const figures = lookup(kase).allFigures(`mechanism:${mechanism.id}`, "threshold");
  return figures.filter((figure) => figure.use && figure.of.includes("+"));
}

function answer(kase: Case, mechanism: Mechanism, figure: Figure, { ties }: MediationOptions): Mediation {
  const between = figure.of.split("+");
  const sides = between.map((actor) => sideOf(kase, actor, ties));
  const threshold = readingOf(figure);
  const { claims } = mechanism;
  const known = sides.flatMap(({ actor, tie }) => (tie ? [{ actor, tie }] : []));
  if (known.length < sides.length) {
    const shut = isShut(known, threshold);
    return { between, ties: sides, weakest: null, threshold, eligible: shut ? false : null, open: !shut, claims };
  }
  const weakest = known.reduce((least, one) => (one.tie.value < least.tie.value ? one : least));
  const low = Math.min(...known.map(({ tie }) => lowOf(tie)));
  const high = Math.min(...known.map(({ tie }) => highOf(tie)));
  return {
    between,
    ties: sides,
    weakest: weakest.actor,
    threshold,
    eligible: weakest.tie.value >= threshold.value,
    open: high >= lowOf(threshold) && low < highOf(threshold),
    claims,
  };
}

/** One known tie too weak is enough: what is not known cannot mend it. */
function isShut(known: readonly { readonly tie: Reading }[], threshold: Reading): boolean {
  return known.some(({ tie }) => highOf(tie) < lowOf(threshold));
}

function sideOf(kase: Case, actor: string, ties: MediationOptions["ties"]): Side {
  const given = ties?.[actor];
  if (given !== undefined) return { actor, tie: { value: given, low: given, high: given }, figures: [] };
  return { actor, ...voteTie(kase, actor) };
}
