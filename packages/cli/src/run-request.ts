import { type Case, dayOf, isoOf, type RunRequest, softened } from "@multivector/engine";
import { pick, readCommodity, readShock, readStep } from "./options.ts";
import { UsageError } from "./outcome.ts";
import { refuseOutside, type Window, windowOf } from "./run-window.ts";
import { readScenario, type Scenario } from "./scenario.ts";

/** What `run` is asked for, apart from politics. */
export interface RunOptions {
  readonly shock: readonly string[];
  readonly change: readonly string[];
  readonly without: readonly string[];
  readonly scenario?: string;
  readonly from?: string;
  readonly to?: string;
  readonly step?: string;
  readonly commodity?: string;
}

/** Turns options into a request; every id and date is checked. `politics`: the days a strategy or a theory asks for; null: neither is asked for. */
export function requestOf(kase: Case, options: RunOptions, politics: Window | null): RunRequest {
  const scenario: Scenario = options.scenario
    ? readScenario(options.scenario)
    : { shocks: [], changes: [], without: [] };
  const year = politics === null ? kase.baseYear : Number(isoOf(politics.from).slice(0, 4));
  const placed = [...scenario.shocks, ...options.shock].map((text) =>
    placedShock(kase, text, options.from ?? `${year}-07-01`),
  );
  const window = windowOf(kase, options, placed, politics);
  refuseOutside([...scenario.changes, ...options.change], window);
  const commodities = readCommodity(kase, options.commodity);
  return {
    ...window,
    step: readStep(options.step ?? (placed.length > 0 && politics === null ? "day" : "month")),
    changes: [...placed.flatMap(({ changes }) => changes), ...scenario.changes, ...options.change],
    without: [...scenario.without, ...options.without],
    ...(commodities ? { commodities } : {}),
  };
}

function placedShock(kase: Case, text: string, defaultDate: string) {
  const shock = readShock(text);
  const known = pick(kase.shocks, "shock", shock.id, `${kase.id} shocks`);
  const { date = defaultDate, days = known.days, share = 1 } = shock;
  if (days < 1) throw new UsageError(`--shock ${shock.id}: a shock of ${days} days changes nothing; give at least +1`);
  const from = dayOf(date);
  const changes = known.changes.map((change) => softened(dated(change, date, days), share));
  return { id: known.id, from, to: from + days, changes };
}

function dated(change: string, date: string, days: number): string {
  return change.includes("@") ? change : `${change} @${date}+${days}`;
}
