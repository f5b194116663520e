import type { Mechanism, Variable } from "../../case/politics.ts";
import type { Case, Figure } from "../../case/types.ts";
import { tinyCase, tinyFigure } from "../../claims/testing/tiny-case.ts";

const ORIGIN = { file: "toy", line: 1 };

/** A stock from 0 to `most`. */
function toyVariable(id: string, most = 1): Variable {
  return { id, title: id, unit: "index", role: "stock", reading: "", least: 0, most, note: "", origin: ORIGIN };
}

/** A mechanism of one cause, claimed by `C-ID`. */
export function toyMechanism(id: string, cause: string, effect: string, form: Mechanism["form"]): Mechanism {
  const rest = { sign: "+", theories: ["all"], note: "", origin: ORIGIN } as const;
  return { ...rest, id, title: `${cause} works on ${effect}`, causes: [cause], effect, form, claims: [`C-${id}`] };
}

/** A figure with a range. */
export function ranged(id: string, unit: string, value: number, low = value, high = value): Figure {
  return tinyFigure(id, value, unit, { low, high });
}

/** A case of the given mechanisms, with a variable from 0 to 1 for each cause and effect. */
export function toySociety(
  mechanisms: readonly Mechanism[],
  figures: readonly Figure[],
  more: Partial<Case> = {},
): Case {
  const names = [...new Set(mechanisms.flatMap(({ causes, effect }) => [...causes, effect]))];
  return tinyCase({ mechanisms, figures, variables: names.map((name) => toyVariable(name)), ...more });
}
