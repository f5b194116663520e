import { describe, expect, test } from "vitest";
import type { Indicator, Lever } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { tinyCase, tinyFigure } from "../claims/testing/tiny-case.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { toyFigures, toyPolitics } from "../futures/testing/toy-politics.ts";
import { RequestError } from "../simulate/run.ts";
import { explain } from "./explain.ts";
import { POLITICAL_MEASURES } from "./political-measures.ts";

const unused: SolverFactory = () => {
  throw new Error("needs no run");
};
const asked = (kase: Case, measure: string, at?: string) => explain(kase, unused, measure, at);
const ORIGIN = { file: "toy", line: 1 };

test("every political measure has its own name, a usage that begins with it, and an equation", () => {
  expect(new Set(POLITICAL_MEASURES.map(({ id }) => id)).size).toBe(POLITICAL_MEASURES.length);
  for (const { id, usage, equation } of POLITICAL_MEASURES) {
    expect(usage.startsWith(`${id}:`)).toBe(true);
    expect(equation.length).toBeGreaterThan(10);
  }
});

describe("a hazard explained", () => {
  const figures = toyFigures(0.2).map((one) =>
    one.quantity === "provocation" ? { ...one, low: -0.8, high: 1.2 } : one,
  );
  const kase = toyPolitics(0.2, { figures });

  test("at rest is its rate, whatever moves would do", () => {
    expect(asked(kase, "hazard:r-informal").value).toBe(1);
  });

  test("with severity 10 in memory and E0 10 is exp(0.2 x 10 / 2) = e", () => {
    expect(asked(kase, "hazard:r-informal/10").value).toBeCloseTo(Math.E, 12);
  });

  test("shows the ends of the prior, and the same without provocation", () => {
    const { equation } = asked(kase, "hazard:r-informal/10");
    // exp(-0.8 x 5) and the cap of 40 under exp(1.2 x 5).
    expect(equation).toContain("(0.018 to 40 over the prior of b1)");
    expect(equation).toContain("with provocation off: 1.");
  });

  test("carries the coefficient with its range among its inputs", () => {
    const b1 = asked(kase, "hazard:r-informal").inputs.find(({ id }) => id.startsWith("provocation/"));
    expect(b1).toMatchObject({ value: 0.2, low: -0.8, high: 1.2 });
  });

  test("of what nothing excites knows no moves", () => {
    const still = toyPolitics(0.2, { reactions: toyPolitics(0).reactions.map(({ excitedBy: _, ...rest }) => rest) });
    expect(asked(still, "hazard:r-informal/10")).toMatchObject({ value: 1 });
  });
});

describe("net alignment explained", () => {
  const points = { A: 0.25, R: -1, B: 1 };
  const kase = tinyCase({
    poles: ["R", "B"],
    figures: Object.entries(points).map(([actor, value]) =>
      tinyFigure(`ideal-point/actor:${actor}/@2023-01-01`, value, "points", { to: "2024-01-01" }),
    ),
  });

  test("is (|x - b| - |x - a|) / |a - b| = (0.75 - 1.25) / 2, and turns its sign with the poles", () => {
    expect(asked(kase, "net-alignment:R/B").value).toBeCloseTo(-0.25, 12);
    expect(asked(kase, "net-alignment:B/R").value).toBeCloseTo(0.25, 12);
    expect(asked(kase, "net-alignment:R/B").inputs.map(({ value }) => value)).toEqual([0.25, -1, 1]);
  });

  test("before any year that has all three points is refused", () => {
    expect(() => asked(kase, "net-alignment:R/B", "2022-01-01")).toThrow(/no year up to 2022/);
  });
});

describe("a tie explained", () => {
  const share = (subject: string, value: number) =>
    tinyFigure(`trade/actor:A/${subject}@2023-01-01`, value, "USD million/y", { to: "2024-01-01" });
  const domain = {
    ...{ id: "trade", title: "Trade", measure: "shares" as const, note: "", origin: ORIGIN },
    poles: [{ pole: "R", series: ["trade/actor:A/R"], note: "" }],
    whole: ["trade/actor:A/all"],
  };
  const silent = { ...domain, id: "media", measure: "none" as const, poles: [], whole: [], note: "nobody counts." };
  const kase = tinyCase({ poles: ["R"], domains: [domain, silent], figures: [share("R", 30), share("all", 120)] });

  test("of shares is the part over the whole", () => {
    const told = asked(kase, "alignment:trade/R");
    expect(told.value).toBe(0.25);
    expect(told.equation).toMatch(/^30 \/ \(120\) = 0\.25/);
  });

  test("of which nobody gives a number is not known, and says why", () => {
    expect(asked(kase, "alignment:media/R")).toMatchObject({ value: null, equation: "not known: nobody counts." });
  });
});

describe("a severity explained", () => {
  const lever: Lever = {
    ...{ id: "berths", title: "Berths", actor: "A", side: "focal", claims: [], costClass: "low", horizon: "years" },
    ...{ investments: [], changes: [], shifts: [], duties: [], after: [], source: "s", note: "", origin: ORIGIN },
    signals: [
      { pole: "R", direction: "away", when: "announced" },
      { pole: "R", direction: "away", when: "stands" },
    ],
  };
  const severities = [2, 1].map((value, i) =>
    tinyFigure(`severity/lever:berths/${i === 0 ? "R" : "R.stands"}`, value, "severity"),
  );
  const kase = toyPolitics(0.2, { levers: [lever], figures: [...toyFigures(0.2), ...severities] });

  test("tells the announcement from the opening, and who reads it", () => {
    const { value, equation, inputs } = asked(kase, "severity:berths/R");
    expect(value).toBe(2);
    expect(equation).toContain("+ 2 on the day it is announced, + 1 on the day it stands");
    expect(equation).toContain("read by r-informal");
    expect(inputs.map(({ id }) => id.split("/")[0])).toEqual(["severity", "severity", "decay"]);
  });
});

describe("an indicator explained", () => {
  const indicator: Indicator = { id: "sign", title: "A sign", claims: [], source: "s", note: "", origin: ORIGIN };
  const theory = (id: string) => ({
    ...{ id, title: id, text: "", says: "", claims: [], origin: ORIGIN },
    switches: { reactions: true, provocation: "off" as const, on: [], off: [] },
  });
  const chance = (id: string, value: number) => tinyFigure(`chance/indicator:sign/${id}`, value, "ratio");
  const kase = tinyCase({
    ...{ indicators: [indicator], theories: ["T1", "T2", "T3"].map(theory) },
    figures: [chance("T1", 1), chance("T2", 0)],
  });

  test("that is certain under one theory and impossible under the other is worth a bit", () => {
    expect(asked(kase, "indicator:sign/T1/T2").value).toBeCloseTo(1, 12);
    expect(asked(kase, "indicator:sign").inputs).toHaveLength(2);
  });

  test("of which one of two theories says nothing tells nothing", () => {
    expect(() => asked(kase, "indicator:sign/T1/T3")).toThrow(RequestError);
  });
});
