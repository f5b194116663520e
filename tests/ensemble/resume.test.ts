import { spawn } from "node:child_process";
import { copyFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { openRun, type Progress, RunStopped, readEnsemble, rowsDigest, runEnsemble } from "@multivector/ensemble";
import { beforeAll, describe, expect, test } from "vitest";
import { newFolder, partsOf, toyRun } from "./in-folder.ts";

describe("a run that is stopped", () => {
  test("keeps its parts, says how to go on, and goes on to the same rows", async () => {
    for (const workers of [2, "auto"] as const) {
      const stop = new AbortController();
      const request = toyRun({ workers });
      const progress = ({ done }: Progress) => done >= 6 && stop.abort();
      const stopped = runEnsemble({ ...request, signal: stop.signal, progress });
      await expect(stopped).rejects.toThrow(RunStopped);
      await expect(stopped).rejects.toThrow(
        /^stopped: \d+ of 40 futures are in .* and stay there; run the same again to compute the rest$/,
      );
      const { done } = openRun(request.out);
      expect(done.length).toBeGreaterThanOrEqual(2);
      expect(done.length).toBeLessThan(14);

      const seen: Progress[] = [];
      const summary = await runEnsemble({ ...request, progress: (one) => seen.push(one) });
      const before = 3 * done.length;
      expect(summary.computed).toBe(40 - before);
      expect(seen[0]).toEqual({ done: before, all: 40, perSecond: 0, secondsLeft: null, failed: 0 });
      expect(seen.at(-1)).toMatchObject({ done: 40, all: 40, secondsLeft: 0, failed: 0 });
      const whole = toyRun();
      await runEnsemble(whole);
      expect(await rowsDigest(request.out)).toBe(await rowsDigest(whole.out));
    }
  });

  test("before it began computes nothing", async () => {
    const request = toyRun({ signal: AbortSignal.abort() });
    await expect(runEnsemble(request)).rejects.toThrow("stopped: 0 of 40 futures");
    expect(partsOf(request.out)).toEqual([]);
  });
});

describe("a folder that holds a run", () => {
  const done = toyRun();
  beforeAll(() => runEnsemble(done));

  /** A copy of it, to spoil. */
  function copy(): string {
    const out = newFolder();
    cpSync(done.out, out, { recursive: true });
    return out;
  }

  test("is left as it is if nothing is missing", async () => {
    expect(await runEnsemble(done)).toMatchObject({ computed: 0, futures: 40, by: "nothing was missing" });
  });

  test("is refused if anything is not what was asked for, with what differs", async () => {
    const asked = [
      [{ seed: 8 }, "the seed (7 there, 8 here)"],
      [{ design: { kind: "monte-carlo", futures: 40 } }, "the design ("],
      [{ design: { kind: "lhs", futures: 41 } }, "the number of futures (40 there, 41 here)"],
      [{ chunk: 4 }, "the futures in a part (3 there, 4 here)"],
      [{ shard: { index: 1, count: 2 } }, "the shard (the whole there, shard 1 of 2 here)"],
    ] as const;
    for (const [change, says] of asked) await expect(runEnsemble({ ...done, ...change })).rejects.toThrow(says);
  });

  test("is refused if the study has changed, and so is a manifest that was edited", async () => {
    const file = path.join(newFolder(), "study.mjs");
    const text = readFileSync(path.join(import.meta.dirname, "studies/toy.mjs"), "utf8");
    writeFileSync(file, text.replace("cut: 4", "cut: 5"));
    await expect(runEnsemble({ ...done, source: { kind: "module", file } })).rejects.toThrow(
      "the study: the case, the request or the module has changed",
    );
    const out = copy();
    const manifest = readFileSync(path.join(out, "manifest.json"), "utf8");
    writeFileSync(path.join(out, "manifest.json"), manifest.replace('"seed": 7', '"seed": 8'));
    await expect(runEnsemble({ ...done, out, seed: 8 })).rejects.toThrow("the file was edited");
  });

  test("has a truncated part found and named, and computed again once it is removed", async () => {
    const out = copy();
    const part = path.join(out, "parts/part-000006-000008.parquet");
    truncateSync(part, 500);
    await expect(rowsDigest(out)).rejects.toThrow(`${part} is damaged`);
    await expect(runEnsemble({ ...done, out })).rejects.toThrow(`${part} is damaged`);
    rmSync(part);
    expect(await runEnsemble({ ...done, out })).toMatchObject({ computed: 3 });
    expect(await rowsDigest(out)).toBe(await rowsDigest(done.out));
  });

  test("has a part of changed bytes found and named", async () => {
    const out = copy();
    const part = path.join(out, "parts/part-000003-000005.parquet");
    const bytes = readFileSync(part);
    const decay = (await readEnsemble(out, { inputs: ["decay"], measures: [] })).input("decay").slice(3, 4);
    const at = bytes.indexOf(Buffer.from(decay.buffer));
    expect(at).toBeGreaterThan(0);
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(part, bytes);
    await expect(rowsDigest(out)).rejects.toThrow(`${part} is damaged (its rows are not those written)`);
  });

  test("has a part of another ensemble found and named, and files of no part", async () => {
    const [other, out] = [toyRun({ seed: 9 }), copy()];
    await runEnsemble(other);
    const name = "part-000006-000008.parquet";
    copyFileSync(path.join(other.out, "parts", name), path.join(out, "parts", name));
    await expect(runEnsemble({ ...done, out })).rejects.toThrow(`${name} is not a part of this ensemble`);
    const odd = copy();
    writeFileSync(path.join(odd, "parts/part-000001-000002.parquet"), "");
    expect(() => openRun(odd)).toThrow("part-000001-000002.parquet is no part of this run");
  });

  test("loses files that a killed run left unfinished", async () => {
    const out = copy();
    rmSync(path.join(out, "parts/part-000006-000008.parquet"));
    writeFileSync(path.join(out, "parts/part-000006-000008.parquet.tmp"), "half");
    await runEnsemble({ ...done, out });
    expect(partsOf(out)).toEqual(partsOf(done.out));
  });
});

describe("a folder that another process writes to", () => {
  const lock = (pid: number, host: string) => JSON.stringify({ pid, host, began: "" });

  test("is refused while that process lives, and taken over when it is gone", async () => {
    const gone = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => gone.on("exit", resolve));
    const request = toyRun();
    writeFileSync(path.join(request.out, "lock.json"), lock(gone.pid!, hostname()));
    expect(await runEnsemble(request)).toMatchObject({ computed: 40 });
    expect(() => readFileSync(path.join(request.out, "lock.json"))).toThrow("ENOENT");

    const held = toyRun();
    writeFileSync(path.join(held.out, "lock.json"), lock(1, "a-machine-that-wrote-just-now"));
    await expect(runEnsemble(held)).rejects.toThrow(
      "is being written to by process 1 on a-machine-that-wrote-just-now",
    );
  });

  test("is refused to a second run of the same process", async () => {
    const request = toyRun();
    const first = runEnsemble(request);
    await expect(runEnsemble(request)).rejects.toThrow("this process already runs an ensemble");
    await first;
  });

  test("and one that holds other files is refused", async () => {
    const request = toyRun();
    writeFileSync(path.join(request.out, "notes.txt"), "mine");
    await expect(runEnsemble(request)).rejects.toThrow("holds other files (notes.txt): give a new folder");
  });
});
