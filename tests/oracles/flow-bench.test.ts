import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";

const MAIN = fileURLToPath(new URL("../../bench/flow/main.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "flow-bench-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the built bench. */
function bench(...words: string[]) {
  return spawnSync(process.execPath, [MAIN, ...words], { encoding: "utf8" });
}

function fileWith(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe("the bench of the flow solver", () => {
  test("prints one document: every size and series agrees with HiGHS in every step", () => {
    const { stdout, stderr, status } = bench("--quick");
    expect([stderr, status]).toEqual(["", 0]);
    const result = JSON.parse(stdout);
    expect(result.generated).toHaveLength(7);
    expect(result.case.length).toBeGreaterThanOrEqual(4);
    const agreements = [
      ...result.generated.flatMap((row: { agreement: object }) => Object.values(row.agreement)),
      ...result.case.map((row: { agreement: object }) => row.agreement),
    ];
    for (const { steps, agree } of agreements) expect(agree).toBe(steps);
    for (const { milliseconds } of result.futures) expect(milliseconds.total).toBeGreaterThan(0);
  });

  test("solves given files, and says of each which has no optimum", () => {
    const good = fileWith("good.min", "p min 2 1\nn 1 3\nn 2 -3\na 1 2 0 5 7\n");
    const narrow = fileWith("narrow.min", "p min 2 1\nn 1 3\nn 2 -3\na 1 2 0 2 7\n");
    const endless = fileWith("endless.min", "p min 2 2\na 1 2 0 -1 -7\na 2 1 0 -1 1\n");
    const series = fileWith("series.json.gz", gzipSync(JSON.stringify(SERIES)));
    const { stdout, stderr, status } = bench("--quick", "--dimacs", good, narrow, endless, "--multi", series);
    expect([stderr, status]).toEqual(["", 0]);
    const { dimacs, multi } = JSON.parse(stdout);
    expect(dimacs).toMatchObject([
      { file: "good.min", status: "optimal", optimum: 21 },
      { file: "narrow.min", status: "infeasible" },
      { file: "endless.min", status: "unbounded" },
    ]);
    expect(multi).toMatchObject([{ file: "series.json.gz", steps: 1, agree: 1, largestRelativeDifference: 0 }]);
  });

  test.each([
    ["bad.min", "p min 2 1\na 1 3 0 5 7\n", ":2: the node an arc enters must be a whole number from 1 to 2, not 3.\n"],
    ["bad.json.gz", Uint8Array.of(0x1f, 0x8b, 0), ": the gzip data cannot be unpacked"],
  ])("refuses %s with one sentence and nothing else", (name, content, sentence) => {
    const file = fileWith(name, content);
    const { stdout, stderr, status } = bench(name.endsWith(".min") ? "--dimacs" : "--multi", file);
    expect([stdout, status]).toEqual(["", 1]);
    expect(stderr.startsWith(`${file}${sentence}`)).toBe(true);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("refuses a missing file and an option that does not exist", () => {
    expect(bench("--dimacs", join(folder, "none.min")).stderr).toMatch(/none\.min: there is no such file\.\n$/);
    expect(bench("--fast").stderr).toMatch(/^"--fast" is not understood\. Usage: /);
  });
});

const SERIES = {
  ...{ nodes: 2, arcs: 2, commodities: 2, bundles: 1, from: [0, 0], to: [1, 1], group: [0, -1] },
  series: [{ cap: [5, 9, 5, 9], cost: [1, 4, 1, 6], supply: [3, -3, 3, -3], bundleCap: [4], optimum: 12 }],
};
