import { readFileSync } from "node:fs";
import path from "node:path";
import { openRun, readEnsemble, rowsDigest, runEnsemble } from "@multivector/ensemble";
import { beforeAll, describe, expect, test } from "vitest";
import { moduleOf, newFolder, toyRun } from "./in-folder.ts";
import { queryParts } from "./query-parts.ts";
import { NUMBERS } from "./studies/bits.mjs";

function bits(value: unknown): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value as number);
  return bytes.toString("hex");
}

describe("the parts of a run", () => {
  const out = newFolder();
  const futures = 2 * NUMBERS.length;

  beforeAll(async () => {
    const request = { source: moduleOf("bits"), design: { kind: "lhs", futures }, seed: 3, chunk: 5, out } as const;
    await runEnsemble(request);
  });

  test("are read by DuckDB with every bit: -0, the smallest and the largest numbers", async () => {
    const rows = await queryParts(out, "SELECT * FROM runs ORDER BY future");
    const read = await readEnsemble(out);
    const number = read.input("number");
    expect(new Set(Array.from(number, bits))).toEqual(new Set(NUMBERS.map(bits)));
    expect(rows.map((row) => bits(row.number))).toEqual(Array.from(number, bits));
    const fine = rows.filter(({ error }) => error === null);
    expect(fine).toHaveLength(futures - 1);
    expect(fine.map((row) => bits(row.measure_error))).toEqual(fine.map((row) => bits(-(row.number as number))));
    expect(fine.map((row) => bits(row.same))).toEqual(fine.map((row) => bits(row.number)));
  });

  test("have a column for each name, whatever is called alike, and labels as text", async () => {
    const columns = await queryParts(out, "DESCRIBE runs");
    expect(columns.map(({ column_name, column_type }) => `${column_name} ${column_type}`)).toEqual([
      ...["future INTEGER", "strategy VARCHAR", "theory VARCHAR"],
      ...["number DOUBLE", "input_future DOUBLE", "input_same DOUBLE", "input_Mark VARCHAR"],
      ...["same DOUBLE", "measure_error DOUBLE", "mark DOUBLE", "error VARCHAR"],
    ]);
    const marks = await queryParts(out, 'SELECT DISTINCT "input_Mark" AS mark FROM runs ORDER BY 1');
    expect(marks.map(({ mark }) => mark)).toEqual(["it's", "plain", 'ä "quoted"']);
    const [failed] = await queryParts(out, "SELECT future, same, error FROM runs WHERE error IS NOT NULL");
    expect(failed).toEqual({ future: 4, same: null, error: "Überlauf 'here'" });
  });

  test("can be counted and averaged while more are still to come", async () => {
    const request = toyRun({ shard: { index: 1, count: 2 } });
    await runEnsemble(request);
    const [{ runs, load }] = (await queryParts(
      request.out,
      "SELECT count(*) AS runs, avg(load) AS load FROM runs",
    )) as [Record<string, unknown>];
    const part = await readEnsemble(request.out, { partial: true });
    // 14 parts of 3 futures: the first shard has 7 of them, 21 futures, each under 2 strategies and 2 theories.
    expect([runs, part.size, part.of]).toEqual([84n, 21, 40]);
    const loads = ["none", "strict"].flatMap((s) => ["calm", "storm"].flatMap((t) => [...part.measure("load", s, t)]));
    expect(load).toBeCloseTo(loads.reduce((sum, value) => sum + value, 0) / 84, 10);
    expect(part.held.slice(0, 2)).toEqual([
      { from: 0, to: 3 },
      { from: 6, to: 9 },
    ]);
  });

  test("stand beside a manifest that says what they are", async () => {
    const manifest = JSON.parse(readFileSync(path.join(out, "manifest.json"), "utf8"));
    expect(manifest).toMatchObject({
      format: 1,
      engine: "0.1.0",
      design: { kind: "lhs", futures },
      seed: 3,
      futures,
      chunk: 5,
    });
    expect(openRun(out)).toMatchObject({ size: futures, seed: 3, complete: true, missing: [] });
    expect(await rowsDigest(out)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("reading a run", () => {
  test("with DuckDB works as the page about it says", async () => {
    const page = readFileSync(path.join(import.meta.dirname, "../../docs/ensembles.md"), "utf8");
    const query = page.match(/```sql\n([^`]+)```/)![1]!;
    const request = toyRun();
    await runEnsemble(request);
    const rows = await queryParts(request.out, query.replaceAll("RUN", request.out));
    const scenes = rows.map((row) => [row.strategy, row.theory, row.runs, row.failed]);
    expect(scenes).toEqual(["none", "strict"].flatMap((s) => ["calm", "storm"].map((t) => [s, t, 40n, 0n])));
    const loads = [...(await readEnsemble(request.out)).measure("load", "none", "calm")];
    expect(rows[0]!.mean).toBeCloseTo(loads.reduce((sum, load) => sum + load, 0) / 40, 10);
  });

  test("takes only the columns asked for, and says which there are", async () => {
    const request = toyRun();
    await runEnsemble(request);
    const read = await readEnsemble(request.out, { inputs: ["decay"], measures: ["chance"] });
    expect(read.shape.inputs.map(({ name }) => name)).toEqual(["decay"]);
    expect(read.input("decay")).toHaveLength(40);
    expect(() => read.input("inflow")).toThrow("unknown input `inflow`");
    await expect(readEnsemble(request.out, { measures: ["lod"] })).rejects.toThrow(
      "unknown measure `lod`; did you mean `load`?",
    );
  });

  test("refuses an unfinished run, and says what is missing", async () => {
    const request = toyRun({ shard: { index: 2, count: 2 } });
    await runEnsemble(request);
    await expect(readEnsemble(request.out)).rejects.toThrow(
      "holds 19 of 40 futures; it is shard 2 of 2: merge the shards first",
    );
    await expect(rowsDigest(request.out)).rejects.toThrow("holds 19 of 40 futures");
  });

  test("of a folder that holds no run says so", async () => {
    await expect(readEnsemble(newFolder())).rejects.toThrow("is no folder of a run: it has no manifest.json");
  });
});
