import type { Objective } from "./types.ts";

/**
 * How good a change of a box is, with n runs and k of interest before and after; above 0 it is worth making.
 * - lenient1: gain of density for each run given up or taken in (Bryant and Lempert 2010; Kwakkel and Jaxa-Rozen 2016).
 * - lenient2: that gain times the runs left (Friedman and Fisher 1999, section 14.6).
 * - original: the density after the change (Friedman and Fisher 1999, section 8).
 */
export function scoreOf(objective: Objective, n: number, k: number, nNew: number, kNew: number): number {
  const density = kNew / nNew;
  if (objective === "original") return density;
  const [gain, change] = [density - k / n, Math.abs(n - nNew)];
  return objective === "lenient1" ? gain / change : (nNew * gain) / change;
}
