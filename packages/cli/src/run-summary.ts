import { type Manifest, notesOfParts, type RunFolder, rowsDigest } from "@multivector/ensemble";

/** What a folder of a run holds: what `explore` and `merge` print. */
export interface RunSummary {
  readonly folder: string;
  readonly ensemble: string;
  readonly design: Manifest["design"];
  readonly seed: number;
  readonly acceptance: number;
  /** Futures of the ensemble, those stored, and those computed by this call. */
  readonly futures: number;
  readonly stored: number;
  readonly computed: number;
  readonly complete: boolean;
  readonly strategies: readonly string[];
  readonly theories: readonly string[];
  readonly inputs: number;
  readonly measures: RunFolder["shape"]["measures"];
  /** Runs stored, and how many of them failed. */
  readonly runs: number;
  readonly failed: number;
  /** SHA-256 of all rows; null while some are missing. */
  readonly digest: string | null;
}

/** Reads what a folder holds. */
export async function runSummary(run: RunFolder, { computed }: { readonly computed: number }): Promise<RunSummary> {
  const { folder, manifest, shape, size, complete } = run;
  const stored = run.done.reduce((sum, { from, to }) => sum + to - from, 0);
  return {
    folder,
    ...{ ensemble: manifest.ensemble, design: manifest.design, seed: manifest.seed, acceptance: manifest.acceptance },
    ...{ futures: size, stored, computed, complete },
    ...{
      strategies: shape.strategies,
      theories: shape.theories,
      inputs: shape.inputs.length,
      measures: shape.measures,
    },
    runs: stored * shape.strategies.length * shape.theories.length,
    failed: notesOfParts(run).reduce((sum, { failed }) => sum + failed, 0),
    digest: complete ? await rowsDigest(folder) : null,
  };
}

/** The same in words, with what to ask next. */
export function runSummaryText(summary: RunSummary): string {
  const { folder, stored, futures, strategies, theories, runs, failed, complete, digest, measures, seed } = summary;
  const named = theories.filter((theory) => theory !== "");
  const under = named.length > 0 ? ` and ${named.length > 1 ? "theories" : "theory"} ${named.join(", ")}` : "";
  const lines = [
    `${stored} of ${futures} futures (seed ${seed}) under ${strategies.join(", ")}${under}: ${runs} runs in ${folder}`,
    ...(failed > 0 ? [`${failed} runs failed; their rows hold the inputs and what went wrong`] : []),
    ...(digest ? [`SHA-256 of the rows: ${digest}`] : []),
    `Measures: ${measures.map(({ name, unit }) => `${name} (${unit})`).join(", ")}`,
  ];
  const next = complete
    ? [
        ...(strategies.length > 1 ? [`npx multivector robustness ${folder} --measure ${measures[0]!.name}`] : []),
        `npx multivector discover ${folder} --measure ${measures[0]!.name} --worse-than VALUE --strategy ${strategies.at(-1)}`,
      ].map((line, i) => `${i === 0 ? "Next:" : "     "} ${line}`)
    : ["Next: run the other shards and join them: npx multivector merge SHARD... --out RUN"];
  return `${[...lines, ...next].join("\n")}\n`;
}
