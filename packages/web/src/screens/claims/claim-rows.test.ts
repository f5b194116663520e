import type { Claim, ClaimResult } from "@multivector/engine";
import { describe, expect, it } from "vitest";
import { type ClaimFilter, type ClaimRow, passing } from "./claim-rows.ts";

const row = (id: string, text: string, quote: string, verdict: string, changedTo = verdict): ClaimRow => ({
  id,
  claim: { id, text, quote, kind: "event", subject: "Moscow", predicate: "stops", object: "flow" } as Claim,
  result: { id, verdict: changedTo, reason: "as the record says" } as ClaimResult,
  change: changedTo === verdict ? undefined : ({ id, from: verdict, to: changedTo, because: [] } as ClaimRow["change"]),
});
const ROWS = [
  row("A", "000", "The pipeline was closed", "supported"),
  row("B", "001", "The pipeline was sold", "opinion", "outdated"),
  row("C", "001", "Nobody knows", "opinion"),
];
const ALL: ClaimFilter = { text: "", verdict: "", kind: "", find: "", onlyChanged: false };
const ids = (filter: Partial<ClaimFilter>) => passing(ROWS, { ...ALL, ...filter }).map(({ id }) => id);

describe("filters of claims", () => {
  it("an empty filter passes everything", () => expect(ids({})).toEqual(["A", "B", "C"]));
  it("text and verdict must both fit", () => expect(ids({ text: "001", verdict: "opinion" })).toEqual(["C"]));
  it("every searched word must stand somewhere, whatever its case", () => {
    expect(ids({ find: "PIPELINE moscow" })).toEqual(["A", "B"]);
    expect(ids({ find: "pipeline nobody" })).toEqual([]);
  });
  it("only changed verdicts are listed when asked", () => expect(ids({ onlyChanged: true })).toEqual(["B"]));
});
