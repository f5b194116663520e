import type { Case, Figure } from "@multivector/engine";
import { type Fields, isFields } from "./column.ts";

/** The parts of a packed case that no screen of flows waits for, in the order they are best loaded. */
export const PARTS = ["notes", "votes", "claims"] as const;

/** Name of a part. */
export type PartName = (typeof PARTS)[number];

/** Lists that say what texts claim and what is asked of the record: part `claims`. */
const TOLD = ["claims", "conflicts", "texts", "questions"] as const satisfies readonly (keyof Case)[];

/** A case as plain fields, which packing treats alike. */
type Lists = Record<string, unknown>;

/** A case cut in two: what remains (with empty notes and lists where something is gone), and what was taken out, by part. */
export interface Cut {
  readonly core: Lists;
  readonly parts: Readonly<Record<PartName, Lists>>;
}

/** Takes the parts out of a case: notes of all records, the record of votes, and the claims. */
export function cutCase(kase: Case): Cut {
  const isLater = laterFigures(kase.figures);
  const core: Lists = { ...kase, figures: kase.figures.filter((_, i) => !isLater[i]) };
  const votes = { figures: kase.figures.filter((_, i) => isLater[i]), isLater };
  const claims: Lists = {};
  for (const name of TOLD) {
    claims[name] = core[name];
    core[name] = [];
  }
  const notes: Lists = {};
  for (const [name, list] of Object.entries(core)) {
    const told = noted(list);
    if (told.length === 0) continue;
    notes[name] = told.map(({ note }) => note);
    core[name] = (list as Fields[]).map((record) => (isNoted(record) ? { ...record, note: "" } : record));
  }
  return { core, parts: { notes, votes, claims } };
}

/** Puts a part back into what {@link cutCase} left: `notes` before `votes`, whose figures have their own. */
export function putBack(core: Lists, name: PartName, part: Lists): Lists {
  if (name === "votes") return { ...core, figures: merged(core.figures as unknown[], part) };
  if (name === "claims") return { ...core, ...part };
  const lists = Object.entries(part).map(([list, notes]) => {
    let next = 0;
    const records = core[list] as Fields[];
    return [list, records.map((r) => (isNoted(r) ? { ...r, note: (notes as string[])[next++] } : r))];
  });
  return { ...core, ...Object.fromEntries(lists) };
}

/**
 * Which figures stand in the record of votes: in a file that speaks of actors alone and says how often two vote alike. Only what is computed from votes
 * (ties, agreement with each voter) reads them, and no flow depends on those.
 */
function laterFigures(figures: readonly Figure[]): boolean[] {
  const ofVotes = new Set(figures.filter((f) => f.quantity === "identical-votes").map((f) => f.origin.file));
  for (const { subject, origin } of figures) if (!subject.startsWith("actor:")) ofVotes.delete(origin.file);
  return figures.map(({ origin }) => ofVotes.has(origin.file));
}

function merged(core: readonly unknown[], { figures, isLater }: Lists): unknown[] {
  let [here, there] = [0, 0];
  return (isLater as boolean[]).map((later) => (later ? (figures as unknown[])[there++] : core[here++]));
}

const isNoted = (record: unknown): record is Fields => isFields(record) && typeof record.note === "string";

const noted = (list: unknown): Fields[] => (Array.isArray(list) ? list.filter(isNoted) : []);
