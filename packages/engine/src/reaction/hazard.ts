import { exp } from "../quantity/elementary.ts";
import type { HazardNumbers } from "./model.ts";

/** How recent moves count: not at all, from the first on, or only beyond a threshold. */
export type Provocation = "off" | "linear" | "threshold";

/**
 * What a stock of recent moves does to the log of a hazard: b1 x E / (1 + E / E0), where E is the stock, or what of it lies above the threshold
 * (MODEL D). A stock below zero (moves towards the sender) provokes nothing.
 */
export function excitation(numbers: HazardNumbers, stock: number, provocation: Provocation): number {
  if (provocation === "off" || numbers.provocation === 0) return 0;
  const counted = provocation === "threshold" ? stock - numbers.threshold : stock;
  return counted <= 0 ? 0 : (numbers.provocation * counted) / (1 + counted / numbers.half);
}

/** Acts a year: the rate of the regime times the exponential of the log factors, at most the cap (MODEL D). */
export function hazard(numbers: HazardNumbers, war: boolean, logFactor: number): number {
  const rate = war ? numbers.war : numbers.calm;
  return Math.min(numbers.cap, logFactor === 0 ? rate : rate * exp(logFactor));
}

/** Days of a year, for hazards that are stated by the year and integrated by the day. */
export const YEAR_DAYS = 365.25;
