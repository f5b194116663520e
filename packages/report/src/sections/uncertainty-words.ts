import type { PoliticsResult, UncertaintyResult } from "@multivector/engine";
import { count, inSentence } from "../format.ts";
import { ranged, shareOfFutures, two } from "../political-words.ts";
import { partyName, strategyTitle } from "../politics-readings.ts";
import type { View } from "../view.ts";

const THIN = "\u202f";

/** What the pieces of the comparison are written from. */
export interface Compared {
  readonly view: View;
  readonly politics: PoliticsResult;
  readonly result: UncertaintyResult;
}

/** A share with a known interval: `90 % (81 to 95 %)`; not known of no state at all. */
export function shareRange({ share, low, high }: { share: number; low: number; high: number }): string {
  if (!Number.isFinite(share)) return "not known";
  return `${two(share * 100)}${THIN}% (${two(low * 100)} to ${two(high * 100)}${THIN}%)`;
}

/** A share of all states: the interval is that of so many futures, since states of one future are no independent witnesses. */
export function statesShare({ result }: Compared, share: number, of = "of states"): string {
  return shareOfFutures(share, result.futures, of);
}

/** `“Courting the balancer”`. */
export function quoted({ view, politics }: Compared, strategy: string): string {
  return `“${strategyTitle(view, politics, strategy)}”`;
}

/** What is kept, as a heading: `Loss limit`, `Russia: trade`. */
export function floorName({ view, politics }: Compared, floor: string): string {
  if (floor === "loss") return "Loss limit";
  const found = view.case.floors.find(({ id }) => id === floor);
  if (found === undefined) return floor;
  const title = politics.alignment.domains.find(({ domain }) => domain === found.domain)?.title ?? found.domain;
  return `${partyName(view, found.pole)}: ${inSentence(title)}`;
}

/** `300 states: 60 futures under 5 theories`. */
export function statesWords({ result }: Compared): string {
  return `${count(result.states, "state")}: ${count(result.futures, "future")} under each of ${count(result.theories.length, "theory", "theories")}`;
}

/** Money over states, mean and the middle nine tenths: `USD 230 million a year (5 to 95 % of states: 1.3 to 890)`. */
export function lossWords({ mean, low, high }: { mean: number; low: number; high: number }): string {
  return `USD ${two(mean)} million a year (5 to 95${THIN}% of states: ${two(low)} to ${two(high)})`;
}

/** A mean over states with its middle nine tenths, for a cell. */
export function stateSpread({ mean, low, high }: { mean: number; low: number; high: number }): string {
  return ranged({ value: mean, low, high });
}

/** A year of a map, to a tenth; `later than 2041` where it does not come. */
export function yearText(year: number | null, horizon: number): string {
  return year === null ? `later than ${horizon}` : String(Math.round(year * 10) / 10);
}

/** What would tell more, in the words of the command. */
export const MORE_FUTURES = "more futures are needed to tell (--futures 1000)";
