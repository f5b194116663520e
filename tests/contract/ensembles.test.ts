import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readEnsemble } from "@multivector/ensemble";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RESULTS } from "../../packages/cli/src/schema/registry.ts";
import { type Call, multivector } from "./multivector.ts";

const HOME = mkdtempSync(path.join(tmpdir(), "multivector-ensembles-"));
const folder = (name: string) => path.join(HOME, name);
const [RUN, FIRST, SECOND, JOINED, FILE] = ["run", "first", "second", "joined", "file"].map(folder) as [
  string,
  string,
  string,
  string,
  string,
];

/** Six futures under two strategies, computed once for all tests. */
const FUTURES = ["explore", "kazakhstan", "--futures", "6", "--strategies", "status-quo,rec-003-05"];
let explored: Call;

beforeAll(async () => {
  explored = await multivector(...FUTURES, "--workers", "1", "--out", RUN, "--json");
  shardOf(1, FIRST);
  shardOf(2, SECOND);
  writeFileSync(FILE, "a file");
});

/** What `--shard index/2` stores of the same run: its manifest, and every second part. */
function shardOf(index: number, out: string): void {
  const manifest = JSON.parse(readFileSync(path.join(RUN, "manifest.json"), "utf8"));
  const parts = readdirSync(path.join(RUN, "parts")).sort();
  mkdirSync(path.join(out, "parts"), { recursive: true });
  writeFileSync(path.join(out, "manifest.json"), JSON.stringify({ ...manifest, shard: { index, count: 2 } }));
  for (const part of parts.filter((_, k) => k % 2 === index - 1))
    copyFileSync(path.join(RUN, "parts", part), path.join(out, "parts", part));
}

afterAll(() => rmSync(HOME, { recursive: true }));

type Command = keyof typeof RESULTS;

/** The document of a call that went well: of its schema, with no key that the schema does not name. */
function documentOf<C extends Command>(
  command: C,
  { code, stdout, stderr }: Call,
): ReturnType<(typeof RESULTS)[C]["parse"]> {
  expect(code, stderr).toBe(0);
  expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  const document: unknown = JSON.parse(stdout);
  const known = RESULTS[command].parse(document);
  expect(known).toEqual(document);
  return known as ReturnType<(typeof RESULTS)[C]["parse"]>;
}

describe("a run", () => {
  it("is stored with progress on stderr, and told in one document", () => {
    const { results } = documentOf("explore", explored);
    expect(results).toMatchObject({ futures: 6, stored: 6, computed: 6, complete: true, runs: 12, failed: 0 });
    expect(results.strategies).toEqual(["status-quo", "rec-003-05"]);
    expect(explored.stderr).toMatch(/6 of 6 futures/);
  });

  it("in two shards is the same when merged, every future once", async () => {
    const { results } = documentOf("merge", await multivector("merge", FIRST, SECOND, "--out", JOINED, "--json"));
    const { digest } = documentOf("explore", explored).results;
    expect(results).toMatchObject({ futures: 6, stored: 6, complete: true, runs: 12, twice: 0, digest });
  });

  it("is compared by every metric", async () => {
    const call = await multivector("robustness", RUN, "--measure", "loss", "--threshold", "100", "--json");
    const { results } = documentOf("robustness", call);
    expect(results.table.used).toBe(6);
    expect(results.table.metrics).toHaveLength(11);
    expect(results.regret.map(({ strategy }) => strategy)).toEqual(results.strategies);
  });

  it("is looked through for the futures a strategy does badly in, over the inputs that tell most", async () => {
    const half = await median("rec-003-05");
    const asked = ["discover", RUN, "--measure", "loss", "--worse-than", String(half), "--strategy", "rec-003-05"];
    const { results, warnings } = documentOf("discover", await multivector(...asked, "--screen", "5", "--json"));
    expect(results).toMatchObject({ runs: "futures", n: 6, ofInterest: 3, leftOut: 0, strategy: "rec-003-05" });
    expect(results.screened.kept).toHaveLength(5);
    expect(results.scores).toHaveLength(results.screened.of);
    expect(results.chosen.k).toBeLessThanOrEqual(3);
    expect(warnings.join(" ")).toContain("Only 3 of 6 futures");
    const { stdout } = await multivector(...asked);
    expect(stdout).toMatch(/^No box to rely on: .*\nWith rec-003-05, loss above /);
    expect(stdout).toMatch(/of \d+ inputs the 30 with the highest feature scores were searched/);
  });

  it("calls inputs by what they are, with their units", async () => {
    const call = await multivector(
      ...["discover", RUN, "--measure", "loss", "--worse-than", String(await median("status-quo"))],
      ...["--strategy", "status-quo"],
      ...["--inputs", "lag/mechanism:M02@", "--json"],
    );
    const { sentence } = documentOf("discover", call).results.cart[0]!;
    expect(sentence).toMatch(/ futures with days until a mechanism works: .* at (least|most) \d+ days; /);
  });
});

