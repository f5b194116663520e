import { describe, expect, test } from "vitest";
import type { Case, Link } from "../case/types.ts";
import { tinyCase } from "../claims/testing/tiny-case.ts";
import { dayOf } from "../quantity/dates.ts";
import { CHANGE_KINDS, resolveChanges } from "./resolve.ts";

const link = (id: string, corridor: string): Link => ({
  ...{ id, corridor, from: "a", to: "b", mode: "pipe", commodities: ["oil"], states: [], opens: "", closes: "" },
  ...{ source: "s", basis: "assumed", note: "", origin: { file: "f", line: 1 } },
});
const corridor = {
  id: "north",
  name: "North",
  mode: "pipe",
  commodities: ["oil"],
  gauge: ["north.2"],
  status: "",
  source: "s",
  note: "",
};
const kase: Case = tinyCase({
  links: [link("north.1", "north"), link("north.2", "north"), link("south.1", "south")],
  corridors: [{ ...corridor, origin: { file: "f", line: 1 } }],
});
const on = (texts: readonly string[], days?: number) =>
  resolveChanges(kase, texts, { date: 100, ...(days === undefined ? {} : { days }) });

describe("changes are resolved against the case", () => {
  test("a corridor is closed where its volume is measured, a link by itself", () => {
    expect(on(["close-link north"]).interventions[0]!.target).toEqual({ kind: "links", ids: ["north.2"] });
    expect(on(["close-link link:north.1"]).interventions[0]!.target).toEqual({ kind: "links", ids: ["north.1"] });
  });

  test("a change without a date begins with the injection and lasts as long; one with a date keeps its own", () => {
    expect(on(["close-link north"], 30).interventions[0]).toMatchObject({ from: 100, to: 130 });
    expect(on(["close-link north"]).interventions[0]).toMatchObject({ from: 100, to: Number.POSITIVE_INFINITY });
    const dated = on(["close-link north @2022-07-05+6"], 30).interventions[0]!;
    expect([dated.from, dated.to]).toEqual([dayOf("2022-07-05"), dayOf("2022-07-11")]);
  });

  test("every problem is named at once, with what was probably meant, and nothing is applied", () => {
    const { interventions, problems } = on([
      "close-link nort",
      "clos-link north",
      "cap-link north",
      "cap-link north 5USD/t",
      "close-row x",
    ]);
    expect(interventions).toEqual([]);
    expect(problems).toHaveLength(5);
    expect(problems[0]).toContain("unknown link or corridor `nort`; did you mean `north`?");
    expect(problems[1]).toContain("unknown kind of change `clos-link`; did you mean `close-link`?");
    expect(problems[2]).toContain("needs a value");
    expect(problems[3]).toContain('"USD/t" is not a unit this change understands');
    expect(problems[4]).toContain("unknown shared capacity `x`");
  });

  test("every kind says how it is written and what it does", () => {
    expect(new Set(CHANGE_KINDS.map((kind) => kind.kind)).size).toBe(CHANGE_KINDS.length);
    for (const { kind, usage, says } of CHANGE_KINDS) {
      expect(usage.startsWith(`${kind} `)).toBe(true);
      expect(says.length).toBeGreaterThan(20);
    }
  });
});
