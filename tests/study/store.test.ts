import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { lhs } from "@multivector/ensemble";
import { afterAll, describe, expect, it } from "vitest";
import toy from "./toy-study.mjs";

const home = mkdtempSync(path.join(tmpdir(), "study-test-"));
afterAll(() => rmSync(home, { recursive: true }));

const futures = lhs(400);
type Runs = Awaited<ReturnType<typeof toy.run>>;
/** All numbers of a run, and its failures. */
const numbers = ({ ensemble, failed }: Runs) => [
  [...ensemble.input("demand")],
  ...["small", "large"].flatMap((policy) => ["cost", "met"].map((measure) => [...ensemble.measure(measure, policy)])),
  failed,
];

describe("a study with a module", () => {
  it("gives the same numbers from a folder, from two threads, and in memory", async () => {
    const inMemory = numbers(await toy.run({ futures, seed: 5 }));
    expect(numbers(await toy.run({ futures, seed: 5, out: path.join(home, "one") }))).toEqual(inMemory);
    expect(numbers(await toy.run({ futures, seed: 5, workers: 2 }))).toEqual(inMemory);
  });

  it("goes on with a folder where it was stopped", async () => {
    const out = path.join(home, "stopped");
    const stop = new AbortController();
    const stopped = toy.run({
      ...{ futures, seed: 6, out, signal: stop.signal },
      progress: ({ done }) => done >= 100 && stop.abort(),
    });
    await expect(stopped).rejects.toThrow("stay there; run the same again");
    const seen: number[] = [];
    const runs = await toy.run({ futures, seed: 6, out, progress: ({ done }) => seen.push(done) });
    expect(seen[0]).toBeGreaterThanOrEqual(100);
    expect(numbers(runs)).toEqual(numbers(await toy.run({ futures, seed: 6 })));
  });
});
