import type { PoliticsResult } from "@multivector/engine";
import { describe, expect, it } from "vitest";
import type { Block, ReportDocument } from "../document.ts";
import { buildReport, renderHtml } from "../index.ts";
import { toyReport } from "../testing/fixture.ts";
import { toyPolitics } from "../testing/fixture-politics.ts";
import { bareStatements } from "../testing/political-numbers.ts";

const toy = toyReport();
const politics = toyPolitics();
const built = (given: PoliticsResult | null) => buildReport({ ...toy.assessment, politics: given }, toy.case);
const report = built(politics);

/** Words as a reader sees them: no-break spaces are spaces. */
const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, " ");
const text = (from: ReportDocument) =>
  plain(from.blocks.flatMap((b) => (b.kind === "paragraph" || b.kind === "callout" ? [b.text] : [])).join("\n"));
const table = (id: string, from = report) =>
  from.blocks.flatMap((b) => ((b.kind === "table" || b.kind === "figure") && b.id === id ? [b] : []))[0]!;
const rows = (id: string) => table(id).table.rows.map((row) => row.map(plain));

/** The document with every text changed. */
function doctored(from: ReportDocument, change: (words: string) => string): ReportDocument {
  const blocks = from.blocks.map((block): Block => {
    if (block.kind === "paragraph" || block.kind === "callout") return { ...block, text: change(block.text) };
    if (block.kind !== "table" && block.kind !== "figure") return block;
    return { ...block, table: { ...block.table, rows: block.table.rows.map((row) => row.map(change)) } };
  });
  return { ...from, blocks };
}

describe("a report on politics", () => {
  it("states nothing that could be taken for a probability without a range, and no rule without its comparison", () => {
    expect(bareStatements(report, politics)).toEqual([]);
  });

  it("would be caught if its ranges were left out", () => {
    const stripped = doctored(report, (words) =>
      words.replace(/ \([^()]* to [^()]*\)/g, "").replace(/; (few )?futures:? [^;·]*\sto\s[^;·]*/g, ""),
    );
    const faults = bareStatements(stripped, politics);
    for (const place of ["tab-politics-threats", "tab-politics-profiles", "tab-politics-signposts", "paragraph"])
      expect(
        faults.some((fault) => fault.startsWith(`${place}:`)),
        place,
      ).toBe(true);
    const effects = politics.strategies.filter(({ differenceUsdM }) => differenceUsdM.mean !== 0).length;
    expect(effects).toBeGreaterThan(15);
    expect(faults.filter((fault) => fault.endsWith("no 5 to 95 %"))).toHaveLength(effects);
  });

  it("would be caught if effects stood without their standard errors", () => {
    const stripped = doctored(report, (words) => words.replace(/ \(±[^()]*\)/g, ""));
    expect(bareStatements(stripped, politics).length).toBeGreaterThan(15);
  });

  it.each([
    "The hazard of an attack is 0.3 a year.",
    "An answer is likely, in 40 % of cases.",
    "The chance of it is 1 in 5.",
    "It is worse in 0.62 of futures.",
  ])("would be caught if it said: %s", (words) => {
    const at = report.blocks.findIndex((b) => b.kind === "heading" && b.id === "cultural-dynamics");
    const said: Block = { kind: "paragraph", text: words, rests: ["annex-claims"] };
    const blocks = report.blocks.toSpliced(at + 1, 0, said);
    expect(bareStatements({ ...report, blocks }, politics)).toHaveLength(1);
  });

  it("would be caught if a rule had no range, or were shown on one side alone", () => {
    const bare = politics.society.rules.map((rule) =>
      rule.id === "unrest-elites" ? { ...rule, on: { value: 0.15 } } : rule,
    );
    const given = { ...politics, society: { ...politics.society, rules: bare } };
    expect(bareStatements(built(given), given)).toContain("rule unrest-elites: on without a range");
    const oneSided = doctored(report, (words) => (words === "0.072 (0.005 to 0.24)" ? "" : words));
    expect(bareStatements(oneSided, politics)).toEqual(["rule unrest-elites: its two sides do not stand side by side"]);
  });

  it("keeps the old words where a case has no poles", () => {
    const without = built(null);
    expect(text(without)).toContain("every shock is put in by hand");
    expect(without.blocks.some((b) => "id" in b && b.id.includes("politics"))).toBe(false);
    expect(without.blocks.filter((b) => b.kind === "callout" && b.tone === "missing").length).toBeGreaterThanOrEqual(9);
    expect(renderHtml(without, { topology: toy.topology })).not.toMatch(/NaN|undefined/);
  });
});

