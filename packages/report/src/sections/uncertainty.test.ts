import type { UncertaintyResult } from "@multivector/engine";
import { describe, expect, it } from "vitest";
import { buildReport, renderHtml } from "../index.ts";
import { toyReport } from "../testing/fixture.ts";
import { toyPolitics } from "../testing/fixture-politics.ts";
import { toyUncertainty } from "../testing/fixture-uncertainty.ts";
import { bareStatements } from "../testing/political-numbers.ts";

const toy = toyReport();
const floor = (pole: string, domain: string) => ({
  ...{ id: `${domain}-${pole}`, pole, domain, variable: "", claims: [], note: "" },
  origin: { file: "toy.yaml", line: 1 },
});
const theCase = { ...toy.case, floors: [floor("NR", "trade"), floor("NR", "votes"), floor("WH", "trade")] };
const given = (uncertainty: UncertaintyResult | null) => ({ ...toyPolitics(), uncertainty });
const built = (uncertainty: UncertaintyResult | null) =>
  buildReport({ ...toy.assessment, politics: given(uncertainty) }, theCase);
const report = built(toyUncertainty());

const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, " ");
/** The words of the section alone. */
function text(from = report): string {
  const at = (id: string) => from.blocks.findIndex((b) => b.kind === "heading" && b.id === id);
  const own = from.blocks.slice(at("which-package-survives"), at("recommendations"));
  return plain(
    own
      .flatMap((b) =>
        b.kind === "paragraph" || b.kind === "callout" ? [b.text] : b.kind === "list" ? b.items.map((i) => i.text) : [],
      )
      .join("\n"),
  );
}
const table = (id: string, from = report) =>
  from.blocks.flatMap((b) => ((b.kind === "table" || b.kind === "figure") && b.id === id ? [b] : []))[0]!;
const rows = (id: string, from = report) => table(id, from).table.rows.map((row) => row.map(plain));
const row = (id: string, start: string) => rows(id).find(([name]) => name === start)!;

