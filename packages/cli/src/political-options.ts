import { type Case, type SwitchSet, switchesOf } from "@multivector/engine";
import { pick } from "./options.ts";
import { UsageError } from "./outcome.ts";

/** The theory in which nobody reacts: every case can be run under it, whatever theories it has. */
export const STILL = "T0";

/** Single mechanisms switched on and off beyond a theory, as options give them. */
export interface Switched {
  readonly on: readonly string[];
  readonly off: readonly string[];
}

/** A theory (`T3`) or several mixed (`T3+T5`) with what is switched beside them. */
export interface ReadTheory {
  readonly ids: readonly string[];
  /** null: the case has no theories, and nobody reacts. */
  readonly switches: SwitchSet | null;
}

/** Reads `T3` or `T3+T5`; throws a request error for unknown ids and for what cannot be mixed. */
export function readTheory(kase: Case, text: string, { on, off }: Switched): ReadTheory {
  const ids = [...new Set(text.split("+").map((id) => id.trim()))];
  if (ids.includes("")) throw new UsageError(`--theory "${text}": write one theory (T3), or several mixed (T3+T5)`);
  if (kase.theories.length > 0) return { ids, switches: switchesOf(kase, ids, { on, off }) };
  if (ids.length > 1 || ids[0] !== STILL)
    throw new UsageError(
      `--theory ${text}: ${kase.id} has no theories, so only ${STILL} (nobody reacts) can be run; write them in theories.yaml`,
    );
  const switched = [...on, ...off];
  if (switched.length > 0)
    throw new UsageError(`--on and --off: ${kase.id} has no mechanism \`${switched[0]}\`; write it in mechanisms.yaml`);
  return { ids, switches: null };
}

/** The id of a strategy of the case; throws {@link UsageError} with the nearest known one. */
export function readStrategy(kase: Case, id: string): string {
  if (kase.strategies.length === 0)
    throw new UsageError(`--strategy ${id}: ${kase.id} has no strategies; write them in strategies.yaml`);
  return pick(kase.strategies, "strategy", id, `${kase.id} strategies`).id;
}
