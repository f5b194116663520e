import { interventionsOfActs, outsideLoss } from "../futures/act-changes.ts";
import type { Outlook } from "../futures/outlook.ts";
import type { Act } from "../futures/types.ts";
import { exp } from "../quantity/elementary.ts";
import { LONGEST_DAYS } from "../reaction/marks.ts";
import type { InstrumentModel, ReactionModel } from "../reaction/model.ts";
import { totalOf } from "./spread.ts";

/** Days into the window on which acts are tried: after its first year, so that nothing of its start is left. */
const TRIED_AFTER = 400;

/** Nodes and weights that are exact for polynomials of the fifth degree in a standard normal. */
const NODES = [
  { z: -Math.sqrt(3), weight: 1 / 6 },
  { z: 0, weight: 2 / 3 },
  { z: Math.sqrt(3), weight: 1 / 6 },
];

const CENTRAL: ReadonlyMap<string, number> = new Map();

const TABLES = new WeakMap<Outlook, ActLosses>();

/** The act losses of an outlook, kept with it. */
export function actLossesOf(outlook: Outlook): ActLosses {
  const known = TABLES.get(outlook) ?? new ActLosses(outlook);
  TABLES.set(outlook, known);
  return known;
}

/**
 * What an act of each reaction costs on average, USD million, with certain changes standing: over its instruments, by weight, the chance that it is
 * carried out and not licensed times what the instrument costs at its central size, over its length. Worked out once for each state of the network.
 */
export class ActLosses {
  readonly #outlook: Outlook;
  readonly #known = new Map<string, ReadonlyMap<string, number>>();

  constructor(outlook: Outlook) {
    this.#outlook = outlook;
  }

  /** By reaction; changes in the grammar, undated. */
  of(standing: readonly string[]): ReadonlyMap<string, number> {
    const key = standing.join("\n");
    const known =
      this.#known.get(key) ??
      new Map(this.#outlook.models.map((model) => [model.reaction.id, this.#costOf(model, standing)]));
    this.#known.set(key, known);
    return known;
  }

  #costOf({ instruments }: ReactionModel, standing: readonly string[]): number {
    const weight = instruments.reduce((sum, one) => sum + one.weight.value, 0);
    if (weight === 0) return 0;
    return instruments.reduce((sum, one) => {
      const free = 1 - (one.licence?.sameDay.value ?? 0);
      const chance = (one.weight.value / weight) * one.executed.value * free;
      return chance === 0 ? sum : sum + chance * this.#meanLossOf(one, standing);
    }, 0);
  }

  /** Mean over the length of an act, which has a long tail: the three nodes of Gauss and Hermite on its logarithm. */
  #meanLossOf(one: InstrumentModel, standing: readonly string[]): number {
    const spread = one.spread?.value ?? 0;
    return NODES.reduce(
      (sum, { z, weight }) => sum + weight * this.#lossOf(one, one.duration.value * exp(z * spread), standing),
      0,
    );
  }

  #lossOf({ instrument, effect }: InstrumentModel, length: number, standing: readonly string[]): number {
    const { kase, instruments, strands, periods, from } = this.#outlook;
    const { bases } = this.#outlook.ground(standing);
    const act: Act = {
      ...{
        reaction: "",
        sender: "",
        instrument: instrument.id,
        channel: instrument.channel,
        pretext: instrument.pretext,
      },
      ...{
        day: from + TRIED_AFTER,
        days: Math.min(LONGEST_DAYS, Math.max(1, Math.round(length))),
        executed: true,
        attributed: true,
      },
      effect: effect?.value ?? 1,
    };
    const interventions = interventionsOfActs(kase, instruments, [act]);
    const lost = strands.map((strand, g) => {
      const mine = interventions.filter((one) => strand.touches(one));
      return mine.length === 0 ? 0 : totalOf(strand.missing(bases[g]!, mine).value);
    });
    return totalOf(lost) + totalOf(outsideLoss(instruments, [act], CENTRAL, periods));
  }
}