describe("a report on politics of which little is known", () => {
  const { society, alignment } = politics;
  const bare: PoliticsResult = {
    ...politics,
    ...{ record: null, levers: [], strategies: [], windows: [], orders: [], profiles: [], disagreements: [] },
    ...{ indicators: [], issues: [], priorChecks: [], notes: [] },
    alignment: { ...alignment, net: [], distances: [], opposed: [], floors: [], dynamic: null },
    society: {
      ...{ memberships: [], compatibility: [], arms: [], mediation: [], passThrough: null, threats: [], finance: [] },
      ...{ rules: [], joint: [], notModelled: [] },
      deterrence: { ...society.deterrence, elsewhere: [], rules: [] },
    },
  };

  it("is built, says nothing unfinished and points at nothing that is left out", () => {
    const document = built(bare);
    expect(renderHtml(document, { topology: toy.topology })).not.toMatch(/NaN|undefined|Infinity/);
    const ids = new Set(document.blocks.flatMap((b) => ("id" in b ? [b.id] : [])));
    const rests = document.blocks.flatMap((b) => ("rests" in b ? b.rests : []));
    expect(rests.filter((id) => /^(tab|fig)-/.test(id) && !ids.has(id))).toEqual([]);
    expect(bareStatements(document, bare)).toEqual([]);
  });
});

