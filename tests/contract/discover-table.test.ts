import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import { discover } from "../../packages/cli/src/schema/discover.ts";
import { multivector } from "./multivector.ts";

const HOME = mkdtempSync(path.join(tmpdir(), "multivector-table-"));
afterAll(() => rmSync(HOME, { recursive: true }));

function table(name: string, text: string): string {
  const file = path.join(HOME, name);
  writeFileSync(file, text);
  return file;
}

async function asked(file: string, ...args: readonly string[]) {
  const call = await multivector("discover", file, ...args, "--json");
  expect(call.code, call.stderr).toBe(0);
  const document = JSON.parse(call.stdout);
  expect(discover.parse(document)).toEqual(document);
  return document as ReturnType<typeof discover.parse>;
}

/** 60 rows: the loss is 10 where heat is above 40 and the soil is clay, else 1. */
const ROWS = Array.from({ length: 60 }, (_, i) => {
  const [heat, soil] = [i, i % 3 === 0 ? "sand" : "clay, wet"];
  return { heat, soil, loss: heat > 40 && soil !== "sand" ? 10 : 1 };
});
const CSV = `heat,soil,loss\r\n${ROWS.map(({ heat, soil, loss }) => `${heat},"${soil}",${loss}\r\n`).join("")}`;
const LOSS = ["--measure", "loss", "--worse-than", "5"];

describe("a bare table", () => {
  it("is searched over all other columns, words as labels, and says so", async () => {
    const { results, warnings, case: id } = await asked(table("field.csv", CSV), ...LOSS);
    // Heat 41, 43, 44, 46, ... 59 on clay.
    expect(results).toMatchObject({ runs: "rows", n: 60, ofInterest: 13, strategy: null });
    expect(id).toBe("");
    expect(results.screened).toEqual({ kept: ["heat", "soil"], of: 2 });
    const densest = results.boxes.at(-1)!;
    expect(densest).toMatchObject({ n: 13, k: 13, coverage: 1, density: 1 });
    expect(densest.limits[1]).toEqual({ input: "soil", labels: ["clay, wet"] });
    expect(warnings[0]).toMatch(/^Inputs are all other columns: heat, soil\./);
  });

  it("may part its cells by semicolons and write decimals with a comma", async () => {
    const text = CSV.replaceAll('"clay, wet"', "clay").replaceAll('"sand"', "sand").replaceAll(",", ";");
    const halves = text.replace(/^(\d+);/gm, "$1,5;");
    const { results } = await asked(table("semicolons.csv", halves), ...LOSS, "--inputs", "heat");
    const [limit] = results.boxes.at(-1)!.limits as [{ low: number; high: number }];
    expect(limit.high).toBe(59.5);
    expect(results.ofInterest).toBe(13);
  });

  it("leaves out rows without a number, a column without a name, and names of rows", async () => {
    const rows = ROWS.map(({ heat, loss }, i) => `${i},run-${i},${i === 7 ? "NA" : heat},${i === 9 ? "" : loss}`);
    const { results, warnings } = await asked(table("pandas.csv", `,id,heat,loss\n${rows.join("\n")}\n`), ...LOSS);
    expect(results).toMatchObject({ n: 58, leftOut: 2, screened: { kept: ["heat"], of: 1 } });
    expect(warnings.join("\n")).toMatch(/A column without a name.*Column id is left out.*2 rows are left out/s);
  });

  it("has columns whose names hold commas", async () => {
    const file = table("commas.csv", CSV.replace("heat", '"heat, K"'));
    const { results } = await asked(file, ...LOSS, "--inputs", '"heat, K",soil');
    expect(results.screened.kept).toEqual(["heat, K", "soil"]);
  });
});