describe("which package survives", () => {
  it("stands before the recommendations, and nowhere where nothing can be compared", () => {
    const headings = report.blocks.flatMap((b) => (b.kind === "heading" && b.level < 3 ? [b.id] : []));
    expect(headings[headings.indexOf("which-package-survives") + 1]).toBe("recommendations");
    expect(built(null).blocks.some((b) => "id" in b && b.id === "which-package-survives")).toBe(false);
  });

  it("says how many states there are, that they count alike, and who loses least at what price", () => {
    expect(text()).toContain(
      "3 strategies are therefore held side by side in the same 1 000 states: 200 futures under each of 5 theories",
    );
    expect(text()).toContain("Every state counts alike: no theory is given a weight");
    expect(text()).toContain(
      "“Courting the balancer” loses least on average: USD 197 million a year (5 to 95 % of states: 1.3 to 890), against USD 230 million".replace(
        "197",
        "200",
      ),
    );
    expect(text()).toContain(
      "the floor of Northreach: trade is kept in 60 % (55 to 64 %) of futures under T2 (Balancer)",
    );
  });

  it("puts the strategies side by side: loss, acts, cost, floors, regret, worst theory", () => {
    expect(row("tab-politics-side-by-side", "Loss")).toEqual([
      "Loss",
      ...["230", "200", "200"].map((mean) => `${mean} (1.3 to 890)`),
    ]);
    expect(row("tab-politics-side-by-side", "Stated cost, once")).toEqual([
      "Stated cost, once",
      "0",
      "900 (450 to 1 800)",
      "300 (150 to 600)",
    ]);
    expect(row("tab-politics-side-by-side", "Stated cost, every year")).toEqual([
      "Stated cost, every year",
      "0",
      "not known",
      "not known",
    ]);
    expect(row("tab-politics-side-by-side", "Regret")[3]).toBe("4.3 (0 to 86)");
    expect(row("tab-politics-side-by-side", "Loses most under; loss there")[1]).toBe("T3; 250 (2 to 990)");
  });

  it("gives each floor its share by theory and names those that nothing moves", () => {
    const mean = ["92 % (87 to 96 %)", "60 % (55 to 64 %)", "100 % (95 to 100 %)"];
    expect(rows("tab-politics-kept").filter(([name]) => name === "Northreach: trade")).toEqual([
      ["Northreach: trade", "all", mean[2], mean[2], mean[0]],
      ["Northreach: trade", "T1, T3, T4, T5", mean[2], mean[2], mean[2]],
      ["Northreach: trade", "T2", mean[2], mean[2], mean[1]],
    ]);
    expect(rows("tab-politics-kept").filter(([name]) => name!.includes("votes"))).toHaveLength(1);
    expect(text()).toContain("Kept by every strategy in every state: Northreach: votes in the assembly");
    expect(text()).toContain("nothing here says whether a package keeps them: Westhaven: trade");
  });

  it("counts worse and better apart, shows every metric, and says where they disagree and which are unsure", () => {
    expect(text()).toContain(
      "is worse in 21 % of states (16 to 27 %), by USD million 4.2 averaged over all states, and better by 38",
    );
    expect(text()).toContain("8 metrics sum up the same states and tell the strategies apart");
    expect(text()).toContain("“Courting the balancer” comes first by 6 (worst state,");
    expect(text()).toContain("“Nothing new is done” comes first by 1 (mean over spread)");
    expect(text()).toContain("tau between two metrics runs from −0.33 to 1");
    expect(text()).toContain("drawings of the same states: skew");
    expect(row("fig-politics-ranks", "Worst state")[4]).toBe("1: 2 200 (2 000 to 2 400)");
    expect(row("fig-politics-ranks", "Peakedness").slice(2)).toEqual(Array(3).fill("not defined: "));
  });

  it("tells the box that is borne out with its futures, its conditions and the futures held out", () => {
    expect(text()).toContain(
      "loses more than doing nothing in 71 % of the states (56 to 83 %) that meet 2 conditions: how often something happens: Northreach inspects at least 0.90 a year; under T3. These are 62 % of all such states (52 to 71 %): 142 of 230, from 90 futures",
    );
    expect(text()).toContain(
      "a box found without them holds 60 states, 38 of them such: 63 % (36 to 84 %), against 23 % of all states there (15 to 34 %)",
    );
    expect(rows("tab-politics-boxes")[0]!.slice(2)).toEqual([
      "how often something happens: Northreach inspects at least 0.90 a year (0.9 to 3)",
      ...["0.001", "19 of 20", "18 of 20"],
    ]);
  });

  it("says why there is no box, and shows the futures that did not bear it out", () => {
    expect(text()).toContain(
      "Where “Nothing new is done” loses more than the limit, “Courting the balancer” loses more than the limit and “Courting the balancer” loses more than doing nothing cannot be said: 6 futures of a kind are too few to say where",
    );
    expect(text()).toContain(
      "Where “The twelve recommendations together” loses more than the limit cannot be said: what marks them in two thirds of the futures marks them no better than chance in the last third",
    );
    expect(rows("tab-politics-failures").map((cells) => cells.slice(2).join(" | "))[1]).toBe(
      "40 | 10 % (6.6 to 15 %) | T1: 10 % (6.6 to 15 %) | 10 % (2 to 37 %) | 10 % (4.8 to 20 %)",
    );
    expect(text()).toContain(
      "Harm is most frequent of “The twelve recommendations together” under T3 (Spiral), in 40 % of futures (33 to 47 %)",
    );
  });

  it("names the input that matters most, or says that so few futures tell none apart", () => {
    expect(text()).toContain(
      "the mean loss goes from USD 80 to 310 million a year, a difference of 230 (±60, two standard errors)",
    );
    expect(rows("fig-politics-tornado")[0]!.slice(1)).toEqual(["a year", "0.2", "1.4", "80", "310", "+230 (±60)"]);
    const none = built({ ...toyUncertainty(), matters: { strategy: "package-901", inputs: 400, swings: [] } });
    expect(text(none)).toContain("more futures are needed to tell (--futures 1000)");
    expect(table("fig-politics-tornado", none)).toBeUndefined();
    expect(bareStatements(none, given(toyUncertainty()))).toEqual([]);
  });

  it("says which count of acts warns and which warns of nothing", () => {
    expect(text()).toContain(
      "Of 3 counts of senders’ acts 1 warns: for “The twelve recommendations together” 9 or more acts of Northreach within 2 years, seen a year ahead in 42 % (37 to 47 %) of the states that tip and in vain in 19 % (15 to 23 %)",
    );
    expect(rows("tab-politics-signals").map((cells) => cells.at(-1))).toEqual(["yes", "no: of nothing", "no"]);
  });

  it("draws the switch of the map where half of the states have tipped", () => {
    expect(text()).toContain(
      "“Nothing new is done”, then “Courting the balancer” keeps the limit to 2046 in 67 % of states (60 to 73 %)",
    );
    expect(rows("fig-politics-pathways").map(([name, from]) => `${name}: ${from}`)).toEqual([
      "Nothing new is done: 2032",
      "The twelve recommendations together: not on the central course",
      "Courting the balancer: 2037",
    ]);
  });

  it("is drawn without an unfinished value, at both widths", () => {
    expect(renderHtml(report, { topology: toy.topology })).not.toMatch(/NaN|undefined|Infinity/);
    for (const id of ["kept", "ranks", "tornado", "pathways"]) expect(table(`fig-politics-${id}`).kind).toBe("figure");
    expect(bareStatements(report, given(toyUncertainty()))).toEqual([]);
  });
});
