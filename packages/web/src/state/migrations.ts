/** A change of how links are written: what turns a link of one version into one of the next. */
type Migration = (query: URLSearchParams) => URLSearchParams;

/**
 * By the version they start from. Links made before the first release (`0`, without a version) named shocks by `shock=` and changes by `change=`, both
 * of them things that happen.
 */
const MIGRATIONS: Readonly<Record<string, { readonly to: string; readonly migrate: Migration }>> = {
  "0": {
    to: "1",
    migrate: (query) => renamed(query, { shock: (value) => `shock ${value}`, change: (value) => value }),
  },
};

function renamed(query: URLSearchParams, names: Readonly<Record<string, (value: string) => string>>): URLSearchParams {
  const next = new URLSearchParams();
  for (const [key, value] of query) {
    const move = names[key];
    if (move) next.append("happens", move(value));
    else next.append(key, value);
  }
  return next;
}

/** A link brought up to the version that is written now; one from a later version is read as far as it can be. */
export function migrated(query: URLSearchParams, version: string): URLSearchParams {
  let current = query;
  for (let at = query.get("link") ?? "0"; at !== version; ) {
    const step = MIGRATIONS[at];
    if (!step) break;
    current = step.migrate(current);
    at = step.to;
  }
  return current;
}
