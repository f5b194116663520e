import { describe, expect, test } from "vitest";
import type { Figure } from "../case/types.ts";
import { tinyCase } from "../claims/testing/tiny-case.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { RequestError } from "../simulate/run.ts";
import { explain } from "./explain.ts";
import { MEASURES } from "./measures.ts";

const figure = (id: string, value: number, use: boolean, source: string): Figure => ({
  ...{
    id,
    subject: "link:pipe",
    quantity: "capacity",
    of: "",
    from: "2023-01-01",
    to: "",
    value,
    unit: "Mt/y",
    asOf: "2023",
    use,
  },
  ...{ source, basis: "observed", confidence: 1, note: "", origin: { file: "f", line: 1 } },
});
const [used, kept] = [
  figure("capacity/link:pipe@2023-01-01", 67, true, "one"),
  figure("capacity/link:pipe@2023-01-01~two", 72.5, false, "two"),
];
const kase = tinyCase({ figures: [used, kept] });
const unused: SolverFactory = () => {
  throw new Error("a figure needs no run");
};

describe("a figure explained", () => {
  test("is its value with its source, and the value that contradicts it beside it", () => {
    const explanation = explain(kase, unused, used.id);
    expect(explanation).toMatchObject({ value: 67, unit: "Mt/y", equation: "as stated by the source" });
    expect(explanation.inputs.map((input) => [input.value, input.source])).toEqual([
      [67, "one"],
      [72.5, "two"],
    ]);
  });

  test("that is not in use says so", () => {
    expect(explain(kase, unused, kept.id).equation).toMatch(/kept beside the value in use/);
  });
});

describe("a request that names nothing", () => {
  test.each(["flow", "capacity/link:pip@2023-01-01", "nonsense:pipe", "share/key"])(
    "%j is answered with what could be asked",
    (text) => {
      expect(() => explain(kase, unused, text)).toThrow(RequestError);
      expect(() => explain(kase, unused, text)).toThrow(
        /neither a figure id, nor DEFINITION\/KEY, nor MEASURE:SUBJECT/,
      );
    },
  );

  test("a day that is no date is refused", () => {
    expect(() => explain(kase, unused, "flow:pipe", "2023-02-30")).toThrow(/not a date; write it as 2023-07-01/);
  });
});

test("every measure has an equation and is named once", () => {
  expect(new Set(MEASURES.map((measure) => measure.id)).size).toBe(MEASURES.length);
  for (const measure of MEASURES) expect(measure.equation.length).toBeGreaterThan(10);
});
