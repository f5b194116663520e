import { type RunRobustness, runRobustness } from "@multivector/engine";
import type { Question } from "../question.ts";
import { ensembleFrom, type FuturesData } from "./futures-data.ts";

/** Strategies by every metric of robustness: the numbers of `multivector robustness`. */
export const futuresRobustness: Question<
  { readonly data: FuturesData; readonly measure: string; readonly threshold: number },
  RunRobustness
> = (_desk, { data, measure, threshold }) => runRobustness(ensembleFrom(data), { measure, threshold });
