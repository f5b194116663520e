import type { Case, Figure } from "@multivector/engine";
import { figureId } from "../schema/figure-id.ts";
import { checksum } from "./checksum.ts";
import type { Column } from "./column.ts";
import { damaged } from "./integers.ts";
import { PARTS, type PartName, putBack } from "./parts.ts";
import { unpackColumn } from "./unpack-column.ts";

/** A case and the parts it still lacks: their notes and lists are empty, and the id of a run over it is not that of the whole case. */
export interface UnpackedCase {
  readonly case: Case;
  readonly missing: readonly PartName[];
}

/** The case of a core and those of its parts that are there, in any order. Throws an Error if a text is damaged or belongs to another packing. */
export function unpackCase(core: string, rest: readonly string[] = []): UnpackedCase {
  const [lists] = unpackColumn(parsed(core) as Column, 1) as [Record<string, unknown>];
  const of = checksum(core);
  const parts = new Map(rest.map((text) => readPart(text, of)));
  // In the order of the parts: notes are counted before figures come in between.
  const whole = PARTS.reduce((kase, name) => {
    const part = parts.get(name);
    return part === undefined ? kase : putBack(kase, name, part);
  }, lists) as unknown as Case;
  const figures = whole.figures.map((figure) => (figure.id === "" ? withId(figure) : figure));
  return { case: frozen({ ...whole, figures }), missing: PARTS.filter((name) => !parts.has(name)) };
}

function readPart(text: string, of: string): [PartName, Record<string, unknown>] {
  const read = parsed(text) as { name: PartName; of: string; part: Column };
  if (!PARTS.includes(read.name)) throw damaged();
  if (read.of !== of)
    throw new Error(
      `The part \`${read.name}\` belongs to another version of the case. Load the case and all its parts again.`,
    );
  return [read.name, unpackColumn(read.part, 1)[0] as Record<string, unknown>];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged();
  }
}

/** The field keeps its place: a case is equal to another, and has the same run ids, only if its fields stand in the same order. */
function withId(figure: Figure): Figure {
  return { ...figure, id: figureId(figure) };
}

function frozen(kase: Case): Case {
  for (const list of Object.values(kase)) {
    if (!Array.isArray(list)) continue;
    for (const record of list) Object.freeze(record);
    Object.freeze(list);
  }
  return Object.freeze(kase);
}
