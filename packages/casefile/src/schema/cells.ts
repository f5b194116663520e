import { dayOf } from "@multivector/engine";
import { z } from "zod";
import { didYouMean, nearest } from "../suggest.ts";

/**
 * The kinds of cell a record is made of. Each takes the text of a CSV cell or the value of a YAML field, and says what is wrong and what to do.
 * Each also knows what to put in a broken cell's place, so that one fault is reported once and the rest of the case is still checked.
 */

let lenient = false;

/** Runs a parse in which a broken cell is mended instead of reported: for records whose faults are already known. */
export function leniently<T>(parse: () => T): T {
  lenient = true;
  try {
    return parse();
  } finally {
    lenient = false;
  }
}

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** Adds a fault with code and remedy to a zod context. */
function addFault(ctx: z.RefinementCtx, input: unknown, fault: Fault): void {
  const { code, message, remedy } = fault;
  ctx.issues.push({ code: "custom", input, message, params: { code, remedy } });
}

const keepText = (raw: string): unknown => raw;

function cell<T>(
  meta: Readonly<Record<string, unknown>> & { description: string },
  read: (text: string) => T | Fault,
  mend: (raw: string) => unknown = keepText,
) {
  return z
    .union([z.string(), z.number()])
    .transform((raw, ctx): T => {
      const given = String(raw).trim();
      const result = read(given);
      if (!isFault(result)) return result;
      if (lenient) return mend(given) as T;
      addFault(ctx, raw, result);
      return z.NEVER;
    })
    .meta(meta);
}

function isFault(value: unknown): value is Fault {
  return typeof value === "object" && value !== null && "remedy" in value;
}

/** Text that must not be empty. */
export const text = (description: string) => cell({ description, minLength: 1 }, (t) => t);

/** Text that may be left out. */
export const note = (description = "Why this value, what is uncertain; in your own words.") =>
  cell({ description }, (t) => t).default("");

/** The source's id; that it is given and known is checked on the whole case. */
export const source = () => note("Id of an entry of sources.json (`a|b` for two).");

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** An id: letters, digits, `-`, `_`, `.`. */
export const id = (description: string) =>
  cell<string>({ description, pattern: ID.source }, (t) =>
    ID.test(t)
      ? t
      : {
          code: "bad-id",
          message: `\`${t}\` is no id.`,
          remedy: "Use letters, digits, `-`, `_` and `.` only, beginning with a letter or digit.",
        },
  );

/** The id of another record, which may be left out. */
export const idOrEmpty = (description: string) => id(description).default("");

const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day, ISO. */
export const date = (description: string) =>
  cell<string>({ description, format: "date" }, (t) =>
    FULL_DATE.test(t) && Number.isFinite(dayOf(t)) ? t : badDate(t, "2022-07-05"),
  );

/** A day, month or year. */
export const partialDate = (description: string) =>
  cell<string>({ description, pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" }, (t) =>
    Number.isFinite(dayOf(t)) ? t : badDate(t, "2022-07-05, 2022-07 or 2022"),
  );

function badDate(t: string, example: string): Fault {
  const looksWhole = FULL_DATE.test(t);
  return {
    code: "bad-date",
    message: looksWhole
      ? `\`${t}\` is not a day of the calendar.`
      : `\`${t}\` is no date of the form this field takes.`,
    remedy: `Write it as year-month-day: ${example}.`,
  };
}

/** A day that may be left out. */
export const dateOrEmpty = (description: string) => date(description).default("");

/** A day, month or year that may be left out. */
export const partialDateOrEmpty = (description: string) => partialDate(description).default("");

/** One of a list of words. */
export function oneOf<const T extends string>(description: string, options: readonly T[]) {
  const known = new Set<string>(options);
  return cell<T>(
    { description, enum: options },
    (t) =>
      known.has(t)
        ? (t as T)
        : {
            code: "bad-choice",
            message: `\`${t}\` is not one of the words this field takes.`,
            remedy: didYouMean(t, options, `Write one of: ${options.join(", ")}.`),
          },
    (raw) => nearest(raw, options) ?? "",
  );
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A finite number within bounds (inclusive). */
export const number = (description: string, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY) =>
  cell(
    { description, ...(Number.isFinite(min) && { minimum: min }), ...(Number.isFinite(max) && { maximum: max }) },
    (t) => readNumber(t, min, max),
    () => Number.NaN,
  );

function readNumber(t: string, min: number, max: number): number | Fault {
  const value = Number(t);
  if (!NUMBER.test(t) || !Number.isFinite(value)) {
    const remedy = t.includes(",")
      ? "Write it without separators and with a point."
      : "Write digits with a point, no unit.";
    return { code: "bad-number", message: `\`${t}\` is not a number.`, remedy };
  }
  if (value >= min && value <= max) return value;
  const span = Number.isFinite(max) ? `from ${min} to ${max}` : `of at least ${min}`;
  return { code: "bad-number", message: `${t} is outside what this field takes.`, remedy: `Write a number ${span}.` };
}

/** A number that may be left out. */
export const numberOrEmpty = (description: string) => number(description).optional();

/** 0 to 1: how sure the source and the reading of it are. */
export const confidence = () => number("How sure: 0 (a guess) to 1 (certain).", 0, 1);

/** A list of at least one entry. */
export const listOfSome = (description: string) => {
  const item = z.union([z.string(), z.number()]);
  return z
    .union([item, z.array(item)])
    .transform((raw) => {
      const parts = Array.isArray(raw) ? raw.map(String) : String(raw).split("|");
      return parts.map((part) => part.trim()).filter((part) => part !== "");
    })
    .meta({ description });
};

/** A list that may be empty: `a|b` in a CSV cell, a list (or one word) in YAML. */
export const list = (description: string) => listOfSome(description).default([]);

/** A list of changes: `|` is no separator here, and a single change need not be a list. */
export const changeList = (description: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((raw) => (Array.isArray(raw) ? raw : [raw]).map((change) => change.trim()))
    .meta({ description })
    .default([]);

/** Yes or no, with a value for an empty cell. */
export const yesNo = (description: string, empty: boolean) =>
  z
    .union([z.boolean(), z.string()])
    .transform((raw, ctx): boolean => {
      if (raw === true || raw === "yes" || raw === "true") return true;
      if (raw === false || raw === "no" || raw === "false") return false;
      if (lenient) return empty;
      addFault(ctx, raw, {
        code: "bad-choice",
        message: `\`${raw}\` is neither yes nor no.`,
        remedy: "Write yes or no.",
      });
      return z.NEVER;
    })
    .meta({ description })
    .default(empty);

/** How a fact came to be known. */
export const BASES = ["observed", "estimated", "derived", "assumed", "memory", "modelled"] as const;

/** The basis of a fact. */
export const basis = () => oneOf("How the fact is known.", BASES);