/** Three of the six futures lose more. */
async function median(strategy: string): Promise<number> {
  const ensemble = await readEnsemble(RUN, { inputs: [], measures: ["loss"] });
  const loss = [...ensemble.measure("loss", strategy)].sort((a, b) => a - b);
  return (loss[2]! + loss[3]!) / 2;
}

const DISCOVER = ["discover", RUN, "--measure", "loss"];

/** What is wrong, how it is called, and what the message must say: the mistake and the way out. */
const MISTAKES: readonly (readonly [string, readonly string[], readonly RegExp[]])[] = [
  ["no futures", ["explore", "kazakhstan", "--futures", "0", "--out", "r"], [/--futures 0/, /at least 1/]],
  ["a shard beyond the last", [...FUTURES, "--shard", "3/2", "--out", "r"], [/--shard 3\/2/, /from 1 to n/]],
  ["an unknown design", [...FUTURES, "--design", "lsh", "--out", "r"], [/`lsh`/, /did you mean `lhs`/]],
  ["threads that are none", [...FUTURES, "--workers", "0", "--out", "r"], [/--workers 0/, /auto/]],
  [
    "an unknown strategy to explore",
    ["explore", "kazakhstan", "--futures", "1", "--strategies", "rec-03-05", "--out", "r"],
    [/`rec-03-05`/, /did you mean `rec-003-05`/],
  ],
  [
    "an unknown theory to explore",
    ["explore", "kazakhstan", "--futures", "1", "--theories", "T33", "--out", "r"],
    [/`T33`/, /did you mean `T3`/],
  ],
  [
    "a case without theories",
    ["explore", "triangle", "--futures", "1", "--out", "r"],
    [/no theories/, /theories\.yaml/],
  ],
  [
    "another ensemble in the folder",
    [...FUTURES, "--seed", "2", "--out", RUN],
    [/another ensemble/, /the seed \(1 there/],
  ],
  ["a file in place of the folder", [...FUTURES, "--out", FILE], [/is a file/, /give a folder/]],
  ["a folder under a file", [...FUTURES, "--out", path.join(FILE, "run")], [/is a file/, /give a folder/]],
  ["a shard that is missing", ["merge", FIRST, "--out", "r"], [/futures 1, 3, 5 are in none/]],
  ["a merge into a run", ["merge", FIRST, SECOND, "--out", RUN], [/not empty/, /new folder/]],
  ["a folder that is no run", ["robustness", HOME, "--measure", "loss"], [/no folder of a run/, /manifest\.json/]],
  ["a shard that was not merged", ["robustness", FIRST, "--measure", "loss"], [/3 of 6 futures/, /merge the shards/]],
  ["an unknown measure", ["robustness", RUN, "--measure", "los"], [/`los`/, /did you mean `loss`/]],
  [
    "an unknown metric",
    ["robustness", RUN, "--measure", "loss", "--metrics", "larplace"],
    [/did you mean `laplace`/, /minimax_regret/],
  ],
  [
    "Starr's criterion of nothing",
    ["robustness", RUN, "--measure", "loss", "--metrics", "starr"],
    [/--metrics starr/, /give --threshold/],
  ],
  [
    "an unknown baseline",
    ["robustness", RUN, "--measure", "loss", "--baseline", "status-qou"],
    [/--baseline/, /did you mean `status-quo`/],
  ],
  ["several strategies and none named", [...DISCOVER, "--worse-than", "1"], [/--strategy, of status-quo, rec-003-05/]],
  [
    "an unknown strategy to discover",
    [...DISCOVER, "--worse-than", "1", "--strategy", "rec-03-05"],
    [/did you mean `rec-003-05`/],
  ],
  [
    "an unknown theory to discover",
    [...DISCOVER, "--worse-than", "1", "--strategy", "status-quo", "--theory", "T33"],
    [/did you mean `T3`/],
  ],
  [
    "an unknown input",
    [...DISCOVER, "--worse-than", "1", "--strategy", "status-quo", "--inputs", "theroy"],
    [/--inputs/, /did you mean `theory`/],
  ],
  [
    "an unknown measure to discover",
    ["discover", RUN, "--measure", "los", "--worse-than", "1", "--strategy", "status-quo"],
    [/did you mean `loss`/],
  ],
  [
    "an unknown objective of PRIM",
    [...DISCOVER, "--worse-than", "1", "--strategy", "status-quo", "--objective", "lenient"],
    [/did you mean `lenient1`/],
  ],
  [
    "a peel of more than there is",
    [...DISCOVER, "--worse-than", "1", "--strategy", "status-quo", "--alpha", "5"],
    [/--alpha 5/, /below 0\.5/],
  ],
  [
    "a threshold beyond all runs",
    [...DISCOVER, "--worse-than", "999999", "--strategy", "status-quo"],
    [/None of 6 runs is above 999999/, /runs from \d.* to \d/],
  ],
  [
    "a measure that is always the same",
    ["discover", RUN, "--measure", "cost", "--worse-than", "1", "--strategy", "status-quo"],
    [/`cost` is 0 in all 6 futures/, /another measure/],
  ],
  [
    "a shard to discover",
    ["discover", FIRST, "--measure", "loss", "--worse-than", "1", "--strategy", "status-quo"],
    [/3 of 6 futures/, /merge the shards/],
  ],
  ["a run that is not there", ["discover", "nowhere", "--measure", "loss", "--worse-than", "1"], [/no nowhere/, /CSV/]],
  [
    "an unknown lever to search",
    ["search", "kazakhstan", "--objectives", "loss", "--evaluations", "4", "--levers", "step-bert", "--out", "r"],
    [/`step-bert`/, /did you mean `step-berths`/],
  ],
  [
    "a search in the folder of a run",
    [
      "search",
      "kazakhstan",
      "--objectives",
      "loss",
      "--evaluations",
      "4",
      "--futures",
      "1",
      "--theories",
      "T3",
      "--out",
      RUN,
    ],
    [/holds a run/, /one of its own/],
  ],
];

describe("bad input", () => {
  for (const [what, args, says] of MISTAKES) {
    it(`${what}: a sentence with a remedy on stderr, exit 1, nothing else`, async () => {
      const call = await multivector(...args, "--json");
      expect(call.code, call.stderr).toBe(1);
      expect(call.stdout).toBe("");
      for (const pattern of says) expect(call.stderr).toMatch(pattern);
      expect(call.stderr).not.toMatch(/^\s+at /m);
      expect(call.written).toEqual([]);
    });
  }
});

describe("a search", () => {
  it("prints packages beside what they are compared with, and writes them as strategies", async () => {
    const call = await multivector(
      ...["search", "kazakhstan", "--objectives", "loss,cost", "--evaluations", "4", "--population", "4"],
      ...["--futures", "1", "--theories", "T3", "--workers", "1", "--out", folder("search"), "--json"],
    );
    const { results } = documentOf("search", call);
    expect(results.evaluations).toBe(4);
    expect(results.packages.length).toBeGreaterThan(0);
    expect(results.compared.map(({ strategy }) => strategy)).toContain("status-quo");
    expect(existsSync(path.join(folder("search"), "strategies.yaml"))).toBe(true);
  });
});
