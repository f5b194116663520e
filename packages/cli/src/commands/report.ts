import { openCase } from "@multivector/casefile";
import { FUTURES } from "@multivector/engine";
import type { Command } from "commander";
import { guarded } from "../outcome.ts";
import { prepareFolder, REPORT_FORMATS, reportFormat, writeReportAs } from "../write-report.ts";
import { assessed } from "./assess.ts";

export function reportCommand(root: Command): void {
  root
    .command("report")
    .description("write the assessment as a document")
    .argument("<case>", "name of a shipped case, or a folder")
    .requiredOption(
      `--format <${REPORT_FORMATS.join("|")}>`,
      "a page, Markdown with pictures, Word, PDF, or a bundle of page, Markdown, pictures and data",
    )
    .option("--out <DIR>", "folder to write to", "out")
    .action(
      guarded(async (name: string, options: { format: string; out: string }) => {
        const format = reportFormat(options.format);
        const kase = await openCase(name);
        prepareFolder(options.out);
        const assessment = await assessed(kase, { draws: 16, seed: 1, futures: FUTURES });
        process.stdout.write(`${await writeReportAs(options.out, assessment, kase, format)}\n`);
      }),
    );
}
