import type { Case } from "@multivector/engine";

/** The name of an actor, or its id where the case has none. */
export function actorName(kase: Case, id: string): string {
  return kase.actors.find((actor) => actor.id === id)?.name ?? id;
}

/** A bloc by its abbreviation, which is its id; others by name: columns are narrow. */
export function shortName(kase: Case, id: string): string {
  const isBloc = kase.actors.some((actor) => actor.id === id && actor.kind === "bloc");
  return isBloc && /^[A-Z]{2,5}$/.test(id) ? id : actorName(kase, id);
}

/** Sources of figures, each once. */
export function sourcesOf(kase: Case, figures: readonly string[]): string[] {
  const wanted = new Set(figures);
  return [...new Set(kase.figures.filter(({ id }) => wanted.has(id)).map(({ source }) => source))];
}

const THIN = "\u202f";

/** Below this a rate or share is written as a power of ten. */
const LEAST = 0.0001;

/** Two significant digits: nothing political is known better. */
export function two(value: number): string {
  const rounded = Number(value.toPrecision(2));
  const size = Math.abs(rounded);
  const text =
    size > 0 && size < LEAST ? size.toExponential().replace("e-", " × 10⁻").replace(/\d+$/, raised) : String(size);
  const [whole = "0", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN);
  return `${rounded < 0 ? "\u2212" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

const raised = (digits: string) => [...digits].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");

/** `3 (1–6)` with two digits. */
export function twoRanged({
  value,
  low,
  high,
}: {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}): string {
  return low === undefined || high === undefined ? two(value) : `${two(value)} (${two(low)}–${two(high)})`;
}
