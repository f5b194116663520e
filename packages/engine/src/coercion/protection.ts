import { compare, lookup } from "../case/lookup.ts";
import type { Case } from "../case/types.ts";
import { resolveChanges } from "../change/resolve.ts";
import type { Addition, Shut, StaticProgramme } from "./static-programme.ts";
import type { Portfolio, Protection } from "./types.ts";
import { type Closable, EQUAL, worstClosures } from "./worst-closures.ts";

/** An investment that can be weighed: what it adds, and what it costs to build. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly costUsdM: number;
  readonly costLowUsdM: number;
  readonly costHighUsdM: number;
  readonly leadYears: number | null;
  readonly adds: Addition;
}

/** What is closed against the investments. */
export interface Threat {
  readonly closables: readonly Closable[];
  /** At most so many of them at once. */
  readonly k: number;
}

/** Investments of the case that add capacity and whose cost is known (`capex` on `investment:ID`). One whose changes are not mere additions is left out. */
export function candidatesOf(kase: Case): Candidate[] {
  return kase.investments.flatMap((investment) => {
    const cost = lookup(kase).figures(`investment:${investment.id}`, "capex").at(-1);
    const adds = additionOf(kase, investment.adds);
    if (!cost || adds === null || investment.adds.length === 0) return [];
    const { id, name, leadYears } = investment;
    return [
      {
        ...{ id, name, leadYears, adds, costUsdM: cost.value },
        ...{ costLowUsdM: cost.low ?? cost.value, costHighUsdM: cost.high ?? cost.value },
      },
    ];
  });
}

/** Changes that only add capacity or room, as an addition; null where one does something else or cannot be read. */
export function additionOf(kase: Case, changes: readonly string[]): Addition | null {
  const { interventions, problems } = resolveChanges(kase, changes, { date: 0 });
  if (problems.length > 0 || interventions.some(({ effect }) => effect !== "add")) return null;
  return interventions.reduce((sum, { target, value }) => {
    if (target.kind === "links") return plus(sum, { links: Object.fromEntries(target.ids.map((id) => [id, value])) });
    if (target.kind === "row") return plus(sum, { rows: { [target.id]: value } });
    return target.kind === "store" ? plus(sum, { stores: { [`${target.place}/${target.commodity}`]: value } }) : sum;
  }, {} as Addition);
}

/** Both additions together. */
export function plus(a: Addition, b: Addition): Addition {
  const sum = (x: Readonly<Record<string, number>> = {}, y: Readonly<Record<string, number>> = {}) => {
    const ids = [...new Set([...Object.keys(x), ...Object.keys(y)])].sort(compare);
    return Object.fromEntries(ids.map((id) => [id, (x[id] ?? 0) + (y[id] ?? 0)]));
  };
  return { links: sum(a.links, b.links), rows: sum(a.rows, b.rows), stores: sum(a.stores, b.stores) };
}

/** The worst at most k closures with an addition standing: what is left of today's value, and what is closed. */
export interface Worst {
  /** USD million below today's value with nothing closed. */
  readonly loss: number;
  readonly closed: readonly string[];
  readonly shut: Shut;
}

export function worstWith(programme: StaticProgramme, { closables, k }: Threat, addition: Addition): Worst {
  const gain = programme.value({ links: [], rows: [] }, addition) - programme.base;
  let worst: Worst = { loss: -gain, closed: [], shut: { links: [], rows: [] } };
  for (let size = 1; size <= k; size++) {
    const [found] = worstClosures(programme, closables, { k: size, over: "links", top: 1, addition });
    if (!found || found.lossUsdM - gain <= worst.loss + EQUAL) continue;
    const members = found.closed.map((id) => closables.find((closable) => closable.id === id)!);
    const shut = { links: members.flatMap(({ links }) => links), rows: members.flatMap(({ rows }) => rows) };
    worst = { loss: found.lossUsdM - gain, closed: found.closed, shut };
  }
  return worst;
}

