import { openCase } from "@multivector/casefile";
import { FUTURES } from "@multivector/engine";
import type { Command } from "commander";
import { guarded, UsageError } from "../outcome.ts";
import { prepareFolder, writeReport } from "../write-report.ts";
import { assessed } from "./assess.ts";

const FORMATS = ["html", "md"];

export function reportCommand(root: Command): void {
  root
    .command("report")
    .description("write the assessment as a document")
    .argument("<case>", "name of a shipped case, or a folder")
    .requiredOption(
      "--format <html|md>",
      "html or md; docx and pdf are not built yet (print the HTML to PDF from a browser)",
    )
    .option("--out <DIR>", "folder to write to", "out")
    .action(
      guarded(async (name: string, options: { format: string; out: string }) => {
        if (!FORMATS.includes(options.format)) {
          throw new UsageError(`--format ${options.format}: choose html or md; docx and pdf are not built yet`);
        }
        const kase = await openCase(name);
        prepareFolder(options.out);
        const assessment = await assessed(kase, { draws: 16, seed: 1, futures: FUTURES });
        for (const file of writeReport(options.out, assessment, kase, [options.format]))
          process.stdout.write(`${file}\n`);
      }),
    );
}
