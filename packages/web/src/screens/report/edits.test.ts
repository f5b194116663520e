import type { ReportDocument } from "@multivector/report";
import { describe, expect, it } from "vitest";
import { digestOf, edited, keyOfBlock } from "./edits.ts";

const WORDS = { edited: "edited by the reader", pinned: "Pinned charts" };
const REPORT: ReportDocument = {
  ...{ id: "toy", title: "Toy", subtitle: "", asOf: "2026-01-01", runId: "run-1", engine: "0" },
  blocks: [
    { kind: "heading", level: 1, id: "one", text: "One" },
    { kind: "paragraph", text: "It is so.", rests: ["figure-1"] },
    { kind: "heading", level: 1, id: "annex-a", text: "Annex A" },
  ],
};

describe("a report edited by its reader", () => {
  it("keeps what the words rested on, and says that they were edited", () => {
    const { blocks } = edited(REPORT, { [keyOfBlock("run-1", 1)]: "It may be so." }, [], WORDS);
    expect(blocks[1]).toEqual({
      kind: "paragraph",
      text: "It may be so. [edited by the reader]",
      rests: ["figure-1"],
    });
  });

  it("takes no edit of another run", () => {
    expect(edited(REPORT, { [keyOfBlock("run-2", 1)]: "No." }, [], WORDS)).toEqual(REPORT);
  });

  it("has the pinned charts before its annexes", () => {
    const pin = { id: "atlas-map", title: "Where it flows", note: "Mt.", svg: "<svg/>" };
    const { blocks } = edited(REPORT, {}, [pin], WORDS);
    expect(blocks.map((block) => (block.kind === "figure" ? block.id : block.kind))).toEqual([
      "heading",
      "paragraph",
      "heading",
      "pin-atlas-map",
      "heading",
    ]);
  });

  it("has another digest with another word, and the same with the same", () => {
    const other = edited(REPORT, { [keyOfBlock("run-1", 1)]: "It may be so." }, [], WORDS);
    expect(digestOf(REPORT)).toBe(digestOf({ ...REPORT }));
    expect(digestOf(other)).not.toBe(digestOf(REPORT));
  });
});
