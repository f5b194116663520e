import { readFileSync } from "node:fs";
import path from "node:path";
import type { Interval } from "@multivector/engine";
import { describe, expect, it, vi } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** What a program hands to console.log, call by call. */
async function logged(program: () => Promise<unknown>): Promise<unknown[][]> {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    await program();
    return [...log.mock.calls];
  } finally {
    log.mockRestore();
  }
}

/** The same as lines. */
async function printed(program: () => Promise<unknown>): Promise<string[]> {
  return (await logged(program)).flatMap((call) => call.join(" ").split("\n"));
}

describe("the examples", () => {
  it("shock.ts prints what a closure shuts in, with its range, and how weak the inputs are", async () => {
    const [first, last] = await logged(() => import("../../examples/shock.ts"));
    const [commodity, unit, { deferred }] = first as [string, string, { deferred: Required<Interval> }];
    expect([commodity, unit]).toEqual(["crude", "kt"]);
    expect(deferred.low).toBeGreaterThan(0);
    expect(deferred.value).toBeGreaterThanOrEqual(deferred.low);
    expect(deferred.high).toBeGreaterThanOrEqual(deferred.value);
    expect(last).toEqual([expect.stringMatching(/^\d+ % of the figures behind this are not observed$/)]);
  });

  it("shock.ts stands word for word in the README", () => {
    const code = readFileSync(path.join(ROOT, "examples/shock.ts"), "utf8");
    expect(readFileSync(path.join(ROOT, "README.md"), "utf8")).toContain(code);
  });

  it("exposure.ts prints each share with its basis and sources, and answers the stated figures", async () => {
    const lines = await printed(() => import("../../examples/exposure.ts"));
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}Caspian pipeline \(CPC\): \d+\.\d % \(observed; \w+.*\)$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}(Right for|Right under none)/));
  });

  it("your-own-case.ts finds what larger berths move: 2 kt a day but for the ten days of the storm", async () => {
    const lines = await printed(() => import("../../examples/your-own-case.ts"));
    expect(lines).toHaveLength(3);
    const [shipped, mine] = lines.slice(1).map((line) => Number(/: (\d+) kt/.exec(line)![1]));
    // Berths of 6 kt/d ship 6 x 355 days; of 8 kt/d, which is all the coastal pipe carries, 8 x 355, and what the stores catch up.
    expect(shipped).toBe(2130);
    expect(mine).toBeGreaterThan(shipped!);
  });

  it("strategy.ts puts a package beside doing nothing under two theories, and says how often announcing helps", async () => {
    const lines = await printed(() => import("../../examples/strategy.ts"));
    const [spiral, shield] = ["T3", "T5"].map((theory) => lines.find((line) => line.includes(`under ${theory}:`))!);
    const [low, high] = /\((-?\d+) to (-?\d+)\)/.exec(spiral!)!.slice(1).map(Number);
    expect(low).toBeLessThan(high!);
    expect(spiral!.split(": ")[1]).not.toBe(shield!.split(": ")[1]);
    expect(lines.at(-1)).toMatch(/^ {2}in \d+ % of futures announcing helps$/);
  });

  it("lake.ts says how often each policy satisfies, where the best of them fails, and what is found beside it", async () => {
    const text = (await printed(() => import("../../examples/lake.ts"))).join("\n");
    const shares = Object.fromEntries(
      [...text.matchAll(/^(most robust rule|no release) +([\d.]+) % +([\d.]+) % +([\d.]+) %$/gm)].map((row) => [
        row[1],
        row.slice(2).map(Number),
      ]),
    );
    // Who releases nothing has no benefit: it never satisfies.
    expect([shares["no release"]![0], shares["no release"]![2]]).toEqual([0, 0]);
    expect(shares["most robust rule"]![2]).toBeGreaterThan(40);
    expect(text).toMatch(
      /^most robust rule misses utility >= 0.2 or reliability >= 0.95 in \d+ % of futures with .+ of all failures$/m,
    );
    expect(text).toMatch(/^input +delta/m);
    expect(text).toMatch(/^found 1( +[\d.]+ %){3}$/m);
  });

  it("record.ts prints the six rows of the record's exposure table, as the record has them", async () => {
    const lines = await printed(() => import("../../examples/record.ts"));
    expect(lines.filter((line) => line.startsWith("within "))).toHaveLength(6);
    expect(lines).toContainEqual(
      expect.stringMatching(/^within 90 days, from 2022-01-01: 5 in 795 days against 3 in 666; rate ratio 1\.4 /),
    );
  });
});
