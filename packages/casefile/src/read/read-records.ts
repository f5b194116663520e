import type { Problem } from "@multivector/engine";
import { isRecord } from "../files/read-yaml.ts";
import type { RawRecord } from "../files/record.ts";
import { problem } from "../problem.ts";
import { leniently } from "../schema/cells.ts";
import type { Kind } from "../schema/kind.ts";
import { issueProblems } from "./issues.ts";
import { mendedValue } from "./mend.ts";
import { trace } from "./trace.ts";

/** Records of one kind; a record with faults is mended as far as it can be, so that each fault is reported once. */
export interface Reading<Built> {
  readonly records: Built[];
  readonly problems: Problem[];
  /** Ids of records that could not be read at all: no one is to be told that these do not exist. */
  readonly lost: string[];
}

/** Validates raw records of one kind and builds the engine's records from them. */
export function readRecords<Built extends object>(
  kind: Kind<string, never, Built> | Kind,
  raws: readonly RawRecord[],
): Reading<Built> {
  const reading: Reading<Built> = { records: [], problems: [], lost: [] };
  raws.forEach((raw, index) => {
    const built = readRecord(kind as Kind, raw, index, reading);
    if (!built) return;
    // A row of a table stands in one line, which a record that keeps its origin carries itself.
    if (kind.format !== "csv" || !("origin" in (built as object))) trace(built as object, raw);
    reading.records.push(Object.freeze(built) as Built);
  });
  return reading;
}

function readRecord(
  kind: Kind,
  raw: RawRecord,
  index: number,
  reading: Pick<Reading<unknown>, "problems" | "lost">,
): unknown {
  const origin = { file: raw.file, line: raw.line };
  if (!isRecord(raw.value)) {
    const message = `Entry ${index + 1} of ${kind.name} is not a record with fields.`;
    const remedy = `Write it as \`${Object.keys(kind.row.shape).slice(0, 2).join(": ..., ")}: ...\`.`;
    reading.problems.push(
      problem({ code: "bad-structure", ...origin, path: `${kind.name}[${index}]`, message, remedy }),
    );
    return undefined;
  }
  const first = kind.row.safeParse(raw.value);
  if (first.success) return kind.build(first.data, origin);
  const known = (field: PropertyKey | undefined) => raw.absent?.has(String(field)) && !isGiven(raw.value, field);
  const issues = first.error.issues;
  if (!raw.broken) {
    const unknown = issues.filter((issue) => !known(issue.path[0]));
    reading.problems.push(...issueProblems(kind, raw, index, unknown));
  }
  const second = leniently(() => kind.row.safeParse(mendedValue(kind.row, raw.value, issues)));
  if (second.success) return kind.build(second.data, origin);
  const { id } = raw.value;
  if (typeof id === "string") reading.lost.push(id);
  return undefined;
}

const isGiven = (value: unknown, field: PropertyKey | undefined) => isRecord(value) && String(field) in value;
