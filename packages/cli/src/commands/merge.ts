import { ENGINE } from "@multivector/engine";
import { mergeRuns, openRun } from "@multivector/ensemble";
import type { Command } from "commander";
import { readFolder } from "../explore-request.ts";
import { guarded, printJson } from "../outcome.ts";
import { runSummary, runSummaryText } from "../run-summary.ts";

interface Options {
  readonly out: string;
  readonly json?: boolean;
}

export function mergeCommand(root: Command): void {
  root
    .command("merge")
    .description("joins the shards of one ensemble into one run, and verifies that every future is there once")
    .argument("<RUN...>", "folders of shards, or of runs that were left unfinished")
    .requiredOption("--out <RUN>", "new folder of the whole")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (folders: string[], { out, json }: Options) => {
        const { twice } = await mergeRuns(folders, readFolder(out));
        const run = openRun(out);
        const results = { ...(await runSummary(run, { computed: 0 })), twice };
        if (!json) return void process.stdout.write(runSummaryText(results));
        printJson({ command: "merge", case: run.shape.id, runId: "", engine: ENGINE, results, warnings: [] });
      }),
    );
}
