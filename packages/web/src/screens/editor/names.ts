import { recordsOf } from "@multivector/casefile/files";
import { QUANTITIES } from "@multivector/engine";
import type { Files } from "./files.ts";

/** What `kind:id` and fields call a kind, by the list it is kept in. */
const KIND_OF_LIST: Readonly<Record<string, string>> = {
  places: "place",
  links: "link",
  corridors: "corridor",
  siderows: "row",
  shippers: "shipper",
  contracts: "contract",
  actors: "actor",
  commodities: "commodity",
  processes: "process",
  investments: "investment",
  case: "case",
  events: "event",
  domains: "domain",
  floors: "floor",
  variables: "variable",
  mechanisms: "mechanism",
  theories: "theory",
  reactions: "reaction",
  levers: "lever",
  strategies: "strategy",
  duties: "duty",
  threats: "threat",
  channels: "channel",
  issues: "issue",
  indicators: "indicator",
};

const OTHER_LISTS: Readonly<Record<string, string>> = {
  sources: "source",
  claims: "claim",
  conflicts: "conflict",
  texts: "text",
  definitions: "definition",
  shocks: "shock",
};

/** The ids a field of a case can name, by what it names (`place`, `source`, `ref`, `figure` ...), as the files have them now. */
export function namesIn(files: Files): Readonly<Record<string, readonly string[]>> {
  const ids = (list: string) => recordsOf(list, files).map(({ values }) => String(values.id ?? ""));
  const names: Record<string, readonly string[]> = { quantity: QUANTITIES.map(({ id }) => id) };
  for (const [list, kind] of Object.entries({ ...KIND_OF_LIST, ...OTHER_LISTS }))
    names[kind] = [...new Set(ids(list).filter((id) => id !== ""))].sort();
  names.instrument = recordsOf("reactions", files).flatMap(({ values }) => idsWithin(values.instruments));
  const refs = [...Object.values(KIND_OF_LIST), "instrument"];
  names.ref = refs.flatMap((kind) => names[kind]!.map((id) => `${kind}:${id}`));
  return { ...names, ...figureNames(files) };
}

function figureNames(files: Files) {
  const figures = recordsOf("figures", files).map(({ values }) => {
    const { quantity = "", subject = "", of = "", from = "" } = values as Record<string, string>;
    const series = [quantity, subject, ...(of === "" ? [] : [of])].join("/");
    return { series, id: `${series}@${from}` };
  });
  return {
    series: [...new Set(figures.map(({ series }) => series))].sort(),
    figure: [...new Set(figures.map(({ id }) => id))].sort(),
  };
}

function idsWithin(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: { readonly id?: unknown } | null) => (entry?.id === undefined ? [] : [String(entry.id)]));
}
