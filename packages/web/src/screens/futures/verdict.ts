import type { Box } from "@multivector/engine";
import type { BoxCheck } from "../../engine/questions/futures-boxes.ts";

/** Futures of a kind there must be, chance shared among all searches, share of resamples that must find a limit again: decision 0022. */
const LEAST_OF_A_KIND = 10;
export const CHANCE = 0.05;
const FOUND_AGAIN = 0.5;

/** Whether a box may be told: `told`; else why not. `whole`: it limits nothing. */
export type Verdict = "told" | "whole" | "few" | "notHeldOut" | "chance" | "notAgain";

/** The rule of the assessment: a box is told only if futures it was not found in bear it out. */
export function verdictOf(
  box: Pick<Box, "limits">,
  futures: { readonly failing: number; readonly others: number },
  { heldOut, reproducibility }: BoxCheck,
  searches: number,
): Verdict {
  if (box.limits.length === 0) return "whole";
  if (Math.min(futures.failing, futures.others) < LEAST_OF_A_KIND) return "few";
  if (heldOut === null) return "notHeldOut";
  if (heldOut.chance > CHANCE / Math.max(1, searches)) return "chance";
  const again = (input: string) =>
    (reproducibility?.inputs.find((one) => one.input === input)?.byCoverage ?? 0) >= FOUND_AGAIN;
  return box.limits.every(({ input }) => again(input)) ? "told" : "notAgain";
}
