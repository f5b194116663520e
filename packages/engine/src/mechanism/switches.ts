import type { Mechanism, Theory } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { unknown } from "../change/kind.ts";
import { RequestError } from "../simulate/run.ts";
import { provocationOf } from "./provocation.ts";
import type { SwitchOptions, SwitchSet } from "./types.ts";

/**
 * The switches of a theory or of several mixed: a theory holds every mechanism marked `all` or with it, with its own `on` and without its own `off`
 * (MODEL D); a mixture holds what any of its theories holds, and the stronger provocation. `on` and `off` then switch single mechanisms.
 * Throws {@link RequestError} with every unknown id, and where a theory in which nobody reacts is mixed with another.
 */
export function switchesOf(kase: Case, theoryIds: readonly string[], options: SwitchOptions = {}): SwitchSet {
  const { on = [], off = [] } = options;
  const problems = [...theoryProblems(kase, theoryIds), ...mechanismProblems(kase, on, off)];
  if (problems.length > 0) throw new RequestError(problems);
  const theories = kase.theories.filter(({ id }) => theoryIds.includes(id));
  const held = new Set(theories.flatMap((theory) => heldBy(kase.mechanisms, theory)));
  for (const id of on) held.add(id);
  for (const id of off) held.delete(id);
  const mechanisms = kase.mechanisms.filter(({ id }) => held.has(id));
  return {
    theories: theories.map(({ id }) => id),
    reactions: theories.every(({ switches }) => switches.reactions),
    provocation: provocationOf(kase, theories, { on, held }),
    mechanisms,
    on: held,
  };
}

/** Ids of the mechanisms one theory holds, by itself. */
function heldBy(mechanisms: readonly Mechanism[], { id, switches }: Theory): string[] {
  return mechanisms
    .filter((mechanism) => {
      if (switches.off.includes(mechanism.id)) return false;
      const { theories } = mechanism;
      return theories.includes("all") || theories.includes(id) || switches.on.includes(mechanism.id);
    })
    .map((mechanism) => mechanism.id);
}

function theoryProblems(kase: Case, theoryIds: readonly string[]): string[] {
  const known = kase.theories.map(({ id }) => id);
  const strange = theoryIds
    .filter((id) => !known.includes(id))
    .map((id) => `${unknown("theory", id, known)}; list them with: multivector list ${kase.id} theories`);
  if (theoryIds.length === 0) return ["no theory is named; name one or several"];
  const still = kase.theories.filter(({ id, switches }) => theoryIds.includes(id) && !switches.reactions);
  const others = theoryIds.filter((id) => known.includes(id) && id !== still[0]?.id);
  if (still.length === 0 || others.length === 0) return strange;
  return [...strange, `theory \`${still[0]!.id}\`: nobody reacts in it, so it cannot be mixed with \`${others[0]}\``];
}

function mechanismProblems(kase: Case, on: readonly string[], off: readonly string[]): string[] {
  const known = kase.mechanisms.map(({ id }) => id);
  const strange = [...on, ...off].filter((id) => !known.includes(id));
  const both = on.filter((id) => off.includes(id));
  return [
    ...strange.map((id) => unknown("mechanism", id, known)),
    ...both.map((id) => `mechanism \`${id}\` is to be on and off; name it once`),
  ];
}
