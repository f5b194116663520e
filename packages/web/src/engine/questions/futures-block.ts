import {
  type Block,
  type CaseStudyRequest,
  caseStudy,
  type Design,
  type DesignSpec,
  designOf,
  runBlock,
  type Study,
  type StudyShape,
  shapeOf,
} from "@multivector/engine";
import type { Desk } from "../desk.ts";
import type { Question } from "../question.ts";

/** An ensemble: the same gives the same rows as `multivector explore`, whoever computes them and in which order. */
export interface FuturesRequest {
  readonly assumptions: Readonly<Record<string, number>>;
  readonly study: CaseStudyRequest;
  readonly design: DesignSpec;
  readonly seed: number;
}

interface Prepared {
  readonly key: string;
  readonly study: Study;
  readonly design: Design;
}

/** The model and the points of the ensemble last asked for: making them takes as long as some dozens of futures. */
const LAST = new WeakMap<Desk, Prepared>();

/** Some futures of an ensemble, under each strategy and theory. */
export const futuresBlock: Question<
  { readonly request: FuturesRequest; readonly from: number; readonly to: number },
  { readonly shape: StudyShape; readonly acceptance: number; readonly block: Block }
> = (desk, { request, from, to }) => {
  const { study, design } = prepared(desk, request);
  return { shape: shapeOf(study), acceptance: design.acceptance, block: runBlock(study, design, from, to) };
};

function prepared(desk: Desk, request: FuturesRequest): Prepared {
  const key = JSON.stringify(request);
  const known = LAST.get(desk);
  if (known?.key === key) return known;
  const study = caseStudy(desk.assuming(request.assumptions), desk.solver, request.study);
  const made = { key, study, design: designOf(study.space, request.design, request.seed) };
  LAST.set(desk, made);
  return made;
}