describe("what it says", () => {
  it("tells in which domains ties are many and in which one pole has nearly all, and who votes alike", () => {
    expect(text(report)).toMatch(
      /Midland is multi-vector in .*; trade \(2\.9 of 3\);.* It leans on one pole in arms \(Northreach, 1\.2 of 3\)/,
    );
    expect(text(report)).toContain(
      "first comes Eastmoor, alike in 82 % (74 to 88 %); last comes Westhaven, alike in 14 % (9.4 to 22 %)",
    );
    expect(text(report)).toContain(
      "broken: Westhaven in votes in the assembly; not sure inside the ranges: Northreach in trade",
    );
  });

  it("says that the jump is the war regime and that the coefficient is not identified", () => {
    expect(text(report)).toContain(
      "ratio 4.3 (1.2 to 15), 95 % interval in brackets. In 2027–2030 alone it is 1.4 (0.3 to 5.8), which includes 1",
    );
    expect(text(report)).toContain(
      "The jump is the war regime, not the moves: Northreach acted 0.25 (0.03 to 0.9) a year before 1 January 2027 and 2 (0.86 to 3.9) a year since",
    );
    expect(text(report)).toContain("The coefficient of provocation is not identified");
    expect(text(report)).toContain(
      "(1 of them lies after 1 January 2031, where the tables end) 7 were carried out, 2 partly, 1 not",
    );
    expect(rows("tab-politics-exposure")).toHaveLength(5);
  });

  it("puts the theory in which nobody reacts first, all zero", () => {
    expect(rows("tab-politics-theories").map((row) => row[0]!.slice(0, 2))).toEqual([
      "T0",
      "T1",
      "T2",
      "T3",
      "T4",
      "T5",
    ]);
    expect(rows("tab-politics-theories")[0]!.slice(-3)).toEqual(["0 (0 to 0)", "0 (0 to 0)", "0 (0 to 0)"]);
  });

  it("turns the conclusion on deterrence with its mechanism, and names the counter-case", () => {
    expect(text(report)).toContain(
      "(M15): 0.0061 (under 0.0001 to 0.072) a year with it, 0.014 (under 0.0001 to 0.072) without it",
    );
    expect(text(report)).toContain("Switched on under T5, off under the others.");
    expect(text(report)).toContain("The counter-case: foreign stakes stood in Southvale (0.49 of a year’s output) too");
  });

  it("gives each recommendation an actor, a horizon, a cost, a window and theories under which it hurts", () => {
    expect(rows("tab-recommendations-1")[0]).toEqual([
      "Other energy corridors",
      "C901-20",
      "Midland",
      "2033",
      "high, 900 (400 to 2 100)",
      "away from Northreach 1",
      "T3: none · T4: none",
    ]);
    expect(rows("tab-recommendations-2")[0]!.at(-1)).toBe("T3: Oct 2032, area 24 (±32); futures −8 to 120 · T4: none");
    expect(rows("tab-politics-effects-1")[0]).toEqual([
      "Other energy corridors",
      ...["35 (±7); futures −21 to 63", "35 (±7); futures −21 to 63"],
      ...["−12 (±2.4); futures −31 to −2.4", "−12 (±2.4); futures −31 to −2.4"],
      ...["35 (±7); futures −21 to 63", "T3 and T4"],
    ]);
  });

  it("says which recommendations raise the risk, under which theory and above which threshold", () => {
    expect(text(report)).toContain(
      "4 recommendations raise the loss from acts beyond two standard errors, under T3 and T4: “Alternative corridors”",
    );
    expect(text(report)).toContain(
      "No recommendation alone costs by its announcement, beyond two standard errors as simulated. 1 recommendation opens a window for acts by themselves",
    );
    expect(rows("tab-politics-risk")[1]).toEqual([
      "Alternative corridors",
      "T4",
      ...["12 (±2.4); futures 2.4 to 31", "0.3 (0.1 to 0.7)", "0 in all futures", "loss"],
      ...["2 (2 to 2)", "4 (2 to 8)", "6 % (3.5 to 10 %)"],
    ]);
  });

  it("says that it cannot tell where so many futures do not show the sign, and never that it hurts", () => {
    expect(rows("tab-politics-effects-2").map((row) => row.at(-1))).toEqual([
      "T3 and T4",
      "cannot tell under T3 and T4",
      "none",
    ]);
    expect(rows("tab-politics-risk").map(([title]) => title)).not.toContain("Intelligence sharing");
  });

  it("keeps the direction of an unclear mean out of its sentences, on page one too", () => {
    const disagreements = politics.disagreements.map((one) => ({ ...one, raises: [], unclear: one.raises }));
    const words = text(built({ ...politics, disagreements }));
    expect(words).toContain(
      "no theory is surely against any strategy examined: “The twelve recommendations together” lowers the loss under T1, T2 and T5; under T3 and T4 the sign cannot be told with 200 futures.",
    );
    expect(
      text(
        built({
          ...politics,
          disagreements: disagreements.map((one, i) => (i === 2 ? politics.disagreements[2]! : one)),
        }),
      ),
    ).toContain("nobody reacts. If others do react, “The twelve recommendations together” lowers the loss under T1,");
    expect(words).not.toMatch(/raises? (it|the loss) under|it adds USD|raise the loss from acts beyond two/);
  });

  it("says that few futures carry a mean where nine tenths of them hold nothing", () => {
    const strategies = politics.strategies.map((one) =>
      one.strategy === "rec-901-01" && one.theory === "T3"
        ? {
            ...one,
            ...{ differenceUsdM: { mean: 12, low: 0, high: 0 }, actsDifference: { mean: 0.3, low: 0, high: 0 } },
          }
        : one,
    );
    const [row] = table("tab-politics-risk", built({ ...politics, strategies })).table.rows;
    expect(row!.slice(2, 4).map(plain)).toEqual(["12 (±2.4); few futures: 0 to 0", "0.3 (0 to 0: few futures)"]);
  });

  it("says why theories give the same to the digit", () => {
    const caption = table("tab-politics-effects-1");
    if (caption.kind !== "table") throw new Error("no table of effects");
    expect(caption.caption).toContain(
      "Equal to the digit under T1, T2 and T5: it is the effect of what is built alone",
    );
  });

  it("leads the window with its simulated size, and calls acts by themselves too little for a size", () => {
    const words = text(report);
    expect(words).toContain(
      "USD 110 million (±36, two standard errors; middle nine tenths of futures −36 to 540). An act by itself, on a network nobody else disturbs, comes to USD 99 million",
    );
    const windows = politics.windows.map((one) => ({ ...one, standardErrorUsdM: 60 }));
    expect(text(built({ ...politics, windows }))).toContain("−36 to 540); its sign cannot be told with 200 futures.");
  });

  it("says first whether the sign turns, and only then names an order", () => {
    const words = text(report);
    expect(words).toContain(
      "Before an order is named under T3 (Spiral): in 28 % of futures (22 to 35 %) the sign turns",
    );
    expect(words.indexOf("Before an order is named")).toBeLessThan(words.indexOf("The best begins with"));
    expect(words).toContain("no order can be below 44");
    expect(words).toContain("all 720 orders were examined");
  });

  it("has T0 and one sentence of disagreement on page one", () => {
    const end = report.blocks.findIndex((b) => b.kind === "break");
    const page = plain(
      report.blocks
        .slice(0, end)
        .flatMap((b) => (b.kind === "paragraph" ? [b.text] : []))
        .join(" "),
    );
    expect(page).toContain("What stands on this page is T0: nobody reacts. If others do react, the theories disagree:");
    expect(page).toContain(
      "raises it under T3 and T4: under T3 (Spiral) it adds USD 140 million a year (±28, two standard errors; middle nine tenths of futures 28 to 360).",
    );
  });

  it("names what would tell the theories apart, most telling first", () => {
    expect(rows("tab-politics-disagreements").map((row) => row[0])).toContain("The twelve recommendations together");
    expect(rows("tab-politics-signposts").map((row) => row[1])).toEqual(["0.031 (0 to 0.12)", "0.012 (0 to 0.048)"]);
  });

  it("shows the state’s own bodies first, and says what a blank means", () => {
    const found = table("tab-memberships");
    if (found.kind !== "table") throw new Error("no table of memberships");
    expect(found.table.columns.map(({ name }) => name)).toEqual(["Actor", "River Pact", "Upland League"]);
    expect(found.caption).toContain("A blank means that the case records no membership, not that there is none.");
  });

  it("leaves sea legs out of what members could keep open together, and writes no bare code of a state", () => {
    const [row] = rows("tab-politics-joint");
    expect(row).toEqual(["Upland League", "Lake and Vale route", "Northern Pipeline (Northreach)"]);
    const links = toy.case.links.map((link) => (link.corridor === "vale" ? { ...link, mode: "sea" } : link));
    const [left] = politics.society.joint;
    const joint = [
      { ...left!, corridors: left!.corridors.map((one) => ({ ...one, outside: [...one.outside, "XX"] })) },
    ];
    const given = { ...politics, society: { ...politics.society, joint } };
    const without = buildReport({ ...toy.assessment, politics: given }, { ...toy.case, links });
    expect(table("tab-politics-joint", without).table.rows).toEqual([
      ["Upland League", "none", "Northern Pipeline (Northreach)"],
    ]);
  });

  it("says why a mechanism that is on can change nothing today", () => {
    const rule = politics.society.deterrence.rules[0]!;
    const equal = { ...rule, on: rule.off };
    const { society } = politics;
    const given = {
      ...society,
      rules: society.rules.map((one) => (one.id === rule.id ? equal : one)),
      deterrence: { ...society.deterrence, rules: [equal, ...society.deterrence.rules.slice(1)] },
    };
    expect(text(built({ ...politics, society: given }))).toContain("their cause stands at its reference");
    expect(text(report)).toContain("without it; the ranges overlap, and their upper ends are equal");
  });

  it("draws the window from the same numbers as its table", () => {
    const figure = table("fig-politics-window");
    if (figure.kind !== "figure") throw new Error("no picture of the window");
    for (const draw of [figure.draw, figure.drawNarrow!]) expect(draw({ topology: toy.topology })).toContain(">9.0<");
    expect(figure.table.rows).toHaveLength(120);
  });
});
