import { openCase } from "@multivector/casefile";
import {
  type Outcome,
  PlanEvaluator,
  type PlanSearchRequest,
  type SearchPoint,
  sharedStart,
} from "@multivector/engine";
import { workerData } from "piscina";

/** What a thread of a search for packages is given. */
export interface PlanJob {
  readonly folder: string;
  readonly request: PlanSearchRequest;
}

let opened: Promise<PlanEvaluator> | undefined;

/** One evaluation in a worker thread. The case is opened once, at the first. */
export default async function evaluate(point: SearchPoint): Promise<Outcome> {
  opened ??= open(workerData as PlanJob);
  return (await opened).evaluate(point);
}

async function open({ folder, request }: PlanJob): Promise<PlanEvaluator> {
  return new PlanEvaluator(await openCase(folder), sharedStart(), request);
}
