import { readEnsemble, rowsDigest, runEnsemble } from "@multivector/ensemble";
import { describe, expect, test } from "vitest";
import { moduleOf, newFolder } from "./in-folder.ts";
import { queryParts } from "./query-parts.ts";

const design = { kind: "lhs", futures: 20 } as const;

describe("a run that fails", () => {
  test("is a row with its inputs and its message, whether the model throws, gives no number or ends the process; the rest goes on", async () => {
    const out = newFolder();
    const summary = await runEnsemble({ source: moduleOf("hazards"), design, seed: 1, chunk: 4, out });
    expect(summary).toMatchObject({ futures: 20, runs: 20, failed: 3 });

    const rows = await queryParts(out, "SELECT future, load, season, twice, half, error FROM runs ORDER BY future");
    expect(rows.map(({ future }) => future)).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(rows.filter(({ error }) => error !== null).map(({ future, error }) => [future, error])).toEqual([
      [3, "the dam broke"],
      [5, "the model gives no finite number for `half`: NaN"],
      [7, "the model called process.exit(4)"],
    ]);
    for (const { future, load, season, twice, half, error } of rows) {
      expect(load, `load of ${future}`).toBeTypeOf("number");
      expect(["wet", "dry"], `season of ${future}`).toContain(season);
      expect([twice, half], `measures of ${future}`).toEqual(
        error === null ? [2 * (load as number), (load as number) / 2] : [null, null],
      );
    }
  });

  test("is no number in memory, and named there with its message", async () => {
    const out = newFolder();
    await runEnsemble({ source: moduleOf("hazards"), design, seed: 1, out });
    const read = await readEnsemble(out, { inputs: [], measures: ["twice"] });
    expect([...read.measure("twice")].flatMap((value, i) => (Number.isNaN(value) ? [i] : []))).toEqual([3, 5, 7]);
    expect(read.failed[0]).toEqual({ future: 3, strategy: "", theory: "", message: "the dam broke" });
    expect(() => read.measure("half")).toThrow("unknown measure `half`");
  });
});

describe("a thread that dies", () => {
  test("costs the future that killed it and no other", async () => {
    const runs = [newFolder(), newFolder()] as const;
    const request = { source: moduleOf("hazards", "deadly"), design, seed: 1, chunk: 4 };
    const summary = await runEnsemble({ ...request, out: runs[0], workers: 2 });
    expect(summary).toMatchObject({ futures: 20, runs: 20, failed: 4 });
    const read = await readEnsemble(runs[0]);
    expect(read.failed.map(({ future }) => future)).toEqual([3, 5, 7, 11]);
    expect(read.failed.at(-1)!.message).toBe("the thread of this run died: worker exited with code: 6");
    expect(read.input("load")[11]).toBeGreaterThan(0);
    await runEnsemble({ ...request, out: runs[1], workers: 1 });
    expect(await rowsDigest(runs[1])).toBe(await rowsDigest(runs[0]));
  });
});
