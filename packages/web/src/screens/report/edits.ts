import { type Block, type ReportDocument, sha256 } from "@multivector/report";
import type { Pin } from "../../state/pins.ts";

/** Prose as the reader has rewritten it: by the run and the place of its block, so that an edit never lands in another report. */
export type Edits = Readonly<Record<string, string>>;

/** How an edit of a block is kept. */
export function keyOfBlock(runId: string, index: number): string {
  return `${runId}:${index}`;
}

/**
 * The report with the reader's prose and the charts pinned, as every format is made from it. What was rewritten rests on what it rested on before, and
 * says that it was edited.
 */
export function edited(document: ReportDocument, edits: Edits, pins: readonly Pin[], words: Words): ReportDocument {
  const blocks = document.blocks.map((block, index): Block => {
    const text = edits[keyOfBlock(document.runId, index)];
    return block.kind !== "paragraph" || text === undefined || text === block.text
      ? block
      : { ...block, text: `${text} [${words.edited}]` };
  });
  if (pins.length === 0) return { ...document, blocks };
  const annex = blocks.findIndex((block) => block.kind === "heading" && block.id.startsWith("annex"));
  const at = annex < 0 ? blocks.length : annex;
  return { ...document, blocks: [...blocks.slice(0, at), ...pinned(pins, words), ...blocks.slice(at)] };
}

/** Words the report needs beyond its own. */
export interface Words {
  readonly edited: string;
  readonly pinned: string;
}

function pinned(pins: readonly Pin[], words: Words): Block[] {
  return [
    { kind: "heading", level: 1, id: "pinned", text: words.pinned },
    ...pins.map(
      (pin, k): Block => ({
        ...{ kind: "figure", id: `pin-${pin.id}`, name: `P${k + 1}`, title: pin.title, caption: pin.note, unit: "" },
        ...{ sources: [], table: { columns: [], rows: [] } },
        draw: () => pin.svg,
      }),
    ),
  ];
}

/** What a frozen version is told apart by: SHA-256 of everything a reader sees of the report, words, tables and edits. */
export function digestOf(document: ReportDocument): string {
  const told = JSON.stringify(document, (_, value) => (typeof value === "function" ? undefined : value));
  return sha256(new TextEncoder().encode(told));
}
