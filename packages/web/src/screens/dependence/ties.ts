import type { ExposureRow, ExposureTable } from "@multivector/engine";
import { REST } from "./shares.ts";

/** One partner: how much is exchanged with it, and what share hangs on it; undefined where a definition does not name it. */
export interface Tie {
  readonly name: string;
  readonly volume: ExposureRow | undefined;
  readonly share: ExposureRow | undefined;
}

type NameOf = (row: ExposureRow) => string;

/** Partners of two tables by name, in the order of the first. */
export function tiesOf(volume: ExposureTable, share: ExposureTable, nameOf: NameOf): readonly Tie[] {
  const [volumes, shares] = [named(volume, nameOf), named(share, nameOf)];
  return [...new Set([...volumes.keys(), ...shares.keys()])].map((name) => ({
    ...{ name, volume: volumes.get(name), share: shares.get(name) },
  }));
}

/** The other table that names most of the same partners: shares of the same whole would say the volume once more. */
export function defaultShares(volume: ExposureTable, tables: readonly ExposureTable[], nameOf: NameOf): ExposureTable {
  const partners = new Set(named(volume, nameOf).keys());
  const shared = (table: ExposureTable) =>
    [...named(table, nameOf)].filter(([name, row]) => row.share !== null && partners.has(name)).length;
  const others = tables.filter(({ definition }) => definition !== volume.definition);
  return others.toSorted((a, b) => shared(b) - shared(a))[0] ?? volume;
}

/** Names that are written in a picture: the largest by either measure, and all without a place, which are told apart by name alone. */
export function namedTies(ties: readonly Tie[]): ReadonlySet<string> {
  const volume = ({ volume: row }: Tie) => row?.amount ?? 0;
  const share = ({ share: row }: Tie) => row?.share ?? 0;
  const largest = (size: (tie: Tie) => number) => ties.toSorted((a, b) => size(b) - size(a)).slice(0, NAMED);
  const placeless = ties.filter((tie) => volume(tie) <= 0 || tie.share?.share == null);
  return new Set([...largest(volume), ...largest(share), ...placeless].map(({ name }) => name));
}

/** Names beyond these would cover each other. */
const NAMED = 14;

function named({ rows }: ExposureTable, nameOf: NameOf): ReadonlyMap<string, ExposureRow> {
  return new Map(rows.filter(({ key }) => key !== REST).map((row) => [nameOf(row), row]));
}
