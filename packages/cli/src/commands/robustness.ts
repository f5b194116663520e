import {
  ENGINE,
  ROBUSTNESS_METRICS,
  type RobustnessMetric,
  runRobustness,
  THEORY_INPUT,
  unknown,
} from "@multivector/engine";
import { openRun, readEnsemble } from "@multivector/ensemble";
import type { Command } from "commander";
import { listed } from "../explore-request.ts";
import { readNumber } from "../options.ts";
import { guarded, printJson, UsageError } from "../outcome.ts";
import { robustnessText } from "../robustness-text.ts";

interface Options {
  readonly measure: string;
  readonly threshold?: string;
  readonly metrics?: string;
  readonly baseline?: string;
  readonly partial?: boolean;
  readonly json?: boolean;
}

export function robustnessCommand(root: Command): void {
  root
    .command("robustness")
    .description("strategies of a run by every robustness metric, with regret, and where the metrics disagree")
    .argument("<RUN>", "folder of a run, from explore")
    .requiredOption("--measure <M>", "a measure of the run, such as loss")
    .option(
      "--threshold <X>",
      "what a future must meet to count as kept, in the measure's unit: adds Starr's criterion",
    )
    .option("--metrics <A,B>", `metrics; default: all of ${ROBUSTNESS_METRICS.join(", ")}`)
    .option("--baseline <STRATEGY>", "strategy that regret is also counted against; default: the first of the run")
    .option("--partial", "read an unfinished run as far as it is")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (folder: string, options: Options) => {
        const { shape } = openRun(folder);
        const inputs = shape.inputs.some(({ name }) => name === THEORY_INPUT) ? [THEORY_INPUT] : [];
        const ensemble = await readEnsemble(folder, {
          ...{ inputs, measures: [options.measure] },
          ...(options.partial ? { partial: true } : {}),
        });
        const metrics = listed(options.metrics, "--metrics")?.map(readMetric);
        if (metrics?.includes("starr") && options.threshold === undefined)
          throw new UsageError("--metrics starr: it counts futures that meet a threshold; give --threshold too");
        if (options.baseline !== undefined && !shape.strategies.includes(options.baseline))
          throw new UsageError(
            `--baseline: ${stopped(unknown("strategy", options.baseline, shape.strategies))} The run has ${shape.strategies.join(", ")}`,
          );
        const results = runRobustness(ensemble, {
          measure: options.measure,
          ...(options.threshold === undefined ? {} : { threshold: readNumber(options.threshold, "--threshold") }),
          ...(metrics === undefined ? {} : { metrics }),
          ...(options.baseline === undefined ? {} : { baseline: options.baseline }),
        });
        const warnings = [
          ...(ensemble.size < ensemble.of
            ? [`The run is unfinished: ${ensemble.size} of its ${ensemble.of} futures are read.`]
            : []),
          ...(results.table.failed > 0 ? [`${results.table.failed} states are left out because a run failed.`] : []),
        ];
        if (options.json)
          printJson({ command: "robustness", case: shape.id, runId: "", engine: ENGINE, results, warnings });
        else process.stdout.write(robustnessText(results, ensemble.size, warnings));
      }),
    );
}

function readMetric(text: string): RobustnessMetric {
  const found = ROBUSTNESS_METRICS.find((metric) => metric === text);
  if (found) return found;
  throw new UsageError(
    `--metrics: ${stopped(unknown("metric", text, ROBUSTNESS_METRICS))} Choose of ${ROBUSTNESS_METRICS.join(", ")}`,
  );
}

/** With a full stop, unless it ends as a question. */
function stopped(sentence: string): string {
  return sentence.endsWith("?") ? sentence : `${sentence}.`;
}
