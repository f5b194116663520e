import { openCase } from "@multivector/casefile";
import {
  answerFigures,
  assess,
  type Case,
  compatibilityOf,
  courseOf,
  dayOf,
  deterrenceOf,
  disagreements,
  drawFutures,
  evaluateClaims,
  type Future,
  futureWorld,
  type LeverOrder,
  leverOrder,
  mediationOf,
  networkSimplex,
  Outlook,
  provocationProfiles,
  replay,
  runShock,
  scheduleOf,
  switchesOf,
} from "@multivector/engine";
import { buildReport, type ReportDocument } from "@multivector/report";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endingsOf, strategyResult } from "../../packages/engine/src/window/strategies.ts";
import { over } from "../strategy/flows.ts";
import { held } from "./held.ts";

const kase = await openCase("kazakhstan");
const outlook = new Outlook(kase, networkSimplex);
const futures = drawFutures(kase, 8, 1);
const orders = new Map<string, LeverOrder>();
/** The orders of the package under a theory, worked out once. */
function ordered(theory: string): LeverOrder {
  const known = orders.get(theory) ?? leverOrder(outlook, "package-003", futures, { theories: [theory] });
  orders.set(theory, known);
  return known;
}
/** The future in which every number holds its central value. */
const CENTRAL: Future = { seed: 1, index: 0, values: new Map() };
const RIVALS = ["T1", "T2", "T3", "T4", "T5"];
afterAll(() => outlook.dispose());

const verdicts = (of: Case) => new Map(evaluateClaims(of).claims.map((claim) => [claim.id, claim]));
const crude = <T extends { readonly commodity: string }>(totals: readonly T[]) =>
  totals.find(({ commodity }) => commodity === "crude")!;

