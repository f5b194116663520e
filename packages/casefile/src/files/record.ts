/** One record as it stands in a file: its fields and where they are. */
export interface RawRecord {
  readonly value: unknown;
  readonly file: string;
  readonly line: number;
  /** Columns the whole table lacks, reported once for the table. */
  readonly absent?: ReadonlySet<string>;
  /** The row as such is already reported (too few cells); it is read as far as it goes. */
  readonly broken?: boolean;
  /** Line of a field inside the record; the record's own line where the field is not found. */
  lineOf(path: readonly PropertyKey[]): number;
}
