import {
  type Act,
  type Case,
  type Compatibility,
  compatibilityOf,
  courseOf,
  dayOf,
  describeStrategy,
  drawFutures,
  type Future,
  futureWorld,
  heldForward,
  isoOf,
  networkSimplex,
  Outlook,
  type Schedule,
  type StrategyDescription,
  type SwitchSet,
  scheduleOf,
  softened,
  workingDays,
  yearOf,
} from "@multivector/engine";
import { readCount } from "./options.ts";
import { UsageError } from "./outcome.ts";
import { readStrategy, readTheory } from "./political-options.ts";
import { touches, type Window, windowOfStrategy } from "./run-window.ts";

/** What `run` is asked for in politics. */
export interface PoliticalOptions {
  readonly strategy?: string;
  readonly theory: string;
  readonly on: readonly string[];
  readonly off: readonly string[];
  readonly future: string;
  readonly futures: string;
  readonly seed: string;
  readonly quiet?: boolean;
}

/** A strategy with its days, and what it is at odds with. */
export interface PlannedStrategy {
  readonly description: StrategyDescription;
  readonly schedule: Schedule;
  readonly warnings: readonly Compatibility[];
}

/** One future of a theory: what actors do in it. */
export interface ReactedFuture {
  readonly outlook: Outlook;
  readonly switches: SwitchSet;
  readonly future: Future;
  readonly acts: readonly Act[];
}

/** Strategy and theory of a run, worked out before the network is run. */
export interface Politics {
  readonly theory: string;
  readonly strategy: PlannedStrategy | null;
  /** null: nobody reacts. */
  readonly reacted: ReactedFuture | null;
  /** Mechanisms switched on or off though nobody reacts. */
  readonly idle: readonly string[];
}

/** Reads and works out strategy and theory. Throws for every id that is unknown, and for what cannot be run. */
export function politicsOf(kase: Case, options: PoliticalOptions): Politics {
  const { ids, switches } = readTheory(kase, options.theory, options);
  const strategy = options.strategy === undefined ? null : planned(kase, options.strategy, options.quiet !== true);
  const index = readCount(options.future, "--future");
  const count = readCount(options.futures, "--futures", 1);
  if (index >= count)
    throw new UsageError(
      `--future ${index}: there are ${count} futures, 0 to ${count - 1}; more are drawn with --futures`,
    );
  const theory = ids.join("+");
  if (switches?.reactions !== true) return { theory, strategy, reacted: null, idle: [...options.on, ...options.off] };
  const future = drawFutures(kase, count, readCount(options.seed, "--seed"))[index]!;
  const { schedule, ...reacted } = reactedIn(kase, switches, strategy, options, future);
  return { theory, strategy: strategy && { ...strategy, schedule: schedule ?? strategy.schedule }, reacted, idle: [] };
}

/** A strategy as it unfolds, with warnings about its levers alone: what holds without it is no warning about it. */
export function planned(kase: Case, id: string, announced: boolean): PlannedStrategy {
  readStrategy(kase, id);
  const description = describeStrategy(kase, id);
  const levers = description.levers.map(({ lever }) => lever);
  return {
    description,
    schedule: scheduleOf(kase, id, { announced }),
    warnings: compatibilityOf(kase, { levers }).filter((one) => levers.includes(one.with)),
  };
}

function reactedIn(
  kase: Case,
  switches: SwitchSet,
  strategy: PlannedStrategy | null,
  { on, off, quiet }: PoliticalOptions,
  future: Future,
): ReactedFuture & { readonly schedule: Schedule | null } {
  const outlook = new Outlook(kase, networkSimplex);
  const world = futureWorld(outlook, {
    theories: switches.theories,
    ...(strategy ? { strategy: strategy.description.id } : {}),
    announced: quiet !== true,
    on,
    off,
  });
  const { acts, schedule } = courseOf(world, future);
  return { outlook, switches, future, acts, schedule };
}

/** The days politics asks for where none are given: the strategy's, else all days of the future; null: neither has any. */
export function politicalWindow({ strategy, reacted }: Politics): Window | null {
  const own = strategy && windowOfStrategy(strategy.schedule);
  return own ?? (reacted && { from: reacted.outlook.from, to: reacted.outlook.to });
}

/** Acts that fall into a window or work in it. */
export function actsIn({ acts }: ReactedFuture, { from, to }: Window): readonly Act[] {
  return acts.filter((act) => act.day < to && Math.max(act.day + 1, workingDays(act)?.to ?? 0) > from);
}

/** What an act does to the network, in the grammar of changes; none where it was not carried out, or moves no cargo. */
export function changesOfAct({ outlook }: ReactedFuture, act: Act): string[] {
  const working = workingDays(act);
  const changes = outlook.instruments.get(act.instrument)?.instrument.changes ?? [];
  if (working === null) return [];
  return changes.map(
    (change) => `${softened(change, act.effect)} @${isoOf(working.from)}+${working.to - working.from}`,
  );
}

/** What strategy and acts change in a window. */
export function politicalChanges({ strategy, reacted }: Politics, window: Window): string[] {
  const acts = reacted ? actsIn(reacted, window).flatMap((act) => changesOfAct(reacted, act)) : [];
  return [...(strategy?.schedule.changes ?? []), ...acts].filter((text) => touches(text, window));
}

/** Refuses days in which no future is known. */
export function refuseOutsideFutures({ theory, reacted }: Politics, { from, to }: Window): void {
  if (reacted === null || (from < reacted.outlook.to && to > reacted.outlook.from)) return;
  const [first, last] = [isoOf(reacted.outlook.from), isoOf(reacted.outlook.to)];
  throw new UsageError(
    `--theory ${theory}: futures run from ${first} to ${last}, outside the window ${isoOf(from)} to ${isoOf(to)}; move --from and --to`,
  );
}

/** The case with output held at its last known year in the years of a window that are not over, and the warning that says so. */
export function heldOver(kase: Case, { to }: Window): { readonly held: Case; readonly warnings: readonly string[] } {
  const first = yearOf(dayOf(kase.asOf));
  if (to <= dayOf(`${first}-01-01`)) return { held: kase, warnings: [] };
  return {
    held: heldForward(kase, first, yearOf(to - 1) + 1),
    warnings: [`From ${first} on output, intake and demand are held at their last known year: assumed, not known.`],
  };
}
