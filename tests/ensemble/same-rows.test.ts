import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { mergeRuns, openRun, readEnsemble, rowsDigest, runEnsemble } from "@multivector/ensemble";
import { beforeAll, describe, expect, test } from "vitest";
import { moduleOf, newFolder, partsOf, toyRun } from "./in-folder.ts";

describe("an ensemble has the same rows", () => {
  let one = "";

  beforeAll(async () => {
    const request = toyRun({ workers: 1 });
    await runEnsemble(request);
    one = await rowsDigest(request.out);
  });

  test("with 1, 2 and 5 threads, and with none", async () => {
    for (const workers of [2, 5, "auto"] as const) {
      const request = toyRun({ workers });
      const summary = await runEnsemble(request);
      expect(summary.by).toBe(workers === "auto" ? "this thread" : `${workers} threads`);
      expect(summary).toMatchObject({ futures: 40, runs: 160, computed: 40, failed: 0 });
      expect(await rowsDigest(request.out)).toBe(one);
    }
  });

  test("in parts of another size", async () => {
    const request = toyRun({ chunk: 40 });
    await runEnsemble(request);
    expect(partsOf(request.out)).toEqual(["part-000000-000039.parquet"]);
    expect(await rowsDigest(request.out)).toBe(one);
  });

  test("when three shards are merged, each of which computed every third part", async () => {
    const shards = [1, 2, 3].map((index) => toyRun({ shard: { index, count: 3 } }));
    for (const request of shards) await runEnsemble(request);
    // 40 futures in parts of 3 are 14 parts: 5, 5 and 4.
    expect(shards.map(({ out }) => partsOf(out).length)).toEqual([5, 5, 4]);
    const out = path.join(newFolder(), "whole");
    const merged = await mergeRuns(
      shards.map((request) => request.out),
      out,
    );
    expect(merged).toMatchObject({ futures: 40, parts: 14, twice: 0 });
    expect(await rowsDigest(out)).toBe(one);
  });

  test("and not with another seed", async () => {
    const request = toyRun({ seed: 8 });
    await runEnsemble(request);
    expect(await rowsDigest(request.out)).not.toBe(one);
  });

  test("and they are those of the model", async () => {
    const request = toyRun();
    await runEnsemble(request);
    const read = await readEnsemble(request.out);
    const [inflow, decay, season] = ["inflow", "decay", "season"].map((name) => read.input(name));
    const load = read.measure("load", "strict", "storm");
    // Under `strict` 4 t are cut, under `storm` what is left counts twice, in the wet season (label 0) twice again.
    for (let i = 0; i < 40; i++)
      expect(load[i]).toBe((Math.max(0, inflow![i]! - 4) * 2 * (season![i] === 0 ? 2 : 1)) / decay![i]!);
    expect(read.measure("chance", "none", "calm")).toEqual(read.measure("chance", "strict", "storm"));
  });
});

describe("a process killed in the middle", () => {
  test("loses no finished part, and the same call computes the rest to the same rows", async () => {
    const request = { source: moduleOf("held"), design: { kind: "lhs", futures: 60 }, seed: 1, chunk: 2 } as const;
    const out = newFolder();
    const run = path.join(import.meta.dirname, "studies/run-held.mjs");
    const child = spawn(process.execPath, [run, out], { env: { ...process.env, HOLD: "1" }, stdio: "inherit" });
    // It stores the ten parts of the futures 0 to 19, and then hangs.
    const stored = () => (existsSync(path.join(out, "parts")) ? partsOf(out).filter((name) => name.endsWith("t")) : []);
    while (stored().length < 10) {
      expect(child.exitCode).toBe(null);
      await setTimeout(5);
    }
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(existsSync(path.join(out, "lock.json"))).toBe(true);
    expect(openRun(out).missing).toHaveLength(20);
    expect(await runEnsemble({ ...request, out, workers: 2 })).toMatchObject({ futures: 60, computed: 40 });

    const whole = newFolder();
    await runEnsemble({ ...request, out: whole, workers: 1 });
    expect(await rowsDigest(out)).toBe(await rowsDigest(whole));
  });
});
