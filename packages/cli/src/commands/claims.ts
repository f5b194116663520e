import { openCase } from "@multivector/casefile";
import { evaluateClaims } from "@multivector/engine";
import type { Command } from "commander";
import { envelope, guarded, printJson, UsageError } from "../outcome.ts";

const VERDICTS = ["supported", "contradicted", "imprecise", "outdated", "ambiguous", "unverified", "opinion"];

export function claimsCommand(root: Command): void {
  root
    .command("claims")
    .description("every claim of the case's texts with its verdict, computed from the data where it can be")
    .argument("<case>", "name of a shipped case, or a folder")
    .option("--verdict <V>", VERDICTS.join(" | "))
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, options: { verdict?: string; json?: boolean }) => {
        if (options.verdict !== undefined && !VERDICTS.includes(options.verdict)) {
          throw new UsageError(`--verdict ${options.verdict}: choose one of ${VERDICTS.join(", ")}`);
        }
        const kase = await openCase(name);
        const result = evaluateClaims(kase);
        const claims = result.claims.filter(
          (claim) => options.verdict === undefined || claim.verdict === options.verdict,
        );
        if (options.json) return printJson(envelope("claims", kase, options, { ...result, claims }));
        for (const claim of claims) {
          process.stdout.write(
            `${claim.id} ${claim.verdict.padEnd(12)} (${claim.verdictBy}) "${claim.quote}"\n    ${claim.reason}\n`,
          );
        }
        if (options.verdict === undefined) {
          for (const flag of result.flags)
            process.stdout.write(`${flag.id} ${flag.title} [${flag.claims.join(", ")}]\n    ${flag.reason}\n`);
        }
      }),
    );
}
