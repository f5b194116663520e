import { openCase } from "@multivector/casefile";
import { type Explanation, explain, networkSimplex, POLITICAL_MEASURES } from "@multivector/engine";
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
        process.stdout.write(`${result.measure} = ${valueText(result)} ${result.unit}\n  ${result.equation}\n`);
        for (const input of result.inputs) process.stdout.write(`  ${inputText(input)}\n`);
      }),
    );
}

/** Of politics three digits: no more is known. */
function valueText({ measure, value }: Explanation): string {
  if (value === null) return "not known";
  const political = POLITICAL_MEASURES.some(({ id }) => measure.startsWith(`${id}:`));
  return String(political ? Number(value.toPrecision(3)) : value);
}

function inputText({ id, value, low, high, unit, basis, source, note }: Explanation["inputs"][number]): string {
  const range = low === undefined || high === undefined ? "" : ` (${low} to ${high})`;
  return `${id} = ${value}${range} ${unit} (${basis}; ${source})${note === "" ? "" : ` ${note}`}`;
}
