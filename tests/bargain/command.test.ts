import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { RESULTS } from "../../packages/cli/src/schema/registry.ts";
import { multivector } from "../contract/multivector.ts";

const FOLDER = mkdtempSync(path.join(tmpdir(), "bargain-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const GOOD = {
  actors: ["a", "b", "c"],
  capability: [80, 50, 100],
  position: [
    [10, 20],
    [40, 90],
    [90, 50],
  ],
  salience: [
    [30, 30],
    [50, 20],
    [20, 40],
  ],
  scale: 100,
};

/** Writes a file and gives its path. */
function file(name: string, content: unknown): string {
  const where = path.join(FOLDER, name);
  writeFileSync(where, typeof content === "string" ? content : JSON.stringify(content));
  return where;
}

const bargainSchema = RESULTS.bargain;

describe("multivector bargain FILE.json", () => {
  test("prints the spatial model's matrices and every pair's bargain", async () => {
    const call = await multivector("bargain", file("good.json", { ...GOOD, note: "ours" }), "--model", "smp", "--json");
    expect([call.code, call.stderr]).toEqual([0, ""]);
    const document = JSON.parse(call.stdout);
    // Parsing drops keys that the schema does not name, so equality also finds what is not documented.
    expect(bargainSchema.parse(document)).toEqual(document);
    const { results } = document;
    expect(results.model).toBe("smp");
    expect(results.values.map((row: number[]) => row.length)).toEqual([3, 3, 3]);
    expect(results.utilities).toHaveLength(3);
    expect([results.risk.length, results.probabilities.length]).toEqual([3, 3]);
    expect(results.bargains.map(({ i, j }: { i: number; j: number }) => `${i}${j}`)).toEqual([
      "01",
      "02",
      "10",
      "12",
      "20",
      "21",
    ]);
    for (const { pi, position } of results.bargains) {
      expect(pi).toBeGreaterThan(0);
      expect(pi).toBeLessThan(1);
      expect(position).toHaveLength(2);
    }
  });

  test("is the compromise if no model is named, and speaks plainly without --json", async () => {
    const json = await multivector("bargain", file("plain.json", GOOD), "--json");
    const { results } = JSON.parse(json.stdout);
    expect(results.model).toBe("compromise");
    const weights = [80 * 30, 50 * 50, 100 * 20];
    const mean = (weights[0]! * 10 + weights[1]! * 40 + weights[2]! * 90) / (weights[0]! + weights[1]! + weights[2]!);
    expect(results.outcome[0]).toBeCloseTo(mean, 9);
    for (const model of ["compromise", "smp", "nash"]) {
      const { code, stdout } = await multivector("bargain", file("plain.json", GOOD), "--model", model);
      expect(code).toBe(0);
      expect(stdout).toContain("settles at");
      expect(stdout).not.toMatch(/NaN|undefined/);
    }
  });

  test.each([
    ["an unknown model", file("a.json", GOOD), ["--model", "bdm"], [/`bdm`/, /compromise, smp, nash/]],
    ["a file that is not there", "nowhere.json", [], [/nowhere\.json/, /cannot be read/]],
    ["no JSON", file("b.json", "{"), [], [/no valid JSON/]],
    ["a NaN", file("c.json", '{"actors": ["a", "b"], "capability": [NaN, 1]}'), [], [/NaN is no number/]],
    [
      "several mistakes",
      file("d.json", { ...GOOD, capability: [1, -1, 1], extra: 0 }),
      [],
      [/`extra`/, /-1 is negative/],
    ],
    ["an issue of a file", file("e.json", GOOD), ["--issue", "x"], [/--issue x/]],
    [
      "no agreement",
      file("f.json", { ...GOOD, position: [[0], [50], [100]], salience: [[1], [1], [1]], disagreement: [0.8, 0, 0.8] }),
      ["--model", "nash"],
      [/No agreement/, /wants more than/],
    ],
  ] as const)("answers %s with a sentence and exit 1", async (_, name, more, says) => {
    const call = await multivector("bargain", name, ...more, "--json");
    expect([call.code, call.stdout]).toEqual([1, ""]);
    for (const pattern of says) expect(call.stderr).toMatch(pattern);
    expect(call.stderr).not.toMatch(/^\s+at /m);
  });

  test.each(["compromise", "smp", "nash"])(
    "prints finite numbers, or a sentence, however large those given (%s)",
    async (model) => {
      const large = {
        actors: ["a", "b", "c", "d", "e", "f"],
        capability: [1e308, 1e308, 1e308, 1e308, 1e308, 1e300],
        position: [0, 2e307, 4e307, 6e307, 8e307, 1e308],
        salience: [1e307, 2e307, 3e307, 2e307, 1e307, 1e308],
        scale: 1e308,
      };
      const call = await multivector("bargain", file("large.json", large), "--model", model, "--json");
      expect([call.code, call.stderr]).toEqual([0, ""]);
      // JSON has no NaN: it would stand there as null.
      expect(call.stdout).not.toContain("null");
      expect(JSON.parse(call.stdout).results.outcome[0]).toBeGreaterThan(0);
      const idle = await multivector(
        "bargain",
        file("idle.json", { ...large, salience: [0, 0, 0, 0, 0, 0] }),
        "--model",
        model,
      );
      expect([idle.code, idle.stdout]).toEqual([1, ""]);
      expect(idle.stderr).toContain("nobody with weight cares about it");
    },
  );

  test("tells each mistake in a line of its own", async () => {
    const bad = {
      ...GOOD,
      capability: [1, -1, 1],
      position: [
        [101, 0],
        [0, 0],
        [0, 0],
      ],
      extra: 0,
    };
    expect((await multivector("bargain", file("g.json", bad))).stderr.trimEnd().split("\n")).toHaveLength(3);
  });
});

describe("multivector bargain CASE", () => {
  test("prints the issues by three models, with ranges", async () => {
    const call = await multivector("bargain", "kazakhstan", "--issue", "csto-depth", "--draws", "20", "--json");
    expect([call.code, call.stderr]).toEqual([0, ""]);
    const document = JSON.parse(call.stdout);
    expect(bargainSchema.parse(document)).toEqual(document);
    const { issues, lossShare } = document.results;
    expect(issues.map(({ issue }: { issue: string }) => issue)).toEqual(["csto-depth"]);
    expect(issues[0].outcomes.map(({ model }: { model: string }) => model)).toEqual(["compromise", "smp", "nash"]);
    expect(lossShare.RU).toBeGreaterThan(lossShare.CN);
  });

  test("names the issues there are where one is unknown, and says where a case has none", async () => {
    const { code, stderr } = await multivector("bargain", "kazakhstan", "--issue", "csto-dept");
    expect(code).toBe(1);
    expect(stderr).toMatch(/did you mean `csto-depth`\?.*trans-caspian-share/);
    expect((await multivector("bargain", "triangle", "--json")).stdout).toContain("triangle states no issues");
  });

  test("tells who pulls where, in two digits", async () => {
    const { stdout } = await multivector("bargain", "kazakhstan", "--draws", "20", "--model", "compromise");
    expect(stdout).toContain("pulls the compromise by");
    expect(stdout).toContain("Russia (RU)");
    expect(stdout).not.toMatch(/\d\.\d{3}/);
  });
});