describe("what the five texts ask of a tool that reads them", () => {
  test("1. the 214 claims load, and every contradiction between, inside and against the record is a flag nobody has to look for", () => {
    const { claims, flags } = evaluateClaims(kase);
    expect(claims).toHaveLength(214);
    const ids = (letter: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, "0")}`);
    const expected = [...ids("K", 20), ...ids("S", 15), ...ids("D", 24)];
    expect(flags.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    for (const { id, reason } of flags) expect(reason, id).not.toBe("");
  });

  describe("2. the court order of 5 July 2022", () => {
    const event = kase.events.find(({ id }) => id === "e2022court")!;
    const asItWent = replay(kase, networkSimplex, event, { draws: 6, seed: 1 });
    const shut = (days: number) => {
      const request = { id: "shut", title: "CPC shut", commodities: ["crude"], changes: ["close-link cpc"] };
      const when = { date: dayOf("2022-07-05"), days, aftermath: 30, otherEvents: true };
      return crude(runShock(kase, networkSimplex, { ...request, ...when }, { draws: 6, seed: 1 }).totals);
    };

    test("reversed on day 6: no tonne and no dollar is lost", () => {
      expect(asItWent.days).toBe(6);
      const { deferred, delayed, lost, exportValueUsdM } = crude(asItWent.totals);
      expect([deferred.value, delayed.value, lost.value, exportValueUsdM.value]).toEqual([0, 0, 0, 0]);
    });

    test("carried out for its 30 days: a loss in kilotonnes and dollars, each with a range", () => {
      const { deferred, exportValueUsdM } = crude(asItWent.announced!.totals);
      for (const one of [deferred, exportValueUsdM]) {
        expect(one.low!).toBeLessThan(one.value);
        expect(one.high!).toBeGreaterThan(one.value);
      }
      expect(deferred.value).toBeGreaterThan(3000);
      expect(exportValueUsdM.value).toBeGreaterThan(2000);
    });

    test("for 90 days: more than twice as much, even at the low end against the high end of 30", () => {
      const [month, quarter] = [shut(30), shut(90)];
      expect(quarter.deferred.low!).toBeGreaterThan(2 * month.deferred.high!);
      expect(quarter.exportValueUsdM.low!).toBeGreaterThan(2 * month.exportValueUsdM.high!);
    });
  });

  test("3. 'is 80 % right?': each definition answers with its years and sources, and the CPC carried 40 % in 2013", () => {
    const { answers, verdict } = answerFigures(kase, kase.questions).find(({ id }) => id === "western-exports-80")!;
    const share = (definition: string, year: number) =>
      answers.find((row) => row.definition === definition && row.year === year)!.share!;
    expect(share("crude-cpc-share", 2023)).toBeCloseTo(0.794, 2);
    expect(share("crude-cpc-share", 2013)).toBeCloseTo(0.4, 1);
    expect(share("crude-any-russian-territory", 2023)).toBeGreaterThan(0.93);
    for (const { sources, year, definition } of answers.filter((row) => row.share !== null))
      expect(sources.length, `${definition} ${year}`).toBeGreaterThan(0);
    expect(verdict).toContain("It depends on the definition and the year.");
    for (const year of ["2013", "2023"]) expect(verdict).toContain(year);
  });

  describe("4. 'replace the CPC by the Middle Corridor'", () => {
    const without = ["close-link cpc @2036-01-01+366"];
    const year = (changes: readonly string[], link: string) =>
      over(held(kase, "2036-01-01", "2037-01-01", [...changes, ...without]), link, "2036-01-01", "2037-01-01") / 1000;

    test("its rail carries containers: half a million boxes more bring not a tonne of oil more", () => {
      const rail = ["build-capacity titr 500000TEU/y @2030-01-01"];
      for (const link of ["aktau_baku.1", "kcts.3", "btc.1"]) expect(year(rail, link)).toBe(year([], link));
    });

    test("its oil goes by Aktau, Baku and BTC: so many million tonnes a year from 2030, a fraction of the pipe", () => {
      const { changes, levers } = scheduleOf(kase, "rec-003-01");
      expect(levers.map(({ stands }) => stands)).toEqual([dayOf("2030-01-01")]);
      const [built, today] = [year(changes, "aktau_baku.1"), year([], "aktau_baku.1")];
      const pipe = over(held(kase, "2036-01-01", "2037-01-01", []), "cpc.1", "2036-01-01", "2037-01-01") / 1000;
      expect(built).toBeGreaterThan(today + 1);
      expect(built).toBeLessThan(12);
      expect(built).toBeLessThan(0.3 * pipe);
    });
  });

  describe("5. the twelve recommendations of text 003 as a package", () => {
    const alone = Array.from({ length: 12 }, (_, i) => `rec-003-${String(i + 1).padStart(2, "0")}`);
    const peak = (strategy: string) =>
      provocationProfiles(outlook, strategy, futures).find(({ pole }) => pole === "RU") ?? null;
    /** What Russia's informal hazard is, a month after all is announced, against doing nothing: central numbers. */
    const raised = (strategy: string, theory: string) => {
      const hazard = (chosen: { strategy?: string }) =>
        courseOf(futureWorld(outlook, { theories: [theory], ...chosen }), CENTRAL).hazards["ru-informal"]![1]!;
      return hazard({ strategy }) / hazard({});
    };

    test("ten of them raise the risk if every move counts; none alone if only what passes the threshold does, the package does", () => {
      const silent = ["rec-003-06", "rec-003-12"];
      for (const id of alone) expect(raised(id, "T3") > 1, id).toBe(!silent.includes(id));
      for (const id of alone) expect(raised(id, "T4"), id).toBe(1);
      expect(raised("package-003", "T4")).toBeGreaterThan(1.2);
      expect(raised("package-003", "T3")).toBeGreaterThan(raised("package-003", "T4"));
      for (const id of ["package-003", ...alone]) expect(raised(id, "T2"), id).toBe(1);
    });

    test("says how high each piles up against the threshold and its range", () => {
      const { threshold } = peak("package-003")!;
      expect(threshold).toEqual({ value: 3, low: 1, high: 6 });
      const piled = (least: number) => alone.filter((id) => (peak(id)?.peak.value ?? 0) > least);
      expect(piled(threshold!.low)).toEqual(["rec-003-01", "rec-003-04", "rec-003-05"]);
      expect(piled(threshold!.value)).toEqual([]);
      expect(peak("package-003")!.peak.value).toBeGreaterThan(threshold!.high);
      expect(peak("package-003")!.above).toBe(1);
    });

    test.each(["T3", "T4"])(
      "names an order that lowers the window under %s, with the bound and where the sign turns",
      (theory) => {
        const order = ordered(theory);
        expect(order.best.areaUsdM).toBeLessThan(order.asGiven.areaUsdM);
        expect(order.worst.areaUsdM).toBeGreaterThan(order.best.areaUsdM);
        expect(order.boundUsdM).toBeLessThanOrEqual(order.best.areaUsdM);
        expect(order.best.order.toSorted()).toEqual(order.asGiven.order.toSorted());
        expect(order.best.starts).toHaveLength(12);
        expect(order.signTurns).toBeGreaterThan(0);
      },
    );

    test("and where they part: all on one day is best if every move counts and memory levels off, spread out if there is a threshold", () => {
      expect(ordered("T3").asDated.areaUsdM).toBeLessThan(ordered("T3").best.areaUsdM);
      expect(ordered("T4").best.areaUsdM).toBeLessThan(ordered("T4").asDated.areaUsdM);
    });
  });

  test("6. the rival theories on the same futures: where they disagree on a strategy, and what would tell them apart", () => {
    const asked = ["rec-003-01", "rec-003-02", "rec-003-05"];
    // A sign is named only beyond two standard errors: a handful of futures cannot tell.
    const many = drawFutures(kase, 96, 1);
    const quo = new Map(RIVALS.map((theory) => [theory, endingsOf(outlook, undefined, [theory], many)]));
    const results = asked.flatMap((strategy) =>
      RIVALS.map((theory) => strategyResult(outlook, strategy, [theory], many, quo.get(theory)!)),
    );
    const told = disagreements(kase, results);
    expect(told.map(({ strategy }) => strategy)).toEqual(asked);
    for (const { strategy, lowers, leaves, raises, unclear } of told)
      expect([...lowers, ...leaves, ...raises, ...unclear].toSorted(), strategy).toEqual(RIVALS);
    const apart = told.filter(({ raises, lowers, leaves }) => raises.length > 0 && lowers.length + leaves.length > 0);
    expect(apart.map(({ strategy }) => strategy)).toContain("rec-003-02");
    for (const { raises, indicator, bits } of apart) {
      for (const theory of raises) expect(switchesOf(kase, [theory]).provocation).not.toBe("off");
      expect(kase.indicators.map(({ id }) => id)).toContain(indicator);
      expect(bits!.value).toBeGreaterThan(0.01);
    }
  });

  test("7. with M15 off, text 004's conclusion that stakes deter is gone, and the hazard it lowered is back", () => {
    const all = new Set(kase.mechanisms.map(({ id }) => id));
    const [on, off] = [
      deterrenceOf(kase),
      deterrenceOf(kase, { switches: { on: new Set([...all].filter((id) => id !== "M15")) } }),
    ];
    expect(on.hazards[0]!.conclusion).toContain("less likely than without");
    expect(off.hazards[0]!.conclusion).toContain("has no weight here");
    expect(on.hazards[0]!.hazard!.value).toBeLessThan(0.6 * off.hazards[0]!.hazard!.value);
    const incursion = (mechanisms: { off?: string[] }) =>
      courseOf(futureWorld(outlook, { theories: ["T5"], ...mechanisms }), CENTRAL).hazards["ru-incursion"]![0]!;
    expect(incursion({})).toBeLessThan(0.6 * incursion({ off: ["M15"] }));
  });

  test("8. exercises with NATO inside the CSTO: a warning (K05), and the lever is scheduled all the same", () => {
    const warnings = compatibilityOf(kase, { levers: ["military-exercises-west"] }).filter(
      (one) => one.body === "csto" && one.with === "military-exercises-west",
    );
    expect(warnings.flatMap(({ conflicts }) => conflicts)).toContain("K05");
    for (const { warning } of warnings) expect(warning).toContain("nothing is forbidden");
    expect(scheduleOf(kase, "rec-003-04").levers.map(({ lever }) => lever)).toEqual(["military-exercises-west"]);
  });

  test("9. with the tie to one belligerent at zero, mediation is over (C001-30)", () => {
    const between = (ties = {}) => mediationOf(kase, { ties }).find((one) => one.between.join() === "RU,UA")!;
    expect(between()).toMatchObject({ eligible: true });
    expect(between().claims).toContain("C001-30");
    for (const lost of ["RU", "UA"]) expect(between({ [lost]: 0 })).toMatchObject({ eligible: false, weakest: lost });
  });

  describe("10. a new holder of the office, another date of the capital's name", () => {
    const now = verdicts(kase);

    test("the president of text 004 and the capital of text 002 are outdated by rule, not by hand", () => {
      for (const id of ["C004-07", "C002-48"])
        expect(now.get(id), id).toMatchObject({ verdict: "outdated", verdictBy: "check" });
    });

    test("with another president the texts that name this one are outdated too", () => {
      const actors = kase.actors.map((actor) => ({
        ...actor,
        offices: actor.offices.map((term) =>
          actor.id === kase.focal && term.office === "president" && term.to === ""
            ? { ...term, holder: "N. N." }
            : term,
        ),
      }));
      const then = verdicts({ ...kase, actors });
      const turned = [...then.values()].filter(
        ({ id, verdict }) => verdict === "outdated" && now.get(id)!.verdict !== "outdated",
      );
      expect(turned.map(({ id }) => id)).toContain("C001-10");
      for (const { id, verdictBy } of turned) expect(verdictBy, id).toBe("check");
    });

    test("had the capital kept its name of 2019, text 002 would stand and those that say Astana today would not", () => {
      const kept = kase.names
        .filter(({ place, from }) => !(place === "astana" && from === "2022-09-17"))
        .map((name) => (name.place === "astana" && name.name === "Nur-Sultan" ? { ...name, to: "" } : name));
      const then = verdicts({ ...kase, names: kept });
      expect(then.get("C002-48")!.verdict).not.toBe("outdated");
      expect(then.get("C000-19")!.verdict).not.toBe(now.get("C000-19")!.verdict);
    });
  });
});

/** Every piece of prose of a report with what it rests on. */
function prose({ blocks }: ReportDocument): { text: string; rests: readonly string[] }[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph" || block.kind === "callout") return [block];
    if (block.kind === "list" || block.kind === "findings") return [...block.items];
    return [];
  });
}

describe("11. the report in the form of text 003", () => {
  let report: ReportDocument;
  beforeAll(() => {
    const theories = kase.theories.filter(({ id }) => ["T0", "T3", "T5"].includes(id));
    const assessment = assess({ ...kase, theories }, networkSimplex, { draws: 0, seed: 1, futures: 2 });
    report = buildReport(assessment, kase);
  }, 120_000);

  test("has its sections in its order", () => {
    const titles = report.blocks.flatMap((block) => (block.kind === "heading" && block.level < 3 ? [block.id] : []));
    const form = [
      "economic-interdependencies",
      "political-manoeuvring",
      "cultural-dynamics",
      "regional-alliances",
      "security-threats",
      "economic-alternatives",
      "geopolitical-transformation",
      "continued-multi-vectorism",
      "increased-western-involvement",
      "threats-from-isolation",
      "recommendations",
      "conclusion",
    ];
    expect(titles.filter((id) => form.includes(id))).toEqual(form);
  });

  test("every paragraph lists what it rests on, and claims and figures of the case are among it", () => {
    const all = prose(report);
    expect(all.length).toBeGreaterThan(60);
    for (const { text, rests } of all) expect(rests.length, text).toBeGreaterThan(0);
    const rests = all.flatMap((one) => one.rests);
    const claims = new Set(kase.claims.map(({ id }) => id));
    const data = new Set([...kase.figures, ...kase.sources, ...kase.definitions].map(({ id }) => id));
    expect(new Set(rests.filter((id) => claims.has(id))).size).toBeGreaterThan(20);
    expect(new Set(rests.filter((id) => data.has(id) || /^(fig|tab)-/.test(id))).size).toBeGreaterThan(20);
  });

  test("says of each of the twelve recommendations what claim it is", () => {
    const tables = report.blocks.flatMap((block) => (block.kind === "table" ? [JSON.stringify(block.table.rows)] : []));
    const words = [...tables, ...prose(report).flatMap(({ text, rests }) => [text, ...rests])].join(" ");
    for (let n = 21; n <= 32; n++) expect(words, `C003-${n}`).toContain(`C003-${n}`);
  });
});

test("12. a second country is a folder: it loads, is assessed and reported without a line of code", async () => {
  const triangle = await openCase("triangle");
  expect(triangle.focal).not.toBe(kase.focal);
  const report = buildReport(assess(triangle, networkSimplex, { draws: 0, seed: 1, futures: 2 }), triangle);
  expect(prose(report).length).toBeGreaterThan(5);
  expect(report.title).toBe(triangle.title);
  expect(JSON.stringify(report.blocks)).not.toMatch(/Kazakh|CPC|Tengiz/);
});
