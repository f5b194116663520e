/** More names than these are a wall; each row of the table names its own. */
const MOST_SOURCES = 14;

/** The sources named below a figure or table, and the words for those that are left to its rows. */
export function shownSources(ids: readonly string[]): { readonly shown: readonly string[]; readonly more: string } {
  const left = ids.length - MOST_SOURCES;
  return { shown: ids.slice(0, MOST_SOURCES), more: left > 0 ? ` and ${left} more, in the table` : "" };
}
