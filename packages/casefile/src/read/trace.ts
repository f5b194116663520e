import type { Origin } from "@multivector/engine";
import type { RawRecord } from "../files/record.ts";

/** Remembers where the fields of a record stand, beyond the record's own line which the case itself carries. */
const RAW = new WeakMap<object, RawRecord>();

/** Notes which raw record a built one came from. */
export function trace(record: object, raw: RawRecord): void {
  RAW.set(record, raw);
}

/** Passes the trace of one record on to a changed copy. */
export function traceAs(original: object, copy: object): void {
  const raw = RAW.get(original);
  if (raw) RAW.set(copy, raw);
}

/** Where a field of a record stands; the record itself where that is not known. */
export function placeOf(record: object & { readonly origin?: Origin }, path: readonly PropertyKey[] = []): Origin {
  const raw = RAW.get(record);
  if (raw) return { file: raw.file, line: path.length === 0 ? raw.line : raw.lineOf(path) };
  return record.origin ?? { file: "", line: 0 };
}
