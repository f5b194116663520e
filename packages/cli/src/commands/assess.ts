import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCase } from "@multivector/casefile";
import {
  type Assessment,
  assembleAssessment,
  assessTasks,
  type Case,
  FUTURES,
  groundwork,
  networkSimplex,
  type ShockTotals,
} from "@multivector/engine";
import type { Command } from "commander";
import { coercionJson } from "../coercion-json.ts";
import { plain, ranged } from "../numbers.ts";
import { readCount } from "../options.ts";
import { envelope, guarded, printJson } from "../outcome.ts";
import { politicsSummary } from "../politics-summary.ts";
import { progressLine } from "../progress.ts";
import { runTasks } from "../shock-pool.ts";
import { prepareFolder, writeReport } from "../write-report.ts";

interface Options {
  readonly out?: string;
  readonly futures: string;
  readonly draws: string;
  readonly seed: string;
  readonly json?: boolean;
}

export function assessCommand(root: Command): void {
  root
    .command("assess")
    .description(
      "the main job: base year, exposure, shocks and replays, coercion, back-test, theories and strategies, claims; writes the report",
    )
    .argument("<case>", "name of a shipped case, or a folder")
    .option("--out <DIR>", "folder for the report and the results")
    .option("--futures <N>", "futures per theory and strategy", `${FUTURES}`)
    .option("--draws <N>", "draws over the stated ranges per shock", "16")
    .option("--seed <N>", "seed of the draws", "1")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, options: Options) => {
        const kase = await openCase(name);
        const draws = {
          draws: readCount(options.draws, "--draws"),
          seed: readCount(options.seed, "--seed"),
          futures: readCount(options.futures, "--futures", 1),
        };
        if (options.out !== undefined) prepareFolder(options.out);
        const assessment = await assessed(kase, draws);
        const files = options.out === undefined ? [] : writeReport(options.out, assessment, kase);
        const results = { ...assessment, coercion: coercionJson(assessment.coercion), files };
        const document = { ...envelope("assess", kase, draws, results), runId: assessment.runId };
        if (options.out !== undefined) {
          const file = join(options.out, `${kase.id}.json`);
          writeFileSync(file, JSON.stringify(document));
          files.push(file);
        }
        if (options.json) printJson(document);
        else printSummary(assessment, files);
      }),
    );
}

/** Draws per shock, futures per theory, and their seed. */
export interface AssessDraws {
  readonly draws: number;
  readonly seed: number;
  readonly futures: number;
}

/** The assessment, its shocks and coercion run in worker threads beside the rest. */
export async function assessed(kase: Case, draws: AssessDraws): Promise<Assessment> {
  const results = runTasks(kase, assessTasks(kase), draws, progressLine());
  const ground = groundwork(kase, networkSimplex, draws);
  return assembleAssessment(kase, networkSimplex, draws, ground, await results);
}

/** The commodity a shock moves most: money not earned says it across units. */
function moved(total: ShockTotals): number {
  return Math.abs(total.exportValueUsdM.value) + total.diverted.value * 1e-6;
}

function printSummary(assessment: Assessment, files: readonly string[]): void {
  const out = (line: string) => process.stdout.write(`${line}\n`);
  out(`${assessment.title}, as of ${assessment.asOf}`);
  const recorded = assessment.baseline.corridors.flatMap((row) =>
    row.observed === null ? [] : [{ ...row, observed: row.observed }],
  );
  if (recorded.length > 0) out(`\nBase year ${assessment.baseline.year}`);
  for (const corridor of recorded) {
    out(
      `  ${corridor.name.slice(0, 48).padEnd(48)} ${plain(corridor.focal).padStart(10)} ${corridor.unit} ${corridor.commodity} (record ${plain(corridor.observed)})`,
    );
  }
  for (const answer of assessment.exposure.answers) out(`\n${answer.question}\n  ${answer.verdict}`);
  out("\nShocks");
  for (const shock of assessment.shocks) {
    const total = [...shock.totals].sort((a, b) => moved(b) - moved(a))[0];
    if (!total) continue;
    out(
      `  ${shock.from} ${shock.title.slice(0, 62).padEnd(62)} deferred ${ranged(total.deferred)}, diverted ${ranged(total.diverted)} ${total.unit} ${total.commodity}`,
    );
  }
  const byCheck = assessment.claims.claims.filter((claim) => claim.verdictBy === "check").length;
  const fallen = assessment.claims.claims.filter(
    (claim) => claim.verdict === "contradicted" || claim.verdict === "outdated",
  ).length;
  out(
    `\n${assessment.claims.claims.length} claims, ${byCheck} decided by data; ${fallen} sentences no longer stand; ${assessment.claims.flags.length} contradictions flagged`,
  );
  if (assessment.politics) out(`\n${politicsSummary(assessment.politics)}`);
  if (files.length > 0) {
    out("\nWritten:");
    for (const file of files) out(`  ${file}`);
    out("\nNext: open the HTML file in a browser; or ask a question of your own, such as");
    const shock = assessment.shocks.find((candidate) => candidate.event === undefined);
    if (shock) out(`  npx multivector run ${assessment.caseId} --shock ${shock.id}@${shock.from}`);
    const table = assessment.exposure.tables[0];
    if (table) out(`  npx multivector exposure ${assessment.caseId} --definition ${table.definition}`);
    if (assessment.claims.claims.length > 0)
      out(`  npx multivector claims ${assessment.caseId} --verdict contradicted`);
  }
}
