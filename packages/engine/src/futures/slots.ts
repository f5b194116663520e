import { lookup } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";

/** A number of the model that a future may set: the last figure in use of a subject, quantity and `of`. */
export interface Slot {
  readonly id: string;
  readonly value: number;
  readonly figure: Figure;
}

/** The slot of a figure, or null where the case has none: then nothing is assumed in its place. */
export function slotOf(kase: Case, subject: string, quantity: string, of = ""): Slot | null {
  const figure = lookup(kase).figures(subject, quantity, of).at(-1);
  return figure ? { id: figure.id, value: figure.value, figure } : null;
}

/** The slot of a figure the model cannot do without; throws with what to add. */
export function neededSlot(kase: Case, subject: string, quantity: string, of = ""): Slot {
  const slot = slotOf(kase, subject, quantity, of);
  if (!slot) throw new Error(`${subject} needs a figure \`${quantity}\`${of === "" ? "" : ` of \`${of}\``}`);
  return slot;
}

/** What a slot holds in a future; `absent` where there is no slot. */
export function readSlot(slot: Slot | null, values: ReadonlyMap<string, number>, absent = 0): number {
  return slot === null ? absent : (values.get(slot.id) ?? slot.value);
}

/** Where in a figure's range a number u of (0, 1) lies: the central value is the median, uniform on both sides of it. */
export function withinRange({ value, low, high }: Figure, u: number): number {
  if (low === undefined || high === undefined) return value;
  return u < 0.5 ? low + (value - low) * 2 * u : value + (high - value) * (2 * u - 1);
}
