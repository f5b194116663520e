import { openCase } from "@multivector/casefile";
import { networkSimplex } from "@multivector/engine";
import { dayOf } from "../../packages/engine/src/quantity/dates.ts";
import { type Pair, runPair } from "../../packages/engine/src/shock/pair.ts";
import { summarise } from "../../packages/engine/src/shock/summary.ts";

export const solver = networkSimplex;
export const triangle = await openCase("triangle");

/** The toy day by day, without and with changes from 1 June 2023. */
export function june(changes: readonly string[], days: number, aftermath = 30): Pair {
  const request = { id: "x", title: "x", changes, date: dayOf("2023-06-01"), days, aftermath, otherEvents: false };
  return runPair(triangle, solver, request);
}

/** Daily flow of a link in the run with the changes, kt; a link that no cargo of the run may use is not in its network and carries nothing. */
export function daily(pair: Pair, link: string): number[] {
  const e = pair.with.world.network.links.findIndex((candidate) => candidate.id === link);
  return pair.with.periods.map((period) => (e < 0 ? 0 : period.used[e]!));
}

/** Level of the store at the end of each day, kt. */
export function levels(pair: Pair): number[] {
  return pair.with.periods.map((period) => period.levels[0]!);
}

/** What a shock report counts for the oil, kt and USD million. */
export function counted(
  pair: Pair,
): Record<"deferred" | "delayed" | "diverted" | "lost" | "value" | "transport", number> {
  const all = summarise(pair, ["oil"]);
  const of = (key: string) => all.get(`${key}|oil`)!;
  const money = (key: string) => of(key) / 1000;
  return {
    deferred: of("deferred"),
    delayed: of("delayed"),
    diverted: of("diverted"),
    lost: of("lost"),
    value: money("value"),
    transport: money("transport"),
  };
}

/** How a detour of 6 kt/d with room for 10 grows after its dead time, k days on: 10 - 4 x 0.9^k. */
export const grown = (k: number) => 10 - 4 * 0.9 ** k;

export const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
