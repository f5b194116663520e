import type { Case, Contract, Figure, Link, Place, Process, Shipper, SideRow } from "@multivector/engine";
import fc from "fast-check";

/** What a random network may contain; everything by default. */
export interface Ingredients {
  readonly contracts?: boolean;
  readonly stores?: boolean;
  /** Every link by sea: nothing has to be mobilised. */
  readonly sea?: boolean;
}

const ORIGIN = { file: "random", line: 1 };
const SOURCED = { source: "random", basis: "assumed", confidence: 1, note: "", origin: ORIGIN } as const;

/** A small random network as a case: fields, hubs with stores and a refinery, markets, shared capacities, a field tied to its gas. */
export function randomNetwork(ingredients: Ingredients = {}): fc.Arbitrary<Case> {
  return fc.gen().map((g) => {
    const kase = build((min, max) => g(fc.integer, { min, max }), ingredients);
    // A counterexample is read by people: its links and figures, not the whole record.
    return Object.defineProperty(kase, fc.toStringMethod, { value: () => described(kase), enumerable: false });
  });
}

function described(kase: Case): string {
  const links = kase.links.map((link) => `${link.id} ${link.from}>${link.to} ${link.mode}`);
  const shippers = kase.shippers.map((shipper) => `${shipper.id} by ${shipper.access.join(" ")}`);
  const rows = kase.sideRows.map((row) => `${row.id} ${JSON.stringify(row.terms)}`);
  const contracts = kase.contracts.map(
    (contract) => `${contract.id} ${contract.kind} ${contract.shipper} ${contract.link}`,
  );
  const figures = kase.figures.map((figure) => `${figure.id} ${figure.value}`);
  return [...links, ...shippers, ...rows, ...contracts, ...figures].join("\n");
}

/** A draw of an integer between two bounds. */
type Draw = (min: number, max: number) => number;

/** Properties of random networks are checked on the same networks everywhere. */
export const FIXED = { seed: 20230705, numRuns: 40 } as const;

function build(draw: Draw, ingredients: Ingredients): Case {
  const figures: Figure[] = [];
  const state = (subject: string, quantity: string, value: number, unit: string, of = "", to = "") =>
    void figures.push(figureOf(subject, quantity, value, unit, of, to));
  const fields = ids("field", draw(1, 3));
  const hubs = ids("hub", draw(1, 3));
  const markets = ids("market", draw(1, 2));
  const links = [
    ...fields.flatMap((field) => hubs.filter((_, i) => i === 0 || draw(0, 1) === 1).map((hub) => [field, hub])),
    ...hubs.slice(1).flatMap((hub, i) => (draw(0, 1) === 1 ? [[hubs[i]!, hub]] : [])),
    ...hubs.flatMap((hub) => markets.filter((_, i) => i === 0 || draw(0, 1) === 1).map((market) => [hub, market])),
  ].map(([from, to], i) =>
    linkOf(`l${i}`, from!, to!, ingredients.sea === true || draw(0, 3) === 0 ? "sea" : "pipe", "oil"),
  );
  for (const link of links) {
    if (draw(0, 3) > 0) state(`link:${link.id}`, "capacity", draw(2, 14), "kt/d");
    state(`link:${link.id}`, "tariff", draw(2, 60) / 2, "USD/t");
  }
  const shippers = fields.map((field, i) => shipperOf(`s${i}`, "oil", field, access(draw, links)));
  for (const field of fields) {
    state(`place:${field}`, "production", 365 * draw(2, 12), "kt", "oil", "2024-01-01");
    state(`place:${field}`, "loss", draw(0, 4) / 100, "ratio", "oil");
    state(`place:${field}`, "shut-in-cost", draw(1, 5), "USD/t", "oil");
    state(`place:${field}`, "ramp", draw(0, 1) * draw(2, 8), "d", "oil");
  }
  for (const market of markets) {
    state(`place:${market}`, "price", draw(300, 600), "USD/t", "oil");
    state(`place:${market}`, "spot-discount", draw(1, 8), "USD/t", "oil");
    state(`place:${market}`, "missed-nomination", draw(5, 30), "USD/t", "oil");
  }
  state(`place:${hubs[0]}`, "intake", 365 * draw(0, 3), "kt", "oil", "2024-01-01");
  state(`place:${hubs[0]}`, "unmet-penalty", 900, "USD/t", "oil");
  if (ingredients.stores !== false) for (const hub of hubs) addStore(draw, state, hub);
  const rows = ids("row", draw(0, 2)).map((id) => rowOf(draw, state, id, links));
  const contracts = ingredients.contracts === false ? [] : contractsOf(draw, state, shippers, links);
  const gas =
    draw(0, 1) === 1 ? addGas(draw, state, fields[0]!, markets[0]!) : { links: [], shippers: [], processes: [] };
  return caseOf({
    places: [...fields, ...hubs, ...markets].map(placeOf),
    links: [...links, ...gas.links],
    shippers: [...shippers, ...gas.shippers],
    sideRows: rows,
    processes: gas.processes,
    contracts,
    figures,
  });
}

