/** Rows of texts in columns: the first to the left, the others to the right, two spaces between. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, c) => Math.max(...all.map((row) => (row[c] ?? "").length)));
  return all
    .map((row) =>
      row
        .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A number for people: four digits that count. What is no number is a dash. */
export function figure(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "-";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.0001 || size >= 1e7)) return value.toExponential(2);
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
  return String(Number(value.toFixed(digits)));
}

/** A share of 0 to 1 as a percentage. */
export function percent(share: number | undefined): string {
  return share === undefined || Number.isNaN(share) ? "-" : `${(100 * share).toFixed(1)} %`;
}

/** The name of a strategy or theory in a table; one without name is "as it is". */
export function named(name: string): string {
  return name === "" ? "as it is" : name;
}
