import { isPlanned } from "../case/planned.ts";
import type { Case } from "../case/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { coreIsEmpty, isInCore } from "./game/core.ts";
import { nucleolus } from "./game/nucleolus.ts";
import { isMonotone, isSuperadditive } from "./game/properties.ts";
import { sampledShapley } from "./game/sampled-shapley.ts";
import { shapley } from "./game/shapley.ts";
import { magnitude } from "./game/table.ts";
import { focalLinks } from "./levers.ts";
import { coalitionValue, type NetworkGame, NetworkGames, type Planned } from "./power.ts";
import { additionOf } from "./protection.ts";
import type { StaticProgramme } from "./static-programme.ts";
import type { PowerTable, Shares } from "./types.ts";
import type { Closable } from "./worst-closures.ts";
import { yearlyCost } from "./yearly-cost.ts";

/** Players beside the focal state up to which all coalitions are tabulated. */
const TABULATED = 13;

/** Orders of arrival walked where there are more. */
const ORDERS = 200;

/** Optima are this exact, as a share of the largest value. */
const EXACT = 1e-7;

/** A corridor that is only planned, with what it adds and costs. */
export interface PlannedCorridor extends Planned {
  readonly investment: string;
  readonly name: string;
  readonly yearlyCostUsdM: number;
}

/** Whose power is asked for, and on what. */
export interface PowerOptions {
  readonly players: readonly Closable[];
  readonly planned: readonly PlannedCorridor[];
  /** Of sampled values, where there are more than 13 players. */
  readonly seed: number;
}

/**
 * Investments that build a link which is only a plan, which cargo of the focal state could use and one of the players could close, with their cost over the days of the programme.
 * Without a stated cost, or with changes that do more than add, they are left out.
 */
export function plannedCorridors(kase: Case, players: readonly Closable[], days: number): PlannedCorridor[] {
  const used = focalLinks(kase);
  const plans = new Set(kase.links.filter((link) => used.has(link.id) && isPlanned(kase, link)).map(({ id }) => id));
  return kase.investments.flatMap(({ id, name, adds, status }) => {
    const addition = status === "built" ? null : additionOf(kase, adds);
    const links = Object.keys(addition?.links ?? {}).filter((link) => plans.has(link));
    const yearlyCostUsdM = yearlyCost(kase, id);
    if (addition === null || yearlyCostUsdM === null) return [];
    if (!links.some((link) => players.some((player) => player.links.includes(link)))) return [];
    return [{ investment: id, name, adds: addition, yearlyCostUsdM, costUsdM: (yearlyCostUsdM * days) / 365 }];
  });
}

/** Shapley value and nucleolus of every player, as the network is and with each planned corridor, and what can be said of the coalitions. */
export function powerTable(
  programme: StaticProgramme,
  solver: SolverFactory,
  focal: string,
  { players, planned, seed }: PowerOptions,
): PowerTable {
  const before = programme.solves;
  const division =
    players.length > TABULATED ? sampled(programme, players, seed) : exact(programme, solver, focal, players);
  const [today, ...later] = [undefined, ...planned].map((corridor) => division(corridor));
  const { worth, facts } = today!;
  return {
    days: programme.days,
    worthUsdM: worth,
    players: [focal, ...players.map(({ id }) => id)].map((actor, i) => ({
      actor,
      ...today!.shares[i]!,
      with: Object.fromEntries(planned.map(({ investment }, c) => [investment, later[c]!.shares[i]!])),
    })),
    planned: planned.map(({ investment, name, yearlyCostUsdM }, c) => ({
      ...{ investment, name, yearlyCostUsdM },
      gainUsdM: later[c]!.worth - worth,
    })),
    ...facts,
    solved: programme.solves - before,
  };
}

/** One game divided. */
interface Division {
  readonly worth: number;
  readonly shares: readonly Shares[];
  readonly facts: Pick<PowerTable, "monotone" | "superadditive" | "coreIsEmpty" | "shapleyInCore">;
}

function exact(programme: StaticProgramme, solver: SolverFactory, focal: string, players: readonly Closable[]) {
  const games = new NetworkGames(programme, focal, players);
  return (planned?: Planned): Division => divided(games.game(planned), solver);
}

/** Divides a game by both rules. */
export function divided({ players, values }: NetworkGame, solver: SolverFactory): Division {
  const n = players.length;
  const tolerance = EXACT * magnitude(values);
  // What lies within the rounding of optima is nothing.
  const tidy = (share: number) => (Math.abs(share) <= tolerance ? 0 : share);
  const [byOrder, byExcess] = [shapley(values, n), nucleolus(values, n, solver, tolerance)];
  return {
    worth: values.at(-1)!,
    shares: players.map((_, i) => ({ shapleyUsdM: tidy(byOrder[i]!), nucleolusUsdM: tidy(byExcess[i]!) })),
    facts: {
      monotone: isMonotone(values, n, tolerance).holds,
      superadditive: isSuperadditive(values, n, tolerance).holds,
      coreIsEmpty: coreIsEmpty(values, n, solver, tolerance),
      shapleyInCore: isInCore(values, n, byOrder, tolerance).holds,
    },
  };
}

function sampled(programme: StaticProgramme, players: readonly Closable[], seed: number) {
  const n = players.length + 1;
  return (planned?: Planned): Division => {
    const value = coalitionValue(programme, players, planned);
    // A hair more than the whole, for the rounding of optima.
    const worth = value(2 ** n - 1);
    const { values, standardError, bound } = sampledShapley(value, n, {
      permutations: ORDERS,
      seed,
      spread: worth * (1 + EXACT),
    });
    return {
      worth,
      shares: Array.from(values, (shapleyUsdM, i) => ({
        ...{ shapleyUsdM, nucleolusUsdM: null, standardErrorUsdM: standardError[i]!, boundUsdM: bound[i]! },
      })),
      facts: { monotone: null, superadditive: null, coreIsEmpty: null, shapleyInCore: null },
    };
  };
}
