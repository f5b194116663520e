import { bestTrigger, type Ensemble, pathwaysMap, RequestError, strangeKeys, tippingPoints } from "@multivector/engine";
import { measureOf } from "./robustness.ts";
import { type Asked, askedOf, valuesOf } from "./scenes.ts";
import { textTable } from "./text-table.ts";

/** Measures that are one thing at several times, each with its time: { loss2030: 2030, loss2040: 2040 }. */
type Series = Readonly<Record<string, number>>;

type Map = Parameters<typeof pathwaysMap>[0];
type Action = Map["actions"][number];
type Tipping = Parameters<typeof tippingPoints>[0];

/** A threshold that must be kept over time, and what it takes to go from one policy to another. */
export interface PathwaysQuestion
  extends Pick<Map, "start" | "share" | "warning" | "mostActions">,
    Pick<Tipping, "threshold" | "window" | "lasting"> {
  readonly series: Series;
  /** Lead time, cost, needs and the like of a policy; those not named can be taken at once. */
  readonly actions?: Readonly<Record<string, Omit<Action, "id">>>;
  /** Default: the first time of the series. */
  readonly now?: number;
  /** Default: a step beyond the last time of the series, so that a failure at that time counts. */
  readonly horizon?: number;
  /** Default: all theories, each a state of the world. */
  readonly theory?: string;
}

/** When each policy no longer does, and which can follow it. */
export interface PathwaysReport {
  readonly tipping: ReturnType<typeof tippingPoints>;
  readonly map: ReturnType<typeof pathwaysMap>;
  readonly sentences: readonly string[];
  /** One line a path: in which share of futures it keeps the threshold, and until when the middle one does. */
  table(): string;
}

/** A signal that could be watched, and the threshold whose failure it should announce. */
export interface TriggerQuestion
  extends Pick<Parameters<typeof bestTrigger>[0], "side" | "leadTime" | "inARow" | "falseAlarmCap">,
    Pick<Tipping, "threshold" | "window" | "lasting"> {
  readonly policy?: string;
  /** What is watched, and what must be kept: at the same times. */
  readonly signal: Series;
  readonly series: Series;
  readonly theory?: string;
}

const TIPPING = ["series", "threshold", "window", "lasting", "theory"];

/**
 * Tipping points of every policy and the map of pathways over them. A policy that takes over tips when it would have, had it been in force all the time.
 * Throws {@link RequestError}.
 */
export function pathwaysReport(ensemble: Ensemble, question: PathwaysQuestion): PathwaysReport {
  const keys = [...TIPPING, "share", "start", "warning", "mostActions", "actions", "now", "horizon"];
  refuse(strangeKeys("pathways", question, keys));
  const { actions = {}, start, warning, mostActions, share } = question;
  const { strategies } = ensemble.shape;
  refuse(strangeKeys("pathways: actions", actions, strategies));
  const tipping = tippingPoints(tippingOf(ensemble, "pathways", question, strategies));
  const times = timesOf(question.series);
  const map = pathwaysMap({
    actions: strategies.map((id) => ({ ...actions[id], id })),
    tipping: Object.fromEntries(tipping.map(({ strategy, at }) => [strategy, at])),
    ...{ now: question.now ?? times[0]!, horizon: question.horizon ?? beyond(times) },
    ...given({ start, warning, mostActions, share }),
  });
  const date = (time: number | null) => (time === null ? "the end" : String(time));
  return {
    ...{ tipping, map, sentences: [...tipping.map(({ sentence }) => sentence), ...map.sentences] },
    table: () =>
      textTable(
        ["path", "kept", "lasts to"],
        map.paths.map(({ actions: path, kept, lasts }) => [
          path.join(", then "),
          ...[`${(100 * kept).toFixed(1)} %`, date(lasts.median)],
        ]),
      ),
  };
}

/** The best trigger on a signal for the failures of a policy, under a cap on false alarms. Throws {@link RequestError}. */
export function triggerReport(ensemble: Ensemble, question: TriggerQuestion): ReturnType<typeof bestTrigger> {
  refuse(
    strangeKeys("trigger", question, [...TIPPING, "policy", "signal", "side", "leadTime", "inARow", "falseAlarmCap"]),
  );
  const { policy, theory, signal, series, side, leadTime, inARow, falseAlarmCap } = question;
  const [watched, kept] = [timesOf(signal), timesOf(series)];
  if (String(watched) !== String(kept))
    throw new RequestError([
      `trigger: the signal has the times ${watched.join(", ")}, the series ${kept.join(", ")}; give the same`,
    ]);
  const asked = askedOf(ensemble, "trigger", policy, theory);
  const [point] = tippingPoints(tippingOf(ensemble, "trigger", question, [asked.policy]));
  return bestTrigger({
    ...{ times: kept, signal: rowsOf(ensemble, "trigger", signal, asked), failsAt: point!.at, side },
    ...given({ leadTime, inARow, falseAlarmCap }),
  });
}

function tippingOf(
  ensemble: Ensemble,
  where: string,
  question: Pick<PathwaysQuestion, "series" | "threshold" | "window" | "lasting" | "share" | "theory">,
  policies: readonly string[],
): Tipping {
  const { series, threshold, window, lasting, share, theory } = question;
  const senses = new Set(Object.keys(series ?? {}).map((name) => measureOf(ensemble, where, name).sense));
  if (senses.size !== 1)
    throw new RequestError([`${where}: give a series of measures with their times, all minimised or all maximised`]);
  const [sense] = senses;
  return {
    times: timesOf(series),
    values: Object.fromEntries(
      policies.map((policy) => [policy, rowsOf(ensemble, where, series, askedOf(ensemble, where, policy, theory))]),
    ),
    ...{ threshold, sense: sense! },
    ...given({ window, lasting, share }),
  };
}

function timesOf(series: Series): number[] {
  return Object.values(series).sort((a, b) => a - b);
}

/** A step beyond the last of some times. */
function beyond(times: readonly number[]): number {
  const last = times.at(-1)!;
  return last + (last - (times.at(-2) ?? last - 1));
}

/** The measures of a series in the order of their times, future by future. */
function rowsOf(ensemble: Ensemble, where: string, series: Series, asked: Asked): Float64Array {
  const names = Object.keys(series).sort((a, b) => series[a]! - series[b]!);
  for (const name of names) measureOf(ensemble, where, name);
  const columns = names.map((name) => valuesOf(ensemble, name, asked));
  const rows = new Float64Array(columns[0]!.length * columns.length);
  for (const [t, column] of columns.entries())
    for (let future = 0; future < column.length; future++) rows[future * columns.length + t] = column[future]!;
  return rows;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new RequestError(problems);
}

/** The options that have a value. */
function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}
