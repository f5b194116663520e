import type { Case, Figure, Origin, Source } from "@multivector/engine";

/** A record, other than a figure, that names a source. */
export interface RecordUse {
  /** Name of its list in the case, such as `events`. */
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly origin: Origin | undefined;
}

/** A source with everything that uses it. */
export interface SourceUse {
  readonly id: string;
  readonly source: Source;
  readonly figures: readonly Figure[];
  readonly records: readonly RecordUse[];
}

/** Every source of a case with the figures and records that use it, in the order of the sources. */
export function sourceUses(kase: Case): readonly SourceUse[] {
  const figures = new Map<string, Figure[]>();
  for (const figure of kase.figures) for (const id of idsOf(figure.source)) listIn(figures, id).push(figure);
  const records = new Map<string, RecordUse[]>();
  for (const [kind, list] of Object.entries(kase)) {
    if (!Array.isArray(list) || kind === "figures" || kind === "sources") continue;
    for (const record of list as readonly unknown[]) {
      const use = asUse(kind, record);
      for (const id of new Set(namedIn(record))) listIn(records, id).push(use);
    }
  }
  return kase.sources.map((source) => ({
    id: source.id,
    source,
    figures: figures.get(source.id) ?? [],
    records: records.get(source.id) ?? [],
  }));
}

function asUse(kind: string, record: unknown): RecordUse {
  const { id, title, name, target, actor, body, place, quote, origin } = record as Record<string, unknown>;
  const words = [title, name, quote, target, actor, body, place].filter((word) => typeof word === "string");
  return { kind, id: typeof id === "string" ? id : "", title: words.slice(0, 2).join(", "), origin: origin as Origin };
}

/** Ids of the sources that a record names, at any depth: `source: a|b` and `sources: [a, b]`. */
function namedIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === "source" && typeof inner === "string") return idsOf(inner);
    if (key === "sources" && Array.isArray(inner)) return inner.flatMap((id) => idsOf(String(id)));
    return namedIn(inner);
  });
}

function idsOf(cell: string): readonly string[] {
  return cell.split("|").filter((id) => id !== "");
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
