import type { Mechanism, Theory } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { partsOfReading } from "./reading-functions.ts";

type Provocation = Theory["switches"]["provocation"];

/** From weak to strong: a threshold lets small moves pass, a straight line none. */
const STRENGTH: readonly Provocation[] = ["off", "threshold", "linear"];

/**
 * The provocation of a mixture: the strongest of its theories. A theory whose mechanisms of provocation are all switched off brings none, and one
 * such mechanism switched on brings that of the theories it is marked with.
 */
export function provocationOf(
  kase: Case,
  chosen: readonly Theory[],
  { on, held }: { readonly on: readonly string[]; readonly held: ReadonlySet<string> },
): Provocation {
  const provoking = kase.mechanisms.filter((mechanism) => provokes(kase, mechanism));
  const brought = kase.theories.filter((theory) => {
    const own = provoking.filter(({ theories }) => theories.includes(theory.id));
    if (own.some(({ id }) => on.includes(id))) return true;
    return chosen.includes(theory) && (own.length === 0 || own.some(({ id }) => held.has(id)));
  });
  return STRENGTH[Math.max(0, ...brought.map(({ switches }) => STRENGTH.indexOf(switches.provocation)))]!;
}

/** Does it stand for the excitement built into reactions: computed, from remembered moves, on a reaction? */
function provokes(kase: Case, { form, effect, causes }: Mechanism): boolean {
  if (form !== "computed" || !effect.startsWith("reaction:")) return false;
  const readings = kase.variables.filter(({ id, role }) => role === "reading" && causes.includes(id));
  return readings.some(({ reading }) => partsOfReading(reading).name === "excitement");
}