type State = (subject: string, quantity: string, value: number, unit: string, of?: string, to?: string) => void;

function addStore(draw: Draw, state: State, hub: string): void {
  if (draw(0, 2) === 0) return;
  state(`place:${hub}`, "store-volume", draw(5, 40), "kt", "oil");
  state(`place:${hub}`, "store-target", draw(1, 3) / 4, "ratio", "oil");
  state(`place:${hub}`, "store-floor", draw(0, 2) / 20, "ratio", "oil");
  if (draw(0, 1) === 1) state(`place:${hub}`, "store-rate", draw(2, 10), "kt/d", "oil");
}

function rowOf(draw: Draw, state: State, id: string, links: readonly Link[]): SideRow {
  state(`row:${id}`, "capacity", draw(4, 24), "kt/d");
  const terms = links.filter(() => draw(0, 1) === 1).map((link) => ({ link: link.id, coefficient: draw(1, 4) / 2 }));
  return { id, name: id, unit: "kt", terms, source: "random", note: "", origin: ORIGIN };
}

function contractsOf(draw: Draw, state: State, shippers: readonly Shipper[], links: readonly Link[]): Contract[] {
  return ids("contract", draw(0, 2)).map((id) => {
    state(`contract:${id}`, "firm-volume", draw(1, 4), "kt/d");
    state(`contract:${id}`, "premium", draw(0, 10), "USD/t");
    const kind = (["ship-or-pay", "term", "quota"] as const)[draw(0, 2)]!;
    const [shipper, link] = [shippers[draw(0, shippers.length - 1)]!.id, links[draw(0, links.length - 1)]!.id];
    return {
      id,
      name: id,
      parties: [],
      shipper,
      link,
      kind,
      from: "",
      to: "",
      announced: "",
      source: "random",
      note: "",
      origin: ORIGIN,
    };
  });
}

/** Part of the first field's oil needs its gas taken away. */
function addGas(draw: Draw, state: State, field: string, market: string) {
  const link = linkOf("gasline", field, market, "pipe", "gas");
  state("link:gasline", "capacity", draw(1, 4), "kt/d");
  state("link:gasline", "tariff", 3, "USD/t");
  state(`place:${field}`, "production", 365 * draw(1, 4), "kt", "gas", "2024-01-01");
  state(`place:${market}`, "price", draw(50, 200), "USD/t", "gas");
  state("process:coupled", "share", draw(1, 9) / 10, "ratio", "oil");
  state("process:coupled", "yield", draw(1, 4) / 4, "ratio", "gas");
  const process: Process = {
    ...SOURCED,
    id: "coupled",
    name: "coupled",
    place: field,
    kind: "field",
    input: "oil",
    outputs: ["gas"],
  };
  return { links: [link], shippers: [shipperOf("gas", "gas", field, ["gasline"])], processes: [process] };
}

function access(draw: Draw, links: readonly Link[]): string[] {
  return links.filter(() => draw(0, 5) > 0).map((link) => link.id);
}

function ids(name: string, n: number): string[] {
  return Array.from({ length: n }, (_, i) => `${name}${i}`);
}

function figureOf(subject: string, quantity: string, value: number, unit: string, of: string, to: string): Figure {
  const from = "2023-01-01";
  return {
    ...SOURCED,
    id: `${quantity}/${subject}${of && `/${of}`}@${from}`,
    subject,
    quantity,
    of,
    from,
    to,
    value,
    unit,
    asOf: from,
    use: true,
  };
}

function placeOf(id: string): Place {
  return { ...SOURCED, id, name: id, kind: "hub", country: "AA", lat: 0, lon: 0 };
}

function linkOf(id: string, from: string, to: string, mode: string, commodity: string): Link {
  const states: string[] = [];
  return {
    ...SOURCED,
    id,
    corridor: `c-${id}`,
    from,
    to,
    mode,
    commodities: [commodity],
    states,
    opens: "",
    closes: "",
  };
}

function shipperOf(id: string, commodity: string, field: string, links: readonly string[]): Shipper {
  return { ...SOURCED, id, name: id, commodity, country: "AA", fields: [field], access: links };
}

function commodityOf(id: string) {
  return { id, name: id, unit: "kt", reportUnit: "kt", reportFactor: 1, priceUnit: "USD/t", origin: ORIGIN };
}

function caseOf(parts: Partial<Case>): Case {
  const empty = {
    corridors: [],
    controls: [],
    actors: [],
    names: [],
    memberships: [],
    events: [],
    shocks: [],
    investments: [],
    definitions: [],
  };
  const records = { questions: [], claims: [], conflicts: [], texts: [], sources: [] };
  const head = { id: "random", title: "Random", focal: "AA", asOf: "2024-01-01", baseYear: 2023, summary: "" };
  const bare = { places: [], links: [], shippers: [], contracts: [], sideRows: [], processes: [], figures: [] };
  return { ...head, ...empty, ...records, ...bare, commodities: [commodityOf("oil"), commodityOf("gas")], ...parts };
}
