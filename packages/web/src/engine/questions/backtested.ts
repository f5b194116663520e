import { type Backtest, backtest, networkSimplex } from "@multivector/engine";
import type { Question } from "../question.ts";

/** Draws and seed of the command `backtest` where nothing else is asked. */
const DRAWS = { draws: 64, seed: 1 };

/** The case tested against its own past; null: it holds no plan for that. Takes some seconds. */
export const backtested: Question<{ readonly assumptions: Readonly<Record<string, number>> }, Backtest | null> = (
  desk,
  { assumptions },
) => backtest(desk.assuming(assumptions), networkSimplex, DRAWS) ?? null;
