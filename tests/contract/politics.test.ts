import { openCase } from "@multivector/casefile";
import {
  type Case,
  courseOf,
  drawFutures,
  FUTURES,
  futureWorld,
  isoOf,
  networkSimplex,
  Outlook,
} from "@multivector/engine";
import { describe, expect, it } from "vitest";
import { POLITICAL_LISTS } from "../../packages/cli/src/political-lists.ts";
import { multivector } from "./multivector.ts";

/** The document a command prints. */
async function printed(...args: readonly string[]) {
  const call = await multivector(...args, "--json");
  expect(call.code, call.stderr).toBe(0);
  return JSON.parse(call.stdout);
}

describe("a run without politics", () => {
  it("is the same to the byte under the theory in which nobody reacts, whatever the case holds", async () => {
    const asked = ["run", "kazakhstan", "--commodity", "crude", "--from", "2023-05-01", "--to", "2023-08-01", "--json"];
    const [under, plain] = [await multivector(...asked, "--theory", "T0"), await multivector(...asked)];
    expect(under.stdout).toBe(plain.stdout);
  });

  it("is the same run with a strategy that has no lever", async () => {
    const none = await printed("run", "triangle");
    const idle = await printed("run", "triangle", "--strategy", "status-quo");
    const { strategy, ...results } = idle.results;
    expect([idle.runId, results]).toEqual([none.runId, none.results]);
    expect(strategy).toMatchObject({ id: "status-quo", levers: [], moves: [], warnings: [] });
  });
});

describe("a run with a strategy", () => {
  it("runs from its first year to a year after its last lever stands, with its changes and who reads it how", async () => {
    const { results, warnings } = await printed("run", "triangle", "--strategy", "coast");
    // Both levers stand on 3 July 2023: whole months, so to 1 August 2024.
    expect([results.status.from, results.status.to]).toEqual(["2023-01-01", "2024-08-01"]);
    expect(results.strategy.changes).toContain("build-row berths 2kt/d @2023-07-03");
    expect(results.strategy.moves.map(({ date, direction }: Record<string, string>) => `${date} ${direction}`)).toEqual(
      ["2023-01-01 away", "2023-07-03 away", "2023-07-03 toward"],
    );
    expect(warnings).toContainEqual(expect.stringMatching(/^From 2024 on .* held at their last known year/));
  });

  it("that is not announced shows no more than what stands", async () => {
    const { results } = await printed("run", "triangle", "--strategy", "coast", "--quiet");
    expect(results.strategy.moves).toHaveLength(1);
    const loud = await printed("run", "triangle", "--strategy", "coast");
    expect(results.series).toEqual(loud.results.series);
  });

  it("warns where drills stand against a duty (K05), and runs all the same", async () => {
    const drills = ["run", "kazakhstan", "--strategy", "rec-003-04", "--commodity", "crude"];
    const { results, warnings } = await printed(...drills);
    expect(results.strategy.warnings.map(({ body }: { body: string }) => body)).toContain("csto");
    expect(warnings).toContainEqual(expect.stringMatching(/Collective Security.*nothing is forbidden.*\(K05\)/));
    expect(results.series.length).toBeGreaterThan(0);
  });
});

describe("a run under a theory in which actors react", async () => {
  const window = ["--from", "2027-01-01", "--to", "2029-01-01", "--commodity", "crude", "--draws", "0"];
  const { results, warnings } = await printed("run", "kazakhstan", "--theory", "T3", "--future", "3", ...window);
  const shown = results.acts as { date: string; sender: string; instrument: string; days: number; changes: string[] }[];

  it("runs the acts of one future, as the library draws it", async () => {
    const kase = await openCase("kazakhstan");
    const outlook = new Outlook(kase, networkSimplex);
    const course = courseOf(futureWorld(outlook, { theories: ["T3"] }), drawFutures(kase, FUTURES, 1)[3]!);
    const drawn = course.acts.map(({ day, instrument, days }) => `${isoOf(day)} ${instrument} ${days}`);
    expect(shown.length).toBeGreaterThan(0);
    expect(drawn.slice(0, shown.length)).toEqual(
      shown.map(({ date, instrument, days }) => `${date} ${instrument} ${days}`),
    );
  });

  it("is the run under T0 with these acts written as changes", async () => {
    const changes = shown
      .flatMap((act) => act.changes)
      .filter((text) => text.split("@")[1]!.slice(0, 10) < "2029-01-01")
      .flatMap((text) => ["--change", text]);
    expect(changes.length).toBeGreaterThan(0);
    const written = await printed("run", "kazakhstan", "--held", ...changes, ...window);
    expect(written.results.series).toEqual(results.series);
    expect(written.results.totals).toEqual(results.totals);
  });

  it("says that one future is no forecast, and that output is held", async () => {
    expect(warnings).toContainEqual(expect.stringMatching(/^One future \(3 of seed 1\).*not a forecast/));
    expect(warnings).toContainEqual(expect.stringMatching(/held at their last known year/));
  });

  it("does not know a mechanism that is switched off", async () => {
    const { theory } = (await printed("run", "kazakhstan", "--theory", "T5", "--off", "M15", ...window)).results;
    expect(theory.mechanisms).toContain("M17");
    expect(theory.mechanisms).not.toContain("M15");
  });
});

