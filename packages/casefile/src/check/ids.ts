import type { Case } from "@multivector/engine";

/** Kinds a ref `kind:id` can name. */
export type RefKind =
  | "place"
  | "link"
  | "corridor"
  | "row"
  | "shipper"
  | "contract"
  | "actor"
  | "commodity"
  | "process"
  | "investment"
  | "case"
  | "event"
  | "instrument"
  | "domain"
  | "floor"
  | "variable"
  | "mechanism"
  | "theory"
  | "reaction"
  | "lever"
  | "strategy"
  | "duty"
  | "threat"
  | "channel"
  | "issue"
  | "indicator";

/** The ids of a case, by what they name. */
export interface Ids {
  readonly refs: ReadonlyMap<RefKind, ReadonlySet<string>>;
  readonly sources: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly conflicts: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly definitions: ReadonlySet<string>;
  readonly shocks: ReadonlySet<string>;
  /** Unions made so far, by the names of their kinds. */
  readonly merged: Map<string, ReadonlySet<string>>;
}

/** What could not be read, so that nobody is told that it does not exist. */
export interface Damage {
  /** Ids of records that are there but unreadable, by kind. */
  readonly lost: ReadonlyMap<string, readonly string[]>;
  /** Kinds of which a whole file is missing or unreadable. */
  readonly kinds: ReadonlySet<string>;
  /** Errors were found while reading. */
  readonly isFaulty: boolean;
}

/** The damage of a case of which everything was read. */
export const NOTHING_AMISS: Damage = { lost: new Map(), kinds: new Set(), isFaulty: false };

/** The ids of a kind of which a file could not be read: any id may be one of them. */
class OpenSet extends Set<string> {
  override has(_id: string): boolean {
    return true;
  }
}

/** Collects the ids of a case. */
export function collectIds(kase: Case, { lost, kinds }: Damage): Ids {
  const set = (records: readonly { readonly id: string }[], kind: string): ReadonlySet<string> => {
    const ids = [...records.map((record) => record.id), ...(lost.get(kind) ?? [])].filter((id) => id !== "");
    return kinds.has(kind) ? new OpenSet(ids) : new Set(ids);
  };
  return {
    refs: new Map<RefKind, ReadonlySet<string>>([
      ["place", set(kase.places, "places")],
      ["link", set(kase.links, "links")],
      ["corridor", set(kase.corridors, "corridors")],
      ["row", set(kase.sideRows, "siderows")],
      ["shipper", set(kase.shippers, "shippers")],
      ["contract", set(kase.contracts, "contracts")],
      ["actor", set(kase.actors, "actors")],
      ["commodity", set(kase.commodities, "commodities")],
      ["process", set(kase.processes, "processes")],
      ["investment", set(kase.investments, "investments")],
      ["case", set([kase], "case")],
      ["event", set(kase.events, "events")],
      [
        "instrument",
        set(
          kase.reactions.flatMap((reaction) => reaction.instruments),
          "reactions",
        ),
      ],
      ["domain", set(kase.domains, "domains")],
      ["floor", set(kase.floors, "floors")],
      ["variable", set(kase.variables, "variables")],
      ["mechanism", set(kase.mechanisms, "mechanisms")],
      ["theory", set(kase.theories, "theories")],
      ["reaction", set(kase.reactions, "reactions")],
      ["lever", set(kase.levers, "levers")],
      ["strategy", set(kase.strategies, "strategies")],
      ["duty", set(kase.duties, "duties")],
      ["threat", set(kase.threats, "threats")],
      ["channel", set(kase.channels, "channels")],
      ["issue", set(kase.issues, "issues")],
      ["indicator", set(kase.indicators, "indicators")],
    ]),
    sources: set(kase.sources, "sources"),
    figures: set(kase.figures, "figures"),
    claims: set(kase.claims, "claims"),
    conflicts: set(kase.conflicts, "conflicts"),
    texts: set(kase.texts, "texts"),
    definitions: set(kase.definitions, "definitions"),
    shocks: set(kase.shocks, "shocks"),
    merged: new Map(),
  };
}

/** Ids of several kinds together. */
export function idsOf(ids: Ids, ...kinds: readonly RefKind[]): ReadonlySet<string> {
  const key = kinds.join(" ");
  const made = ids.merged.get(key) ?? merge(ids, kinds);
  ids.merged.set(key, made);
  return made;
}

function merge(ids: Ids, kinds: readonly RefKind[]): ReadonlySet<string> {
  if (kinds.length === 1) return ids.refs.get(kinds[0]!)!;
  const sets = kinds.map((kind) => ids.refs.get(kind)!);
  const open = sets.find((set) => set instanceof OpenSet);
  return open ?? new Set(sets.flatMap((set) => [...set]));
}
