import { compare } from "../case/lookup.ts";
import { isPlanned } from "../case/planned.ts";
import type { Case } from "../case/types.ts";
import { parseChange } from "../change/grammar.ts";
import type { Intervention } from "../change/intervention.ts";
import { unknown } from "../change/kind.ts";
import { resolveChanges } from "../change/resolve.ts";
import { type Day, isoOf } from "../quantity/dates.ts";
import { RequestError } from "../simulate/run.ts";
import { baseDate, LONGEST } from "./base-date.ts";
import { closuresOf } from "./levers.ts";
import type { Closure } from "./types.ts";

/** What is asked of coercion; every part of the answer rests on the same scene. */
export interface SceneOptions {
  /** Changes in the change grammar that hold on both sides, with the closures and without; those without a date from the first day on. */
  readonly changes?: readonly string[];
  /** Events to leave out. All are: the ids are only checked. */
  readonly without?: readonly string[];
}

/** Who can close what from which day on, in a case with changes. */
export interface Scene {
  readonly kase: Case;
  readonly date: Day;
  /** The same day, ISO. */
  readonly on: string;
  readonly changes: readonly string[];
  readonly interventions: readonly Intervention[];
  /** Planned links that the changes build. */
  readonly built: ReadonlySet<string>;
  /** What foreign actors can close. */
  readonly closures: readonly Closure[];
  /** All planned links: an investment may build them. */
  readonly planned: ReadonlySet<string>;
  /** What foreign actors could close if all that is planned stood. */
  readonly later: readonly Closure[];
}

/** The scene of a case. Throws {@link RequestError} with every change that cannot be read, does nothing, or event that is unknown. */
export function sceneOf(kase: Case, { changes = [], without = [] }: SceneOptions = {}): Scene {
  const date = baseDate(kase);
  const { interventions, problems } = resolveChanges(kase, changes, { date });
  const events = kase.events.map(({ id }) => id);
  const strangers = without.filter((id) => !events.includes(id));
  const all = [
    ...strangers.map(
      (id) => `--without: ${unknown("event", id, events)}; list them with: multivector list ${kase.id} events`,
    ),
    ...problems,
    ...(problems.length > 0 ? [] : outside(changes, date)),
  ];
  if (all.length > 0) throw new RequestError(all);
  const on = isoOf(date);
  const plans = kase.links.filter((link) => isPlanned(kase, link)).map(({ id }) => id);
  const raised = new Set(
    interventions.flatMap(({ effect, target }) => (effect === "add" && target.kind === "links" ? target.ids : [])),
  );
  const [built, planned] = [new Set(plans.filter((id) => raised.has(id))), new Set(plans)];
  return {
    ...{ kase, date, on, changes, interventions, built, planned },
    closures: closuresOf(kase, { on, built }),
    later: closuresOf(kase, { on, built: planned }),
  };
}

/** A change that ends before the first day or begins after the last would silently do nothing. */
function outside(changes: readonly string[], from: Day): string[] {
  const to = from + LONGEST;
  return changes.flatMap((text) => {
    const written = parseChange(text);
    if (typeof written === "string" || written.date === null) return [];
    if (written.date < to && (written.days === null || written.date + written.days > from)) return [];
    return [`change "${text}" lies outside ${isoOf(from)} to ${isoOf(to)}, the days of closure; move it`];
  });
}

/** The id of an actor of the case; throws {@link RequestError} with the nearest known one. */
export function knownActor(kase: Case, id: string): string {
  const known = [...new Set([...kase.actors.map((actor) => actor.id), ...kase.controls.map(({ actor }) => actor)])];
  if (known.includes(id)) return id;
  throw new RequestError([
    `${unknown("actor", id, known.sort(compare))}; list them with: multivector list ${kase.id} actors`,
  ]);
}

/** Why an actor has no closures, in words. */
export function withoutControl(kase: Case, id: string): string {
  const actor = kase.actors.find((candidate) => candidate.id === id);
  if (id === kase.focal || actor?.country === kase.focal)
    return `${id} is ${id === kase.focal ? "the focal state" : "under the law of the focal state"}: what it could close is no coercion and is not counted.`;
  return `${id} has no veto over anything that cargo of the focal state uses: it can close nothing.`;
}
