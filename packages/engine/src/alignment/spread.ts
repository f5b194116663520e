import { exp, log } from "../quantity/elementary.ts";
import type { Reading } from "./types.ts";

/** Entropy of parts of a whole in nats; parts need not add up to one, a part of zero counts nothing. NaN: no part is above zero. */
export function entropy(parts: readonly number[]): number {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (!(whole > 0)) return Number.NaN;
  return parts.reduce((sum, part) => sum - (part > 0 ? (part / whole) * log(part / whole) : 0), 0);
}

/** Evenness of `count` parts from their effective number: entropy over its largest, 0 (one part alone) to 1 (all alike). */
export function evenness(effective: number, count: number): number {
  return log(effective) / log(count);
}

/** Effective number of parts, exp of the entropy (Hill number of order 1): k equal parts give k. */
export function effectiveParts(parts: readonly number[]): number {
  return exp(entropy(parts));
}

/** Effective number of parts, with the range over the corners of the parts' intervals. */
export function effectiveReading(parts: readonly Reading[]): Reading {
  let corners: readonly (readonly number[])[] = [[]];
  for (const { value, low = value, high = value } of parts)
    corners = corners.flatMap((corner) =>
      low === high
        ? [[...corner, value]]
        : [
            [...corner, low],
            [...corner, high],
          ],
    );
  const value = effectiveParts(parts.map((part) => part.value));
  if (corners.length < 2) return { value };
  const all = [value, ...corners.map(effectiveParts)];
  return { value, low: Math.min(...all), high: Math.max(...all) };
}

/** Steepnesses with which nearness is turned into parts: the middle one is told, the others give the range. */
const STEEPNESS = [0.5, 1, 2] as const;

/** Parts of poles by nearness, `exp(-steepness x distance)` (softmax), and the effective number they give, with its range over the steepness. */
export function effectiveByNearness(distances: readonly number[]): {
  readonly parts: number[];
  readonly effective: Reading;
} {
  const partsAt = (steepness: number) => distances.map((distance) => exp(-steepness * distance));
  const [low, value, high] = STEEPNESS.map((steepness) => effectiveParts(partsAt(steepness)));
  const all = [low!, value!, high!];
  return { parts: partsAt(1), effective: { value: value!, low: Math.min(...all), high: Math.max(...all) } };
}
