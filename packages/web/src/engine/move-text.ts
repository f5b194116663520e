import { dayOf } from "@multivector/engine";

/** A shock, something built or a lever as written: `KIND ID [@DATE] [+DAYS] [xSHARE]`. */
export interface WrittenMove {
  readonly id: string;
  /** ISO; empty: none is given. */
  readonly date: string;
  /** null: none are given. */
  readonly days: number | null;
  /** Share of the effect, 0 to 1. */
  readonly share: number;
}

/** How each kind is written whole. */
const FORMS = {
  shock: "shock ID @2027-07-01 +30 x0.5",
  build: "build ID @2028-01-01",
  lever: "lever ID @2027-01-01",
} as const;
export type WrittenKind = keyof typeof FORMS;

/** Is this the first word of a move that is not a change? */
export function isWrittenKind(kind: string): kind is WrittenKind {
  return Object.hasOwn(FORMS, kind);
}

/** Reads a move of that kind to its last letter. Throws one sentence for any part that means nothing. */
export function readMove(kind: WrittenKind, text: string): WrittenMove {
  // As the command line writes shocks too: `ID@DATE+DAYSxSHARE`.
  const [, id = "", after = ""] = /^\s*\S+\s*([^\s@+]*)\s*(.*?)\s*$/s.exec(text) ?? [];
  let rest = after;
  const take = (part: RegExp): string | undefined => {
    const [all = "", found] = part.exec(rest) ?? [];
    rest = rest.slice(all.length).trimStart();
    return found;
  };
  const date = take(/^@([^\s+x]*)/) ?? "";
  if (date !== "" && !isDate(date)) throw new Error(`\`${date}\` is no date; write it as 2027-07-01.`);
  const days = kind === "shock" ? take(/^\+(\d+)(?=[\sx]|$)/) : undefined;
  const share = kind === "shock" ? take(/^x(\d*\.?\d+)(?=\s|$)/) : undefined;
  if (rest !== "") throw new Error(`${kind} ${id}: \`${rest}\` means nothing here; write it as ${FORMS[kind]}.`);
  if (days !== undefined && Number(days) === 0) throw new Error(`${text}: 0 days change nothing; give at least +1.`);
  if (share !== undefined && Number(share) > 1)
    throw new Error(`${kind} ${id}: x${share} is more than the whole shock; give a share from 0 to 1, as in x0.5.`);
  return { id, date, days: days === undefined ? null : Number(days), share: share === undefined ? 1 : Number(share) };
}

/** Is this a day of the calendar, written whole? */
function isDate(text: string): boolean {
  return text.length === 10 && !Number.isNaN(dayOf(text));
}
