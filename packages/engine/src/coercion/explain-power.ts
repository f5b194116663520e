import { unknown } from "../change/kind.ts";
import type { Explanation } from "../explain/explain.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { RequestError } from "../simulate/run.ts";
import { YEAR } from "./base-date.ts";
import { controlInputs, figureInputs, millions } from "./explain-inputs.ts";
import { playersOf, sumsOver } from "./game/table.ts";
import { type NetworkGame, networkGame, playersFrom } from "./power.ts";
import { divided, type PlannedCorridor, plannedCorridors } from "./power-table.ts";
import type { Scene } from "./scene.ts";
import { StaticProgramme } from "./static-programme.ts";
import type { Closable } from "./worst-closures.ts";

/**
 * The Shapley value or the nucleolus of one player (default: the focal state) in numbers: on the network as it is, or with a planned corridor, named
 * by its investment, that may be built.
 */
export function explainShare(
  scene: Scene,
  solver: SolverFactory,
  rule: "shapley" | "nucleolus",
  actor: string = scene.kase.focal,
  investment?: string,
): Explanation {
  const { kase, date, changes, later } = scene;
  const players = playersFrom(kase, later);
  const ids = [kase.focal, ...players.map(({ id }) => id)];
  const i = ids.indexOf(actor);
  if (i < 0) throw new RequestError([`${unknown("player", actor, ids)}; the players are ${ids.join(", ")}`]);
  const corridor = investment === undefined ? undefined : corridorMeant(scene, players, investment);
  const programme = new StaticProgramme(kase, solver, { date, days: YEAR, changes });
  const game = networkGame(programme, kase.focal, players, corridor);
  programme.dispose();
  const { shares } = divided(game, solver);
  const share = rule === "shapley" ? shares[i]!.shapleyUsdM : shares[i]!.nucleolusUsdM!;
  const built = corridor === undefined ? "" : `; ${corridor.investment} may be built at ${millions(corridor.costUsdM)}`;
  const controls = later.flatMap((closure) => (closure.actor === actor && !closure.disputed ? closure.controls : []));
  const terms =
    rule === "shapley"
      ? byArrival(game, i)
      : byComplaint(
          game,
          shares.map(({ nucleolusUsdM }) => nucleolusUsdM!),
        );
  return {
    measure: `${rule}:${actor}${investment === undefined ? "" : `/${investment}`} over ${YEAR} days from ${scene.on}`,
    value: share * 1e6,
    unit: "USD",
    equation: `${terms} = ${millions(share)} USD million of v(N) ${millions(game.values.at(-1)!)}; players ${ids.join(", ")}${built}`,
    inputs: [
      ...controlInputs(scene, [...new Set(controls)]),
      ...(corridor === undefined ? [] : corridorInputs(scene, corridor)),
      ...figureInputs(
        scene,
        YEAR,
        kase.places.map(({ id }) => `place:${id}`),
        ["price"],
      ),
    ],
  };
}

function corridorMeant({ kase }: Scene, players: readonly Closable[], investment: string): PlannedCorridor {
  const corridors = plannedCorridors(kase, players, YEAR);
  const found = corridors.find((corridor) => corridor.investment === investment);
  if (found) return found;
  const known = corridors.map((corridor) => corridor.investment);
  const choice = known.length === 0 ? "there are none in this case" : `they are ${known.join(", ")}`;
  throw new RequestError([`${unknown("planned corridor", investment, known)}; ${choice}`]);
}

/** What the yearly cost of a planned corridor comes from. */
function corridorInputs(scene: Scene, { investment }: PlannedCorridor): Explanation["inputs"] {
  return [
    ...figureInputs(scene, YEAR, [`investment:${investment}`], ["capex", "life", "opex"]),
    ...figureInputs(scene, YEAR, [`case:${scene.kase.id}`], ["discount-rate"]),
  ];
}

/** The mean over places in the order of arrival of what the player adds there, on average over who came before. */
function byArrival({ players, values }: NetworkGame, player: number): string {
  const n = players.length;
  const [sum, count] = [new Float64Array(n), new Float64Array(n)];
  for (let others = 0; others < values.length; others++) {
    if (others & (1 << player)) continue;
    const before = playersOf(others).length;
    sum[before]! += values[others | (1 << player)]! - values[others]!;
    count[before]!++;
  }
  const means = Array.from(sum, (total, before) => millions(total / count[before]!));
  return `mean of what ${players[player]} adds on arrival, with 0 to ${n - 1} players there before it: (${means.join(" + ")}) / ${n}`;
}

/** The division and its largest complaint. */
function byComplaint({ players, values }: NetworkGame, shares: readonly number[]): string {
  const sums = sumsOver(shares, players.length);
  let worst = 1;
  for (let coalition = 2; coalition < values.length - 1; coalition++)
    if (values[coalition]! - sums[coalition]! > values[worst]! - sums[worst]!) worst = coalition;
  const names = playersOf(worst).map((player) => players[player]);
  return `division ${players.map((id, i) => `${id} ${millions(shares[i]!)}`).join(", ")}: largest excess v(S) - x(S) ${millions(values[worst]! - sums[worst]!)}, of S = ${names.join(", ")}, and none can be lowered without a larger one rising; its share`;
}