describe("strategy", () => {
  const few = ["--futures", "8"];

  it("of announcements alone, unannounced, is doing nothing", async () => {
    const { results } = await printed("strategy", "kazakhstan", "rec-003-04", "--theory", "T3", "--quiet", ...few);
    const [loud] = (await printed("strategy", "kazakhstan", "rec-003-04", "--theory", "T3", ...few)).results.strategies;
    expect(results.strategies[0].actsDifference).toEqual({ mean: 0, low: 0, high: 0 });
    expect(loud.actsDifference.mean).not.toBe(0);
  });

  it("of no lever is doing nothing, under every theory", async () => {
    const { strategies, windows, theories } = (await printed("strategy", "kazakhstan", "status-quo", ...few)).results;
    expect(theories.map(({ theory }: { theory: string }) => theory)).toEqual(["T0", "T1", "T2", "T3", "T4", "T5"]);
    for (const row of strategies)
      expect([row.differenceUsdM.mean, row.differenceKt.mean, row.worse]).toEqual([0, 0, 0]);
    expect(windows).toEqual([]);
  });

  it("loses nothing where nobody reacts, and something where somebody does", async () => {
    const { results } = await printed(
      "strategy",
      "kazakhstan",
      "rec-003-01",
      "--theory",
      "T0",
      "--theory",
      "T4",
      ...few,
    );
    const [still, moved] = results.theories;
    expect([still.lossUsdM.mean, still.acts.mean]).toEqual([0, 0]);
    expect(moved.lossUsdM.mean).toBeGreaterThan(0);
    expect(moved.lossUsdM.high).toBeGreaterThan(moved.lossUsdM.low);
  });

  it("without the stakes that deter (M15) sees more extreme acts", async () => {
    const asked = ["strategy", "kazakhstan", "status-quo", "--theory", "T5", "--futures", "24"];
    const [on, off] = [await printed(...asked), await printed(...asked, "--off", "M15")].map(
      ({ results }) => results.strategies[0].extreme.acts.mean,
    );
    expect(off).toBeGreaterThan(on);
  });

  it("prints its text without a number of more than two digits where politics is told", async () => {
    const { stdout, code } = await multivector("strategy", "kazakhstan", "rec-003-04", "--theory", "T3", ...few);
    expect(code).toBe(0);
    const told = stdout.split("\n").filter((line) => /^ {4}(T3|as simulated)|window under/.test(line));
    expect(told.length).toBeGreaterThan(2);
    const numbers = told.flatMap(
      (line) => line.replace(/\d{4}-\d{2}/g, "").match(/(?<![\w.])-?\d+(?: \d{3}(?!\d))*(?:\.\d+)?/g) ?? [],
    );
    for (const text of numbers) {
      const digits = text.replace(/[^\d]/g, "").replace(/^0+/, "").replace(/0+$/, "");
      expect(digits.length, text).toBeLessThanOrEqual(2);
    }
  });
});

describe("explain gives the numbers of the political commands", () => {
  const explained = async (measure: string) => (await printed("explain", "kazakhstan", measure)).results;

  it("of every tie that is known", async () => {
    const { domains, net } = (await printed("alignment", "kazakhstan")).results;
    const { pole, tie } = domains[0].ties[0];
    expect((await explained(`alignment:${domains[0].domain}/${pole}`)).value).toBe(tie.value);
    const between = net.find((row: { coincide: boolean }) => !row.coincide);
    expect((await explained(`net-alignment:${between.a}/${between.b}`)).value).toBe(between.net.value);
  });

  it("of a window: the area that the strategy has by default", async () => {
    const [window] = (await printed("strategy", "kazakhstan", "rec-003-04", "--theory", "T4")).results.windows;
    expect((await explained("window:rec-003-04/T4")).value).toBe(window.areaUsdM.mean);
  });

  it("of a hazard: the coefficient with its prior, which contains zero", async () => {
    const { inputs } = await explained("hazard:ru-informal");
    const b1 = inputs.find(({ id }: { id: string }) => id.startsWith("provocation/"));
    expect(b1.low).toBeLessThan(0);
    expect(b1.high).toBeGreaterThan(0);
  });
});

it("every political list names what the case has", async () => {
  const kase = await openCase("kazakhstan");
  for (const [what, rows] of Object.entries(POLITICAL_LISTS)) {
    const has = kase[what as keyof Case] as readonly { readonly id: string }[];
    expect(has.length, what).toBeGreaterThan(0);
    expect(rows(kase).map(({ id }) => id)).toEqual(has.map(({ id }) => id));
  }
});