/** What an investment avoids in the plan, and the worst closures once it stands; not yet run day by day. */
export interface PlannedProtection
  extends Omit<Protection, "simulatedBeforeUsdM" | "simulatedAfterUsdM" | "delayedUsdM"> {
  readonly shutAfter: Shut;
}

/** Each investment alone against the worst closures, most loss avoided per dollar in the plan first; what costs nothing and helps comes before all. */
export function rankProtections(
  programme: StaticProgramme,
  candidates: readonly Candidate[],
  threat: Threat,
): PlannedProtection[] {
  const before = worstWith(programme, threat, {});
  return candidates
    .map((candidate) => {
      const after = worstWith(programme, threat, candidate.adds);
      const avoided = Math.max(0, before.loss - after.loss);
      const { adds: _, id, ...cost } = candidate;
      return {
        investment: id,
        ...cost,
        days: programme.days,
        k: threat.k,
        worstBeforeUsdM: before.loss,
        worstAfterUsdM: before.loss - avoided,
        closedAfter: after.closed,
        shutAfter: after.shut,
        avoidedPerUsd: cost.costUsdM > 0 ? avoided / cost.costUsdM : avoided > EQUAL ? null : 0,
      };
    })
    .sort((a, b) => rate(b) - rate(a) || compare(a.investment, b.investment));
}

function rate({ avoidedPerUsd }: PlannedProtection): number {
  return avoidedPerUsd ?? Number.MAX_VALUE;
}

/**
 * The set of investments within a budget that leaves the worst closures least to take (defender, attacker, defender), exactly: sets are examined
 * depth first, and a branch is left when even its best against one known closure is no better than the best set so far (see `bound`).
 */
export function bestPortfolio(
  programme: StaticProgramme,
  candidates: readonly Candidate[],
  threat: Threat,
  budgetUsdM: number,
): Portfolio {
  return new PortfolioSearch(programme, candidates, threat, budgetUsdM).run();
}

class PortfolioSearch {
  readonly #programme: StaticProgramme;
  readonly #candidates: readonly Candidate[];
  readonly #threat: Threat;
  readonly #budget: number;
  /** Closures found worst against some set: each bounds every set. */
  readonly #known: Shut[] = [];
  #best: { readonly chosen: readonly Candidate[]; readonly worst: Worst };
  #examined = 0;

