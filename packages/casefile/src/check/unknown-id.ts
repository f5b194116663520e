import { type Problem, QUANTITIES } from "@multivector/engine";
import { didYouMean, nearest } from "../suggest.ts";
import { type Check, type CheckContext, report } from "./check.ts";
import { kindsWithDuplicates } from "./duplicate-id.ts";
import { type Ids, idsOf, type RefKind } from "./ids.ts";
import type { Mention } from "./mention.ts";
import { mentions } from "./mentions.ts";

const QUANTITY_IDS: ReadonlySet<string> = new Set(QUANTITIES.map((quantity) => quantity.id));

/** Every id that a record names exists. */
export const unknownId: Check = {
  code: "unknown-id",
  says: "every place, link, corridor, actor, commodity, figure or source that a record names exists",
  run(context) {
    const twice = kindsWithDuplicates(context.case);
    return mentions(context.case)
      .filter((mention) => !(twice.size > 0 && isFigureOf(twice, mention)))
      .flatMap((mention) => problemOf(context, mention));
  },
};

function isFigureOf(kinds: ReadonlySet<RefKind>, { at, path, id }: Mention): boolean {
  return at.kind === "figures" && path[0] === "subject" && kinds.has(splitRef(id)[0] as RefKind);
}

function problemOf({ ids }: CheckContext, mention: Mention): Problem[] {
  const { names, id } = mention;
  if (names === "ref") return refProblem(ids, mention);
  const table = TABLES[names as keyof typeof TABLES];
  if (table) {
    const known = table.known(ids);
    return known.has(id) ? [] : [unknown(mention, names as string, didYouMean(id, known, table.remedy))];
  }
  if (typeof names === "string") return [];
  const known = idsOf(ids, ...names);
  if (known.has(id)) return [];
  return [
    unknown(
      mention,
      names.join(" or "),
      didYouMean(id, known, `Add it to ${names.map((name) => FILES[name]).join(" or ")}.`),
    ),
  ];
}

/** Ids that are not refs: where they are kept, and what to do about an unknown one. */
const TABLES = {
  source: { known: (ids: Ids) => ids.sources, remedy: "Add it to sources.json." },
  figure: {
    known: (ids: Ids) => ids.figures,
    remedy: "A figure's id is `quantity/subject/of@from`; add the figure or remove the entry.",
  },
  definition: { known: (ids: Ids) => ids.definitions, remedy: "Add it to definitions.yaml." },
  shock: { known: (ids: Ids) => ids.shocks, remedy: "Add it to shocks.yaml." },
  quantity: {
    known: () => QUANTITY_IDS,
    remedy: "A series is `quantity/subject/of`, the quantity one of the registry.",
  },
};

const FILES: Readonly<Record<RefKind, string>> = {
  place: "places.csv",
  link: "links.csv",
  corridor: "corridors.csv",
  row: "siderows.yaml",
  shipper: "shippers.yaml",
  contract: "contracts.yaml",
  actor: "actors.yaml",
  commodity: "commodities.csv",
  process: "processes.yaml",
  investment: "investments.yaml",
  case: "case.yaml",
  event: "events.yaml",
  domain: "domains.yaml",
  floor: "floors.yaml",
  variable: "variables.yaml",
  mechanism: "mechanisms.yaml",
  theory: "theories.yaml",
  reaction: "reactions.yaml",
  instrument: "reactions.yaml",
  lever: "levers.yaml",
  strategy: "strategies.yaml",
  duty: "duties.yaml",
  threat: "threats.yaml",
  channel: "channels.yaml",
  issue: "issues.yaml",
  indicator: "indicators.yaml",
};

function refProblem(ids: Ids, mention: Mention): Problem[] {
  const [kind = "", id = ""] = splitRef(mention.id);
  const known = ids.refs.get(kind as RefKind);
  if (!known) return [unknown(mention, "reference", refRemedy(ids, mention.id, kind))];
  if (known.has(id)) return [];
  const near = nearest(id, known);
  const elsewhere = [...ids.refs].find(([, others]) => [...others].includes(id));
  if (!near && elsewhere)
    return [unknown(mention, kind, `There is a ${elsewhere[0]} of that id: \`${elsewhere[0]}:${id}\`.`)];
  return [unknown(mention, kind, near ? `Did you mean \`${kind}:${near}\`?` : `Add it to ${FILES[kind as RefKind]}.`)];
}

/** A ref without a kind: what it most likely is. */
function refRemedy(ids: Ids, written: string, kind: string): string {
  const bare = [...ids.refs].find(([, known]) => [...known].includes(written));
  if (bare) return `Did you mean \`${bare[0]}:${written}\`?`;
  return didYouMean(
    kind,
    ids.refs.keys(),
    `Write it as \`kind:id\`; the kinds are ${[...ids.refs.keys()].join(", ")}.`,
  );
}

function splitRef(ref: string): [string, string] {
  const colon = ref.indexOf(":");
  return colon < 0 ? ["", ref] : [ref.slice(0, colon), ref.slice(colon + 1)];
}

function unknown(mention: Mention, what: string, remedy: string): Problem {
  return report(mention.at, mention.path, {
    code: "unknown-id",
    message: `There is no ${what} \`${mention.id}\`.`,
    remedy,
  });
}
