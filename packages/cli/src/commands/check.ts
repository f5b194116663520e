import { findCaseFolder, hasErrors, openCase, problemLine, readCase } from "@multivector/casefile";
import { ENGINE, runIdOf } from "@multivector/engine";
import type { Command } from "commander";
import { guarded, printJson } from "../outcome.ts";

export function checkCommand(root: Command): void {
  root
    .command("check")
    .description("list every problem of a case at once, with file, line and remedy")
    .argument("<case>", "name of a shipped case, or a folder")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, options: { json?: boolean }) => {
        const folder = findCaseFolder(name);
        // An unknown name is itself a problem with a remedy, which openCase words.
        if (folder === undefined) return void (await openCase(name));
        const { problems, case: kase } = readCase(folder);
        if (options.json) {
          printJson({
            command: "check",
            case: kase?.id ?? name,
            runId: kase ? runIdOf(kase, { command: "check" }) : "",
            engine: ENGINE,
            results: { problems },
            warnings: [],
          });
        } else {
          for (const problem of problems) process.stdout.write(`${problemLine(problem)}\n`);
          const errors = problems.filter((problem) => problem.severity === "error").length;
          process.stdout.write(`${name}: ${errors} errors, ${problems.length - errors} warnings\n`);
        }
        if (hasErrors(problems)) process.exitCode = 1;
      }),
    );
}
