import {
  type Block,
  type Case,
  caseStudy,
  type Design,
  designOf,
  lhs,
  runBlock,
  type SolverFactory,
  type Strategy,
  type Study,
  type StudyShape,
  shapeOf,
} from "@multivector/engine";
import type { Question } from "../question.ts";

/** Which strategies are compared in which futures; each future is run under each theory. */
export interface CompareAsk {
  readonly assumptions: Readonly<Record<string, number>>;
  /** Ids of strategies of the case, and packages it does not hold. */
  readonly strategies: readonly string[];
  readonly plans: readonly Strategy[];
  readonly theories: readonly string[];
  readonly futures: number;
  readonly seed: number;
}

/** Some of the futures, under all strategies and theories. */
export interface CompareBlock {
  readonly block: Block;
  readonly shape: StudyShape;
}

interface Ready {
  readonly key: string;
  readonly study: Study;
  readonly design: Design;
}

/** The study asked for last, by case: its network is compiled once for all futures of it. */
const READY = new WeakMap<Case, Ready>();

/** Runs the futures [from, to): the rows of `multivector explore` with the same futures, seed, strategies and theories. */
export const compareBlock: Question<
  { readonly of: CompareAsk; readonly from: number; readonly to: number },
  CompareBlock
> = (desk, { of, from, to }) => {
  const { study, design } = readyFor(desk.assuming(of.assumptions), desk.solver, of);
  return { block: runBlock(study, design, from, to), shape: shapeOf(study) };
};

function readyFor(kase: Case, solver: SolverFactory, ask: CompareAsk): Ready {
  const key = JSON.stringify(ask);
  const known = READY.get(kase);
  if (known?.key === key) return known;
  const { strategies, plans, theories, futures, seed } = ask;
  const study = caseStudy(kase, solver, { strategies, plans, theories });
  const ready = { key, study, design: designOf(study.space, lhs(futures), seed) };
  READY.set(kase, ready);
  return ready;
}
