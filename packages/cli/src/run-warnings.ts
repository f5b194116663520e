import { type Compatibility, isoOf } from "@multivector/engine";
import { actsIn, type PlannedStrategy, type Politics, type ReactedFuture } from "./run-politics.ts";
import { touches, type Window } from "./run-window.ts";

/** What a reader must know about the politics of a run: warnings, none of them a ban. */
export function politicalWarnings(politics: Politics, window: Window, quiet = false): string[] {
  const { strategy, reacted, idle, theory } = politics;
  return [
    ...strategyWarnings(strategy?.warnings ?? []),
    ...(strategy ? [...idleWarnings(strategy, window), ...begunWarnings(strategy, window)] : []),
    ...(quiet && (strategy === null || strategy.description.levers.length === 0)
      ? ["--quiet without a strategy changes nothing: there is nothing to announce."]
      : []),
    ...(idle.length > 0 ? [`Nobody reacts under ${theory}: ${idle.join(", ")} on or off moves nothing.`] : []),
    ...(reacted ? futureWarnings(reacted, window) : []),
  ];
}

/** A strategy that moves nothing in the network of these days would look like a run without it. */
function idleWarnings({ description, schedule }: PlannedStrategy, window: Window): string[] {
  const { id, levers } = description;
  if (levers.length === 0 || schedule.changes.some((text) => touches(text, window))) return [];
  return schedule.changes.length === 0
    ? [`Strategy ${id} builds and permits nothing: it moves the network only through those who react.`]
    : [`No change of strategy ${id} falls into the window; move --from and --to.`];
}

/** Days in which no lever begins show nothing of what a strategy sets off, or only what began before them. */
function begunWarnings({ description, schedule }: PlannedStrategy, { from, to }: Window): string[] {
  const days = schedule.levers.map(({ announced }) => announced);
  if (days.length === 0 || days.some((day) => day >= from && day < to)) return [];
  const later = days.every((day) => day >= to);
  const when = later ? "all begin after it, so that the run is one without them" : "what began before it still counts";
  return [`No lever of strategy ${description.id} begins in the window: ${when}; move --from and --to.`];
}

/** What a strategy is at odds with, in sentences that name the contradictions of the texts they stem from. */
export function strategyWarnings(warnings: readonly Compatibility[]): string[] {
  return warnings.map(({ warning, conflicts }) =>
    conflicts.length === 0 ? warning : `${warning} (${conflicts.join(", ")})`,
  );
}

function futureWarnings(reacted: ReactedFuture, window: Window): string[] {
  const { outlook, future } = reacted;
  const acts = actsIn(reacted, window);
  const done = acts.filter(({ executed }) => executed);
  const outside = [...new Set(done.filter((act) => outsideNetwork(reacted, act.instrument)).map((a) => a.instrument))];
  const register = new Map(outlook.models.map(({ reaction }) => [reaction.id, reaction.register]));
  const extreme = acts.filter(({ reaction }) => register.get(reaction) === "extreme").length;
  return [
    `One future (${future.index} of seed ${future.seed}) is one course of chance, not a forecast: see the strategy command for spreads.`,
    ...(window.from < outlook.from ? [`Before ${isoOf(outlook.from)} nobody acts: futures begin on that day.`] : []),
    ...(window.to > outlook.to ? [`From ${isoOf(outlook.to)} on nobody acts: futures end there.`] : []),
    ...(outside.length > 0 ? [`Acts that move no cargo here: ${outside.join(", ")}.`] : []),
    ...(extreme > 0 ? [`${extreme} of the acts are extreme ones, never observed: their rate is a convention.`] : []),
  ];
}

function outsideNetwork({ outlook }: ReactedFuture, instrument: string): boolean {
  return (outlook.instruments.get(instrument)?.instrument.changes ?? []).length === 0;
}
