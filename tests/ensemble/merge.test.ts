import { copyFileSync, cpSync, existsSync, rmSync } from "node:fs";
import path from "node:path";
import { type EnsembleRequest, mergeRuns, rowsDigest, runEnsemble } from "@multivector/ensemble";
import { beforeAll, describe, expect, test } from "vitest";
import { moduleOf, newFolder, toyRun } from "./in-folder.ts";

describe("merging shards", () => {
  const shards: EnsembleRequest[] = [1, 2].map((index) => toyRun({ shard: { index, count: 2 } }));
  const [first, second] = shards.map(({ out }) => out) as [string, string];
  const whole = toyRun();

  beforeAll(async () => {
    for (const request of [...shards, whole]) await runEnsemble(request);
  });

  test("says which futures none of the folders holds, and writes nothing", async () => {
    const out = path.join(newFolder(), "merged");
    await expect(mergeRuns([first], out)).rejects.toThrow(
      "futures 3-5, 9-11, 15-17, 21-23, 27-29, 33-35, 39 are in none of the folders",
    );
    expect(existsSync(out)).toBe(false);
  });

  test("takes parts that several folders hold once, if they are equal", async () => {
    const out = newFolder();
    expect(await mergeRuns([first, second, whole.out], out)).toMatchObject({ futures: 40, parts: 14, twice: 14 });
    expect(await rowsDigest(out)).toBe(await rowsDigest(whole.out));
    expect(await runEnsemble({ ...whole, out })).toMatchObject({ computed: 0 });
  });

  test("names the future of which two folders have other rows", async () => {
    const source = moduleOf("uneven");
    const runs = [
      toyRun({ source, design: { kind: "lhs", futures: 6 } }),
      toyRun({ source, design: { kind: "lhs", futures: 6 } }),
    ];
    for (const request of runs) await runEnsemble(request);
    const folders = runs.map(({ out }) => out);
    await expect(mergeRuns(folders, newFolder())).rejects.toThrow(/^future 4 has other rows in /);
  });

  test("refuses folders of different ensembles, and says what differs", async () => {
    const other = toyRun({ seed: 8 });
    await runEnsemble(other);
    await expect(mergeRuns([first, other.out], newFolder())).rejects.toThrow(
      "what differs is the seed (8 there, 7 here)",
    );
  });

  test("finds a part of the same name from elsewhere, and a folder that is not empty", async () => {
    const spoilt = newFolder();
    cpSync(second, spoilt, { recursive: true });
    const [from, to] = ["part-000009-000011.parquet", "part-000003-000005.parquet"];
    copyFileSync(path.join(spoilt, "parts", from), path.join(spoilt, "parts", to));
    await expect(mergeRuns([first, spoilt], newFolder())).rejects.toThrow(/part-000003-000005.parquet/);
    await expect(mergeRuns([first, second], whole.out)).rejects.toThrow("is not empty");
    rmSync(path.join(spoilt, "manifest.json"));
    await expect(mergeRuns([first, spoilt], newFolder())).rejects.toThrow("is no folder of a run");
  });
});
