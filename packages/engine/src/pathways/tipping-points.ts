import { optionsOf } from "../design/known-keys.ts";
import { percent } from "../discover/sentence.ts";
import { RequestError } from "../simulate/run.ts";
import { checkSeries, checkTimes } from "./series.ts";
import { asNumbers, type DateSpread, type Dates, dateOfShare, finite, spreadOf, spreadWords } from "./times.ts";

/** A measure over futures and times under several strategies, and the threshold it must keep. */
export interface TippingRequest {
  /** Rising, in any unit of time. */
  readonly times: readonly number[];
  /** By strategy: one number for each future and time, future by future. */
  readonly values: Readonly<Record<string, Float64Array>>;
  /** In the unit of the measure; exactly there it is kept. */
  readonly threshold: number;
  /** "minimise": it fails above the threshold; "maximise": below. */
  readonly sense: "minimise" | "maximise";
  /** Times whose mean is held against the threshold; default 1. */
  readonly window?: number;
  /** Only a failure that lasts to the last time counts; default false: the first one does. */
  readonly lasting?: boolean;
  /** Share of futures, in (0, 1], whose failure ends the use of a strategy; default 0.5. */
  readonly share?: number;
}

/** When a strategy no longer does (Haasnoot et al. 2013). */
export interface TippingPoint extends DateSpread {
  readonly strategy: string;
  /** By future: the last time of the first window that fails; null if none does, NaN where the run failed. */
  readonly at: Dates;
  /** Futures whose run did not fail; shares are of these. */
  readonly futures: number;
  /** Share that keeps the threshold to the last time; null without futures. */
  readonly never: number | null;
  /** The earliest time by which the stated share of futures has failed; null if never. */
  readonly sellBy: number | null;
  readonly sentence: string;
}

const KEYS = ["times", "values", "threshold", "sense", "window", "lasting", "share"];

/** By strategy, the adaptation tipping point over futures: from when on its measure fails the threshold. Throws {@link RequestError}. */
export function tippingPoints(request: TippingRequest): TippingPoint[] {
  check(optionsOf("tippingPoints", request, KEYS));
  const share = request.share ?? 0.5;
  return Object.entries(request.values).map(([strategy, values]) => {
    const futures = values.length / request.times.length;
    const at = Array.from({ length: futures }, (_, future) => tippingTime(values, future, request));
    return { strategy, at, ...summed(strategy, at, share, request.times.at(-1)!) };
  });
}

function tippingTime(values: Float64Array, future: number, request: TippingRequest): number | null {
  const { times, threshold, sense, window = 1, lasting = false } = request;
  const row = values.subarray(future * times.length, (future + 1) * times.length);
  if (row.some(Number.isNaN)) return Number.NaN;
  let found: number | null = null;
  for (let t = window - 1; t < times.length; t++) {
    let sum = 0;
    for (let i = t - window + 1; i <= t; i++) sum += row[i]!;
    const fails = sense === "minimise" ? sum / window > threshold : sum / window < threshold;
    if (fails && found === null) found = times[t]!;
    if (fails && !lasting) return found;
    if (!fails) found = null;
  }
  return found;
}

function summed(strategy: string, at: Dates, share: number, last: number): Omit<TippingPoint, "strategy" | "at"> {
  const dates = asNumbers(at).filter((date) => !Number.isNaN(date));
  const futures = dates.length;
  if (futures === 0) {
    const sentence = `\`${strategy}\`: every run failed, so that nothing can be said of when it tips`;
    return { ...spreadOf(dates), futures, never: null, sellBy: null, sentence };
  }
  const spread = spreadOf(dates);
  const never = dates.filter((date) => date === Number.POSITIVE_INFINITY).length / futures;
  const sellBy = finite(dateOfShare(dates, share));
  const use =
    sellBy === null
      ? `does so in fewer than ${percent(share)} of them`
      : `must be followed by ${sellBy}, when ${percent(share)} of them have failed`;
  const fails =
    never === 1
      ? "keeps its threshold in all futures"
      : `fails its threshold in ${percent(1 - never)} of futures, in the middle one by ${spreadWords(spread, last)}; it ${use}`;
  return { ...spread, futures, never, sellBy, sentence: `\`${strategy}\` ${fails}` };
}

function check({ times, values, threshold, sense, window = 1, share = 0.5 }: TippingRequest): void {
  const problems: string[] = [];
  checkTimes(times, problems);
  for (const [strategy, series] of Object.entries(values))
    checkSeries(`strategy \`${strategy}\``, series, times, problems);
  if (!Number.isFinite(threshold)) problems.push(`\`threshold\` must be a finite number, not ${threshold}`);
  if (sense !== "minimise" && sense !== "maximise")
    problems.push(`\`sense\` must be "minimise" or "maximise", not ${JSON.stringify(sense)}`);
  if (!Number.isInteger(window) || window < 1 || window > times.length)
    problems.push(`\`window\` must be a whole number from 1 to ${times.length}, the number of times, not ${window}`);
  if (!(share > 0 && share <= 1)) problems.push(`\`share\` must be above 0 and at most 1, not ${share}`);
  if (problems.length > 0) throw new RequestError(problems);
}
