import { openCase } from "@multivector/casefile";
import { alignmentOf, type Case, unknown } from "@multivector/engine";
import type { Command } from "commander";
import { alignmentText, domainText } from "../alignment-text.ts";
import { readCount } from "../options.ts";
import { envelope, guarded, printJson, UsageError } from "../outcome.ts";

interface Options {
  readonly year?: string;
  readonly domain?: string;
  readonly json?: boolean;
}

export function alignmentCommand(root: Command): void {
  root
    .command("alignment")
    .description(
      "how the state stands to each power by domain: votes, trade, energy, finance, arms, memberships; floors",
    )
    .argument("<case>", "name of a shipped case, or a folder")
    .option("--year <Y>", "year; default the base year; each domain tells its latest known up to it")
    .option("--domain <ID>", "one domain, with the figures it rests on")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, options: Options) => {
        const kase = await openCase(name);
        const only = options.domain;
        if (only !== undefined && !kase.domains.some(({ id }) => id === only))
          throw new UsageError(unknownDomain(kase, only));
        const year = options.year === undefined ? kase.baseYear : readCount(options.year, "--year", 1900);
        const whole = alignmentOf(kase, { year });
        const within = <T extends { readonly domain: string }>(rows: readonly T[]) =>
          rows.filter((row) => only === undefined || row.domain === only);
        const result = { ...whole, domains: within(whole.domains), floors: within(whole.floors) };
        if (options.json) return printJson(envelope("alignment", kase, { year, domain: only }, result, result.notes));
        process.stdout.write(only === undefined ? alignmentText(kase, result) : domainText(kase, result));
      }),
    );
}

function unknownDomain(kase: Case, id: string): string {
  const ids = kase.domains.map((domain) => domain.id);
  if (ids.length === 0) return `--domain ${id}: ${kase.id} names no domain of ties; add domains.yaml`;
  return `--domain ${id}: ${unknown("domain", id, ids)}; the domains are ${ids.join(", ")}`;
}