  constructor(programme: StaticProgramme, candidates: readonly Candidate[], threat: Threat, budget: number) {
    this.#programme = programme;
    this.#threat = threat;
    this.#budget = budget;
    this.#best = { chosen: [], worst: this.#examine([]) };
    const alone = candidates
      .filter(({ costUsdM }) => costUsdM <= budget)
      .map((candidate) => ({ candidate, gain: this.#gainAtMost(candidate) / Math.max(candidate.costUsdM, 1e-9) }));
    this.#candidates = alone
      .sort((a, b) => b.gain - a.gain || compare(a.candidate.id, b.candidate.id))
      .map(({ candidate }) => candidate);
  }

  run(): Portfolio {
    const before = this.#best.worst.loss;
    this.#branch([], 0, this.#budget);
    const { chosen, worst } = this.#thinned();
    return {
      days: this.#programme.days,
      k: this.#threat.k,
      budgetUsdM: this.#budget,
      investments: chosen.map(({ id }) => id).sort(compare),
      costUsdM: chosen.reduce((sum, { costUsdM }) => sum + costUsdM, 0),
      worstBeforeUsdM: before,
      worstAfterUsdM: worst.loss,
      closedAfter: worst.closed,
      examined: this.#examined,
      sets: 2 ** this.#candidates.length,
    };
  }

  #branch(chosen: readonly Candidate[], next: number, left: number): void {
    const open = this.#candidates.slice(next).filter(({ costUsdM }) => costUsdM <= left);
    if (this.#bound(chosen, open, left) >= this.#best.worst.loss - EQUAL) return;
    if (this.#lossAtLeast(chosen) < this.#best.worst.loss - EQUAL) {
      const worst = this.#examine(chosen);
      if (worst.loss < this.#best.worst.loss - EQUAL) this.#best = { chosen, worst };
    }
    const candidate = open[0];
    if (!candidate) return;
    const after = this.#candidates.indexOf(candidate) + 1;
    this.#branch([...chosen, candidate], after, left - candidate.costUsdM);
    this.#branch(chosen, after, left);
  }

  /**
   * Least loss any set made of `chosen` and affordable ones of `open` can leave: against every known closure the larger of (a) the loss with all of
   * them standing, as more capacity never hurts, and (b) the loss with `chosen` less what the duals allow the rest to add within the money left.
   */
  #bound(chosen: readonly Candidate[], open: readonly Candidate[], left: number): number {
    const [has, all] = [sumOf(chosen), sumOf([...chosen, ...open])];
    let bound = Number.NEGATIVE_INFINITY;
    for (const shut of this.#known) {
      const everything = this.#programme.base - this.#programme.value(shut, all);
      const { objective } = this.#programme.solve(shut, has);
      const gains = open.map(({ adds, costUsdM }) => ({
        gain: this.#programme.gainAtMost(unshut(adds, shut)),
        costUsdM,
      }));
      const affordable = this.#programme.base + objective / 1000 - knapsack(gains, left);
      bound = Math.max(bound, everything, affordable);
    }
    return bound;
  }

  #lossAtLeast(chosen: readonly Candidate[]): number {
    const addition = sumOf(chosen);
    const losses = this.#known.map((shut) => this.#programme.base - this.#programme.value(shut, addition));
    return Math.max(...losses);
  }

  /** What a candidate alone avoids of today's worst closures, at most. */
  #gainAtMost(candidate: Candidate): number {
    return this.#best.worst.loss - this.#lossAtLeast([candidate]);
  }

  #examine(chosen: readonly Candidate[]): Worst {
    this.#examined++;
    const worst = worstWith(this.#programme, this.#threat, sumOf(chosen));
    const name = JSON.stringify(worst.shut);
    if (!this.#known.some((shut) => JSON.stringify(shut) === name)) this.#known.push(worst.shut);
    return worst;
  }

  /** The best set without members that add nothing to it, the dearest first. */
  #thinned(): { readonly chosen: readonly Candidate[]; readonly worst: Worst } {
    let best = this.#best;
    for (const member of [...best.chosen].sort((a, b) => b.costUsdM - a.costUsdM || compare(a.id, b.id))) {
      const chosen = best.chosen.filter((other) => other !== member);
      const worst = worstWith(this.#programme, this.#threat, sumOf(chosen));
      if (worst.loss <= best.worst.loss + EQUAL) best = { chosen, worst };
    }
    return best;
  }
}

function sumOf(candidates: readonly Candidate[]): Addition {
  return [...candidates].sort((a, b) => compare(a.id, b.id)).reduce((sum, { adds }) => plus(sum, adds), {} as Addition);
}

/** What is shut stays shut, however large. */
function unshut({ links = {}, rows = {}, stores = {} }: Addition, shut: Shut): Addition {
  const open = (amounts: Readonly<Record<string, number>>, closed: readonly string[]) =>
    Object.fromEntries(Object.entries(amounts).filter(([id]) => !closed.includes(id)));
  return { links: open(links, shut.links), rows: open(rows, shut.rows), stores };
}

/** Most gain money can buy where parts can be bought. */
function knapsack(items: readonly { readonly gain: number; readonly costUsdM: number }[], money: number): number {
  let [gain, left] = [0, money];
  for (const item of [...items].sort((a, b) => b.gain * a.costUsdM - a.gain * b.costUsdM)) {
    if (item.costUsdM <= left) {
      gain += item.gain;
      left -= item.costUsdM;
    } else {
      return gain + (item.gain * left) / item.costUsdM;
    }
  }
  return gain;
}
