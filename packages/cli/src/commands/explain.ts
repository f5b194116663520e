import { openCase } from "@multivector/casefile";
import { explain, networkSimplex } from "@multivector/engine";
import type { Command } from "commander";
import { envelope, guarded, printJson } from "../outcome.ts";

export function explainCommand(root: Command): void {
  root
    .command("explain")
    .description("take a number apart: inputs, equation with numbers put in, sources")
    .argument("<case>", "name of a shipped case, or a folder")
    .argument("<measure>", "a figure id, DEFINITION/KEY, or MEASURE:SUBJECT such as flow:cpc or closure-loss:RU/30")
    .option("--at <DATE>", "the month or year asked about")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, measure: string, options: { at?: string; json?: boolean }) => {
        const kase = await openCase(name);
        const result = explain(kase, networkSimplex, measure, options.at);
        if (options.json) return printJson(envelope("explain", kase, { measure, at: options.at }, result));
        process.stdout.write(
          `${result.measure} = ${result.value ?? "not known"} ${result.unit}\n  ${result.equation}\n`,
        );
        for (const input of result.inputs) {
          process.stdout.write(
            `  ${input.id} = ${input.value} ${input.unit} (${input.basis}; ${input.source})${input.note ? ` ${input.note}` : ""}\n`,
          );
        }
      }),
    );
}
