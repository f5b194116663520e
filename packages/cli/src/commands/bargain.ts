import { readFileSync } from "node:fs";
import { openCase } from "@multivector/casefile";
import {
  BARGAIN_MODELS,
  type BargainModel,
  bargain,
  type Case,
  closureLosses,
  closuresOf,
  dayOf,
  ENGINE,
  issuesOf,
  type LossShares,
  nearest,
  networkSimplex,
  RequestError,
  readBargaining,
  unknown,
} from "@multivector/engine";
import type { Command } from "commander";
import { issueText, resultText } from "../bargain-text.ts";
import { readCount } from "../options.ts";
import { envelope, guarded, printJson, UsageError } from "../outcome.ts";

interface Options {
  readonly model?: string;
  readonly issue?: string;
  readonly draws: string;
  readonly seed: string;
  readonly json?: boolean;
}

/** Days that everybody who can would close everything, where no deal is made. */
const NO_DEAL_DAYS = 365;

export function bargainCommand(root: Command): void {
  root
    .command("bargain")
    .description("where an issue settles: compromise, spatial model of politics, Nash; of a case or of a file")
    .argument("<case|FILE.json>", "name of a shipped case, a folder, or a file with actors, capability, position, ...")
    .option("--model <MODEL>", `${BARGAIN_MODELS.join(" | ")}; a case: all, a file: compromise`)
    .option("--issue <ID>", "one issue of the case")
    .option("--draws <N>", "draws over the stated ranges of a case (0: central values only)", "400")
    .option("--seed <N>", "seed of the draws", "1")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, options: Options) => {
        const model = options.model === undefined ? undefined : readModel(options.model);
        const seed = readCount(options.seed, "--seed");
        if (/\.json$/i.test(name)) return ofFile(name, model ?? "compromise", seed, options);
        const kase = await openCase(name);
        ofCase(kase, model, { draws: readCount(options.draws, "--draws"), seed }, options);
      }),
    );
}

function readModel(text: string): BargainModel {
  const found = BARGAIN_MODELS.find((model) => model === text);
  if (found) return found;
  throw new UsageError(
    `--model: ${unknown("model", text, BARGAIN_MODELS)}; choose one of ${BARGAIN_MODELS.join(", ")}`,
  );
}

function ofFile(file: string, model: BargainModel, seed: number, { issue, json }: Options): void {
  if (issue !== undefined) throw new UsageError(`--issue ${issue}: a file holds one problem; leave the option`);
  const { problem, settings, problems } = readBargaining(parsed(file), model);
  if (problem === null || problems.length > 0) throw new RequestError(problems.map((text) => `${file}: ${text}`));
  const result = bargain(problem, { seed, ...settings, model });
  // A file is no case: nothing to take a digest of.
  if (json)
    printJson({ command: "bargain", case: "", runId: "", engine: ENGINE, results: result, warnings: result.notes });
  else process.stdout.write(resultText(result));
}

function parsed(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`${file}: cannot be read; give the path of a JSON file, or the name of a case`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const word = /\b(NaN|-?Infinity)\b/.exec(text.replace(/"(?:[^"\\]|\\.)*"/g, ""))?.[1];
    const reason = word ? `${word} is no number` : error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file}: no valid JSON: ${reason}; mend it and call again`);
  }
}

function ofCase(
  kase: Case,
  model: BargainModel | undefined,
  asked: { draws: number; seed: number },
  options: Options,
): void {
  const models = model === undefined ? BARGAIN_MODELS : [model];
  if (options.issue !== undefined) checkIssue(kase, options.issue);
  const request = { ...asked, models, ...(options.issue === undefined ? {} : { issues: [options.issue] }) };
  const lossShare = models.includes("nash") && kase.issues.length > 0 ? lossShares(kase) : undefined;
  const issues = issuesOf(kase, {
    ...request,
    ...(options.json ? { central: true } : {}),
    ...(lossShare === undefined ? {} : { lossShare }),
  });
  const warnings = issues.length > 0 ? [] : [`${kase.id} states no issues; add them in issues.yaml.`];
  const results = { issues, lossShare: Object.fromEntries(lossShare ?? []) };
  if (options.json) printJson(envelope("bargain", kase, request, results, warnings));
  else process.stdout.write(`${[...warnings, ...issues.map((issue) => issueText(kase, issue))].join("\n")}\n`);
}

function checkIssue(kase: Case, id: string): void {
  const ids = kase.issues.map((issue) => issue.id);
  if (ids.includes(id)) return;
  const near = nearest(id, ids);
  const known = ids.length > 0 ? `the issues of ${kase.id} are ${ids.join(", ")}` : `${kase.id} states no issues`;
  throw new UsageError(`There is no issue \`${id}\`${near ? `; did you mean \`${near}\`?` : "."} ${known}`);
}

/** Share of a year's export value lost if an actor closes all it can for a year; a disputed lever counts. */
function lossShares(kase: Case): LossShares {
  const closures = closuresOf(kase);
  const losses = closureLosses(kase, networkSimplex, {
    closures,
    days: [NO_DEAL_DAYS],
    date: dayOf(`${kase.baseYear}-01-01`),
    draws: 0,
    seed: 1,
  });
  const shares = new Map<string, number>();
  for (const { actor, shareOfYear } of losses) shares.set(actor, Math.max(shares.get(actor) ?? 0, shareOfYear));
  return shares;
}
