import type { Duty, Mechanism, Reaction, Threat } from "../../case/politics.ts";
import type { Actor } from "../../case/types.ts";

const ORIGIN = { file: "tiny", line: 1 };
const REST = { source: "s", note: "", origin: ORIGIN };

/** An actor without offices; a body unless said otherwise. */
export function tinyActor(id: string, kind = "body"): Actor {
  return { id, name: id, kind, country: "", offices: [], ...REST };
}

/** A duty of a body and what is at odds with it. */
export function tinyDuty(id: string, body: string, against: readonly string[], more: Partial<Duty> = {}): Duty {
  return { ...REST, id, body, title: id, says: "Keep it.", against, conflicts: [], ...more };
}

/** A mechanism of everyone's theory. */
export function tinyMechanism(id: string, more: Partial<Mechanism> = {}): Mechanism {
  const rest = { causes: [], effect: "", sign: "+", form: "text", theories: ["all"], claims: [], note: "" } as const;
  return { ...rest, id, title: id, origin: ORIGIN, ...more };
}

/** An extreme reaction that knows no excitement. */
export function tinyReaction(id: string, more: Partial<Reaction> = {}): Reaction {
  const rest = { sender: "B", register: "extreme", regime: "", instruments: [], signals: [] } as const;
  return { ...REST, ...rest, id, title: id, ...more };
}

/** A threat that nothing plays. */
export function tinyThreat(id: string, more: Partial<Threat> = {}): Threat {
  const rest = { claims: ["C1"], imminence: "years", indicators: [], shocks: [], reaction: "" } as const;
  return { ...rest, id, title: id, note: "", origin: ORIGIN, ...more };
}
