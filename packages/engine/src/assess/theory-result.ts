import type { Case } from "../case/types.ts";
import { CaseMeasures } from "../futures/case-measures.ts";
import type { Ending } from "../futures/ending.ts";
import { windowFutures } from "../futures/how-many.ts";
import type { Outlook } from "../futures/outlook.ts";
import { courseOf, futureWorld } from "../futures/simulate.ts";
import type { Future } from "../futures/types.ts";
import { switchesOf } from "../mechanism/switches.ts";
import { yearOf } from "../quantity/dates.ts";
import { comparedStrategies, PACKAGE_FROM } from "../strategy/compared.ts";
import { leverOrder } from "../window/order.ts";
import { spreadOf } from "../window/spread.ts";
import { endingsOf, strategyEffect } from "../window/strategies.ts";
import { vulnerabilityWindow } from "../window/window.ts";
import type { PriorCheck, TheoryResult } from "./politics-types.ts";
import type { TheoryRuns } from "./uncertainty.ts";

/** Everything an assessment computes under one theory: the status quo, each reported strategy against it, windows and orders where moves provoke. */
export function theoryResult(outlook: Outlook, theoryId: string, futures: readonly Future[]): TheoryResult {
  const { kase } = outlook;
  const theory = kase.theories.find(({ id }) => id === theoryId)!;
  const switches = switchesOf(kase, [theoryId]);
  const baseline = endingsOf(outlook, undefined, [theoryId], futures);
  const reported = kase.strategies.filter(({ report }) => report);
  // A strategy without levers is the status quo bit for bit (MODEL H).
  const endings = new Map(
    reported.map(({ id, levers }) => [
      id,
      levers.length === 0 ? baseline : endingsOf(outlook, id, [theoryId], futures),
    ]),
  );
  const provoked = switches.reactions && switches.provocation !== "off" ? reported : [];
  const few = windowFutures(futures);
  const withLevers = provoked.filter(({ levers }) => levers.length > 0);
  return {
    reading: {
      ...{ theory: theoryId, title: theory.title, text: theory.text, says: theory.says },
      provocation: switches.provocation,
      mechanisms: switches.mechanisms.map(({ id }) => id),
      lossUsdM: spreadOf(baseline.map(({ usdM }) => usdM)),
      lossKt: spreadOf(baseline.map(({ kt }) => kt)),
      acts: spreadOf(baseline.map(({ acts }) => acts)),
    },
    strategies: reported.map(({ id }) =>
      strategyEffect(outlook, { strategy: id, theories: [theoryId] }, endings.get(id)!, baseline),
    ),
    runs: switches.reactions ? runsOf(outlook, theoryId, (id) => endings.get(id) ?? baseline) : null,
    windows: withLevers.map(({ id }) => vulnerabilityWindow(outlook, { theories: [theoryId], strategy: id }, few)),
    orders: withLevers
      .filter(({ levers }) => levers.length >= PACKAGE_FROM)
      .map(({ id }) => leverOrder(outlook, id, few, { theories: [theoryId] })),
    priorChecks: switches.reactions ? priorChecks(outlook, theoryId, futures) : [],
  };
}

/** The compared strategies as columns of measures. */
function runsOf(outlook: Outlook, theory: string, endings: (strategy: string) => readonly Ending[]): TheoryRuns {
  const { kase, periods } = outlook;
  const measures = new CaseMeasures(outlook, true);
  return {
    theory,
    measures: measures.measures,
    strategies: comparedStrategies(kase).map((id) => {
      const plan = kase.strategies.find((one) => one.id === id)!;
      const cost = measures.costOf(plan, periods.length / 12);
      const rows = endings(id).map((ending) => measures.of(ending, cost));
      const column = (name: string) => Float64Array.from(rows, (row) => row[name]!);
      return {
        strategy: id,
        columns: Object.fromEntries(Object.keys(measures.measures).map((name) => [name, column(name)])),
      };
    }),
  };
}

/** By how much the record's range is widened: a record of a dozen years has not seen its worst year. */
const WIDENED = 2;

/** The prior-predictive check (MODEL D): of simulated years under doing nothing, the share in which a sender acts no more often than the record's worst year, widened. */
function priorChecks(outlook: Outlook, theory: string, futures: readonly Future[]): PriorCheck[] {
  const world = futureWorld(outlook, { theories: [theory] });
  const courses = futures.map((future) => courseOf(world, future));
  const years = [...new Set(outlook.periods.map(({ from }) => yearOf(from)))];
  return mostOfRecord(outlook.kase).map(({ sender, most }) => {
    const counts = courses.flatMap(({ acts }) =>
      years.map((year) => acts.filter((act) => act.sender === sender && yearOf(act.day) === year).length),
    );
    return {
      ...{ theory, sender, recordMost: most, widened: most * WIDENED, factor: WIDENED },
      within: counts.filter((count) => count <= most * WIDENED).length / Math.max(1, counts.length),
    };
  });
}

/** The most acts of pressure each sender of a reaction made in a calendar year of the record. */
function mostOfRecord(kase: Case): { readonly sender: string; readonly most: number }[] {
  const senders = [
    ...new Set(kase.reactions.filter(({ register }) => register !== "answer").map(({ sender }) => sender)),
  ];
  return senders.flatMap((sender) => {
    const years = kase.events.flatMap(({ coding, date }) =>
      coding && coding.sender === sender && (coding.as === "pressure" || coding.as === "attack")
        ? [date.slice(0, 4)]
        : [],
    );
    const most = years.reduce((top, year) => Math.max(top, years.filter((other) => other === year).length), 0);
    return most > 0 ? [{ sender, most }] : [];
  });
}
