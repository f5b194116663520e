/** The texts of a case's files by name (`links.csv`, `figures/crude.csv`). */
export type Files = ReadonlyMap<string, string>;

/** Files with some changed or, where null is given, taken away; in the order of names. */
export function withChanges(files: Files, changes: ReadonlyMap<string, string | null>): Files {
  const next = new Map(files);
  for (const [name, text] of changes) {
    if (text === null) next.delete(name);
    else next.set(name, text);
  }
  return new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What turns one folder into another: texts by name, null for a file that is gone. */
export function changesBetween(before: Files, after: Files): ReadonlyMap<string, string | null> {
  const changes = new Map<string, string | null>();
  for (const name of [...new Set([...before.keys(), ...after.keys()])].sort())
    if (before.get(name) !== after.get(name)) changes.set(name, after.get(name) ?? null);
  return changes;
}

/** The files that are new or say something else, as they are now. */
export function changedFiles(before: Files, after: Files): Files {
  const changed = [...changesBetween(before, after)].filter((entry): entry is [string, string] => entry[1] !== null);
  return new Map(changed);
}
