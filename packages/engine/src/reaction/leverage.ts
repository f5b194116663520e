import { lookup } from "../case/lookup.ts";
import type { Case } from "../case/types.ts";
import { closureLosses } from "../coercion/closure-loss.ts";
import { sceneOf } from "../coercion/scene.ts";
import type { SolverFactory } from "../flow/problem.ts";

/** How the focal state and a sender depend on each other through the network, 0 to 1. */
export interface Leverage {
  /** 1 - product over commodities of (1 - share of the product lost): the focal state's dependence on the sender (D_ij). */
  readonly dependence: number;
  /** The sender's own cost of closing, as a share of its product (D_ji); 0 where nobody gives a figure. */
  readonly ownCost: number;
  /** Yearly loss of each commodity's export value as a share of gross domestic product. */
  readonly channels: ReadonlyMap<string, number>;
}

/** Days of closure that dependence is read from: as long as the closures that were ordered or feared. */
const LEVERAGE_DAYS = 30;

const NONE: Leverage = { dependence: 0, ownCost: 0, channels: new Map() };

/**
 * Leverage of senders over the focal state, from the network: what a sender's closing everything it can costs in {@link LEVERAGE_DAYS} days,
 * brought to a year, over gross domestic product (figures `gdp` on `actor:ID`). Worked out once per state of the network and kept.
 */
export class LeverageTable {
  readonly #kase: Case;
  readonly #solver: SolverFactory;
  readonly #senders: readonly string[];
  readonly #known = new Map<string, ReadonlyMap<string, Leverage>>();

  constructor(kase: Case, solver: SolverFactory, senders: readonly string[]) {
    this.#kase = kase;
    this.#solver = solver;
    this.#senders = senders;
  }

  /** States of the network worked out so far. */
  get states(): number {
    return this.#known.size;
  }

  /** Leverage by sender with these changes standing (undated, in the grammar of changes). */
  of(standing: readonly string[]): ReadonlyMap<string, Leverage> {
    const key = standing.join("\n");
    const known = this.#known.get(key) ?? this.#workOut(standing);
    this.#known.set(key, known);
    return known;
  }

  #workOut(standing: readonly string[]): ReadonlyMap<string, Leverage> {
    const kase = this.#kase;
    const scene = sceneOf(kase, { changes: standing });
    const closures = scene.closures.filter(({ actor, lever }) => lever === "all" && this.#senders.includes(actor));
    const single = this.#senders.flatMap((sender) => {
      if (closures.some(({ actor }) => actor === sender)) return [];
      return scene.closures.filter(({ actor }) => actor === sender).slice(0, 1);
    });
    const asked = [...closures, ...single];
    if (asked.length === 0) return new Map(this.#senders.map((sender) => [sender, NONE]));
    const options = { date: scene.date, days: [LEVERAGE_DAYS], closures: asked, draws: 0, seed: 0, changes: standing };
    const losses = closureLosses(kase, this.#solver, { ...options, yearUsdM: 1 });
    const focal = productOf(kase, kase.focal);
    return new Map(
      this.#senders.map((sender) => {
        const loss = losses.find(({ actor }) => actor === sender);
        if (!loss || focal === null) return [sender, NONE];
        const yearly = 365 / LEVERAGE_DAYS;
        const channels = new Map(
          loss.byCommodity.map(({ commodity, valueUsdM }) => [
            commodity,
            Math.min(1, Math.max(0, (valueUsdM * yearly) / focal)),
          ]),
        );
        let kept = 1;
        for (const share of channels.values()) kept *= 1 - share;
        const own = productOf(kase, sender);
        const ownCost = own === null ? 0 : Math.min(1, Math.max(0, ((loss.ownCost.totalUsdM ?? 0) * yearly) / own));
        return [sender, { dependence: 1 - kept, ownCost, channels }];
      }),
    );
  }
}

/** Gross domestic product, USD million; null where the case does not say. */
function productOf(kase: Case, actor: string): number | null {
  const figure = lookup(kase).figures(`actor:${actor}`, "gdp").at(-1);
  return figure ? figure.value * 1000 : null;
}
