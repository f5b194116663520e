import type { Reading } from "../alignment/types.ts";
import { highOf, lowOf } from "./wording.ts";

/** A change of a level that lies between 0 and 1: never larger than the whole scale. */
export function onScale(change: Reading): Reading {
  const cut = (value: number): number => Math.min(1, Math.max(-1, value));
  return { value: cut(change.value), low: cut(lowOf(change)), high: cut(highOf(change)) };
}

/** Words to add where a range holds both signs. */
export function signInWords(change: Reading): string {
  return lowOf(change) < 0 && highOf(change) > 0 ? "; the sign is open" : "";
}