/** What is wrong, the table, how it is asked, and what the message must say. */
const MISTAKES: readonly (readonly [string, string, readonly string[], RegExp])[] = [
  [
    "words in the measure",
    CSV.replace('0,"sand",1', '0,"sand",low'),
    LOSS,
    /t\.csv:2: `low` in column `loss` is no number/,
  ],
  ["a word among numbers", CSV.replace("\n7,", "\nseven,"), LOSS, /t\.csv:9: `seven` in column `heat` is no number/],
  ["a row too short", CSV.replace("\n7,", "\n"), LOSS, /t\.csv:9: the row has 2 cells, the header 3/],
  ["a stray quotation mark", CSV.replace("\n7,", '\n7",'), LOSS, /t\.csv:9: A quotation mark/],
  ["a column twice", CSV.replace("soil", "heat"), LOSS, /t\.csv:1: column `heat` stands twice/],
  ["a header alone", "heat,loss\n", LOSS, /has no rows/],
  [
    "an unknown measure",
    CSV,
    ["--measure", "los", "--worse-than", "5"],
    /--measure: .*did you mean `loss`\?; .* has heat, soil, loss/,
  ],
  ["an unknown input", CSV, [...LOSS, "--inputs", "heath"], /--inputs: .*did you mean `heat`/],
  ["the measure as an input", CSV, [...LOSS, "--inputs", "heat,loss"], /`loss` is the measure/],
  ["a strategy of a table", CSV, [...LOSS, "--strategy", "s"], /--strategy: .* leave --strategy away/],
  ["a constant measure", CSV.replaceAll(",10\r", ",1\r"), LOSS, /`loss` is 1 in all 60 rows/],
  [
    "no row beyond",
    CSV,
    ["--measure", "loss", "--worse-than", "10"],
    /None of 60 runs is above 10: the measure runs from 1 to 10/,
  ],
  [
    "all rows beyond",
    CSV,
    ["--measure", "loss", "--worse-than", "0"],
    /All 60 runs are above 0: the measure runs from 1 to 10/,
  ],
];

describe("a table that cannot be read as asked", () => {
  for (const [what, text, args, says] of MISTAKES) {
    it(`${what}: file, line and remedy on stderr, exit 1`, async () => {
      const call = await multivector("discover", table("t.csv", text), ...args);
      expect([call.code, call.stdout]).toEqual([1, ""]);
      expect(call.stderr).toMatch(says);
      expect(call.stderr).not.toMatch(/^\s+at /m);
    });
  }
});

const FOLDER = path.resolve(import.meta.dirname, "../../../shared/oracles/dmdu");
const DATA = path.join(FOLDER, "bryant_et_al_2010_data.csv");
const there = existsSync(DATA);

describe("the 882 runs of Bryant and Lempert (2010)", () => {
  const reason = there ? "" : "skipped: no file ../shared/oracles/dmdu/bryant_et_al_2010_data.csv";
  if (reason) test(`are ${reason}`, ({ skip }) => skip(reason));
  if (reason) return;
  const question = ["--measure", "Greater than 90%", "--worse-than", "0.5", "--alpha", "0.1"];
  const inputs = readFileSync(DATA, "utf8").split("\n", 1)[0]!.split(",").slice(2, 11).join(",");

  it("have the published box 21", async () => {
    const { results } = await asked(DATA, ...question, "--inputs", inputs);
    const { box21 } = JSON.parse(readFileSync(path.join(FOLDER, "prim_bryant_lempert.json"), "utf8"));
    const box = results.boxes[21]!;
    expect([results.n, results.ofInterest]).toEqual([882, 89]);
    for (const share of ["coverage", "density", "mass", "n"] as const) expect(box[share]).toBeCloseTo(box21[share], 6);
    expect(box.limits.map(({ input }) => input).sort()).toEqual(Object.keys(box21.limits).sort());
  });

  it("are told as a sentence first, then held-out rows and samples", async () => {
    const { stdout } = await multivector("discover", DATA, ...question, "--inputs", inputs);
    expect(stdout).toMatch(/^Greater than 90% above 0\.5 in \d+ % of rows with Cellulosic cost at least /);
    expect(stdout).toMatch(/\nHeld out: found in the other two thirds, .*\nDrawn again: over 20 samples/);
  });
});
