import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openCase } from "@multivector/casefile";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Case } from "../../packages/engine/src/case/types.ts";
import { answerFigures } from "../../packages/engine/src/exposure/answer.ts";
import { listExposure } from "../../packages/engine/src/exposure/list.ts";
import { exposureTable } from "../../packages/engine/src/exposure/table.ts";
import type { FigureAnswer, FigureQuestion } from "../../packages/engine/src/exposure/types.ts";

const FOLDER = new URL("../../cases/kazakhstan/", import.meta.url);
let kase: Case;
let answers: ReadonlyMap<string, FigureAnswer>;

beforeAll(async () => {
  kase = await openCase(fileURLToPath(FOLDER));
  const questions = parse(readFileSync(new URL("answers.yaml", FOLDER), "utf8")) as FigureQuestion[];
  answers = new Map(answerFigures(kase, questions).map((answer) => [answer.id, answer]));
});

const share = (definition: string, key: string, year: number) =>
  exposureTable(kase, definition, year).rows.find((row) => row.key === key)?.share;

describe("is 80 % right?", () => {
  test("the Caspian pipeline alone carried about four fifths in 2023 and two fifths in 2013", () => {
    expect(share("crude-cpc-share", "cpc", 2023)).toBeGreaterThan(0.785);
    expect(share("crude-cpc-share", "cpc", 2023)).toBeLessThan(0.805);
    expect(share("crude-cpc-share", "cpc", 2013)).toBeGreaterThan(0.39);
    expect(share("crude-cpc-share", "cpc", 2013)).toBeLessThan(0.41);
  });

  test("about 95 to 97 % touched Russian territory in 2023, by either way of counting", () => {
    for (const definition of ["crude-any-russian-territory", "crude-state-touched"]) {
      expect(share(definition, "RU", 2023)).toBeGreaterThan(0.945);
      expect(share(definition, "RU", 2023)).toBeLessThan(0.97);
    }
  });

  test("where a year has no split of the sea route, the share is unknown", () => {
    expect(share("crude-any-russian-territory", "RU", 2013)).toBeNull();
  });

  test("the answer gives both definitions with years and sources", () => {
    const answer = answers.get("western-exports-80")!;
    expect(answer.verdict).toMatch(
      /The Caspian pipeline \(CPC\) alone: right, .* in 2021, .* in 2022, 79\.4 % in 2023/,
    );
    expect(answer.verdict).toMatch(/but 40\.4 % in 2009, 39\.9 % in 2013/);
    expect(answer.verdict).toMatch(/Any Russian territory: .*96\.\d % in 2023/);
    const found = answer.answers.filter((row) => row.share !== null);
    expect(found.every((row) => row.sources.length > 0 && row.figures.length > 1)).toBe(true);
  });
});

describe("the other stated figures", () => {
  test("the EU is about 30 % of turnover and about 39 % of exports in 2023", () => {
    expect(share("trade-europe-turnover", "EU27", 2023)).toBeCloseTo(0.296, 3);
    expect(share("trade-europe-exports", "EU27", 2023)).toBeCloseTo(0.392, 3);
  });

  test("18 % is the American share of one year's gross inflow, not of the stock", () => {
    expect(share("fdi-gross-by-investor", "USA", 2022)).toBeCloseTo(0.182, 3);
    expect(share("fdi-stock-by-investor", "USA", 2021)).toBeCloseTo(0.2585, 3);
  });

  test("169.2 bn is no year's inflow, and 14.9 % a year is met by no series held", () => {
    expect(answers.get("foreign-investment-169-2")?.verdict).toMatch(/^Right under none/);
    expect(answers.get("china-trade-growth-14-9")?.verdict).toMatch(/^Right under none/);
  });

  test("47.6 bn fits crude oil on an assumed price; no figure for refined products is held", () => {
    expect(answers.get("petrol-exports-47-6")?.verdict).toMatch(
      /Crude oil: right, .*assumed.*Refined products: not known/,
    );
  });
});

describe("every definition of the case", () => {
  test("gives at least one figure in some year, unless it says that none is held", () => {
    const empty = listExposure(kase).filter(({ rows }) =>
      rows.every((row) => row.share === null && row.amount === null),
    );
    expect(empty.map(({ definition }) => definition)).toEqual(["petrol-export-value"]);
  });

  test("keeps shares within 0 and 1, and partitions within the whole", () => {
    for (const table of listExposure(kase)) {
      const shares = table.rows.flatMap((row) => (row.share === null ? [] : [row.share]));
      for (const value of shares) expect(value).toBeGreaterThanOrEqual(0);
      const total = shares.reduce((sum, value) => sum + value, 0);
      if (table.partition) expect(total, table.definition).toBeLessThanOrEqual(1.02);
      else for (const value of shares) expect(value, table.definition).toBeLessThanOrEqual(1);
    }
  });

  test("route concentration: the effective number of crude routes fell from four to under two", () => {
    expect(exposureTable(kase, "crude-route-outlet", 2013).effectiveNumber).toBeGreaterThan(3.5);
    expect(exposureTable(kase, "crude-route", 2023).effectiveNumber).toBeLessThan(2);
  });
});
