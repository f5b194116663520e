import { compare } from "../case/lookup.ts";
import type { Case, Definition } from "../case/types.ts";
import { categoriesOf, wholeOf } from "./across.ts";
import { effectiveNumber, herfindahl } from "./concentration.ts";
import { rowOf } from "./row.ts";
import { type SeriesSum, sumSeries } from "./sum.ts";
import type { ExposureRow, ExposureTable } from "./types.ts";

/** Key of the row for what the named categories leave. */
const REST = "rest";

/** A rest above this share makes the concentration unknown. */
const REST_LIMIT = 0.2;

/** Shares that add up to more or less than the whole by this much are reported in the note. */
const GAP = 0.01;

/** The table of one definition in a year; rows from the largest share down, missing ones last. Throws where the definition is unknown. */
export function exposureTable(kase: Case, definitionId: string, year: number): ExposureTable {
  const definition = kase.definitions.find(({ id }) => id === definitionId);
  if (!definition) throw new RangeError(`There is no definition ${definitionId}.`);
  const whole = needsWhole(definition)
    ? sumSeries(kase, wholeOf(kase, definition), year, definition.unit, definition.since)
    : undefined;
  const named = categoriesOf(kase, definition).map((category) => rowOf(kase, definition, category, year, whole));
  const rest = restRow(definition, named, year, whole);
  const rows = [...named.sort(byShare), ...(rest ? [rest] : [])];
  return {
    definition: definition.id,
    title: definition.title,
    statement: definition.statement,
    commodity: definition.commodity,
    by: definition.by,
    year,
    unit: definition.measure === "growth" ? "%/y" : definition.unit,
    partition: definition.partition,
    rows,
    ...concentrationOf(definition, named, rest),
  };
}

function needsWhole(definition: Definition): boolean {
  return definition.measure === "share" && definition.unit !== "ratio";
}

function byShare(a: ExposureRow, b: ExposureRow): number {
  const size = (row: ExposureRow) => row.share ?? row.amount ?? Number.NEGATIVE_INFINITY;
  const [left, right] = [size(a), size(b)];
  return left === right ? compare(a.key, b.key) : right - left;
}

function restRow(
  definition: Definition,
  named: readonly ExposureRow[],
  year: number,
  whole: SeriesSum | undefined,
): ExposureRow | undefined {
  const model = named[0];
  if (definition.rest === "" || definition.measure !== "share" || !model) return undefined;
  const shares = named.map(({ share }) => share);
  const known = shares.every((share) => share !== null);
  const share = known ? Math.max(0, 1 - shares.reduce<number>((sum, value) => sum + (value ?? 0), 0)) : null;
  return {
    ...model,
    key: REST,
    label: definition.rest,
    year,
    share,
    amount: share !== null && whole ? share * whole.value : null,
    basis: "derived",
    sources: [...new Set(named.flatMap(({ sources }) => sources))].sort(),
    figures: [...new Set(named.flatMap(({ figures }) => figures))],
    note: known ? "What the named categories leave of the whole." : "Unknown, because a category is missing.",
  };
}

function concentrationOf(
  definition: Definition,
  named: readonly ExposureRow[],
  rest: ExposureRow | undefined,
): Pick<ExposureTable, "hhi" | "effectiveNumber" | "note"> {
  const none = (note: string) => ({ hhi: null, effectiveNumber: null, note });
  if (!definition.partition) return none("The categories overlap or are a selection: no concentration is computed.");
  if (definition.measure !== "share" || named.length === 0) return none("");
  if (named.some(({ share }) => share === null)) return none("A category has no figure: no concentration is computed.");
  const shares = named.map(({ share }) => share ?? 0);
  const left = rest?.share ?? 0;
  if (left > REST_LIMIT) return none(`${percent(left)} of the whole is not split: no concentration is computed.`);
  const hhi = herfindahl(shares);
  const total = shares.reduce((sum, share) => sum + share, left);
  const notes = [
    left > 0
      ? `The rest counts as many small ones; as a single one the index would be ${(hhi + left * left).toFixed(3)}.`
      : "",
    Math.abs(total - 1) > GAP ? `The categories add up to ${percent(total)} of the stated whole.` : "",
  ];
  return { hhi, effectiveNumber: effectiveNumber(hhi), note: notes.filter((note) => note !== "").join(" ") };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
