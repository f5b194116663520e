import { openCase } from "@multivector/casefile";
import { type EnsembleRequest, openRun, runEnsemble } from "@multivector/ensemble";
import { readDesign, readFolder, readShard, readWorkers, type StudyOptions, studyRequest } from "./explore-request.ts";
import { readCount } from "./options.ts";
import { type Envelope, envelope } from "./outcome.ts";
import { type RunSummary, runSummary } from "./run-summary.ts";

/** What `explore` is asked for, as it is written on the command line. */
export interface ExploreOptions extends StudyOptions {
  readonly futures: string;
  readonly design: string;
  readonly seed: string;
  readonly workers: string;
  readonly shard?: string;
  readonly out: string;
}

/** Runs the futures of a case into a folder and sums up what it holds then; `run`: what computes, who is told, what stops it. */
export async function explored(
  name: string,
  options: ExploreOptions,
  run: Pick<EnsembleRequest, "engine" | "progress" | "signal">,
): Promise<{ readonly document: Envelope; readonly results: RunSummary }> {
  const kase = await openCase(name);
  const request = studyRequest(kase, options);
  const seed = readCount(options.seed, "--seed");
  const design = readDesign(options.design, readCount(options.futures, "--futures", 1));
  const out = readFolder(options.out);
  const { computed } = await runEnsemble({
    source: { kind: "case", folder: name, request },
    ...{ design, seed, out, workers: readWorkers(options.workers) },
    ...(options.shard === undefined ? {} : { shard: readShard(options.shard) }),
    ...run,
  });
  const results = await runSummary(openRun(out), { computed });
  const warnings = results.failed > 0 ? [`${results.failed} runs failed; their rows say why.`] : [];
  return { document: envelope("explore", kase, { ...request, design, seed }, results, warnings), results };
}
