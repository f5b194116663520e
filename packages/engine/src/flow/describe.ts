import type { Network } from "../network/network.ts";
import { type Layout, STORE_ROWS } from "./layout.ts";
import type { LinearProgramme, Optimum } from "./problem.ts";

type Witness = NonNullable<Optimum["witness"]>;

/** What a column or row of a period's programme is about, and the subject of the figures it is made of. */
interface Named {
  readonly what: string;
  readonly subject: string;
}

/** Parts of a witness that are named; the rest is counted. */
const MOST = 3;

/**
 * Names the columns and rows of a witness as links, cargo, places, stores, obligations and shared capacities, and the figures to look at, e.g.
 * "capacity of link l1 (a to b); balance of crude of tco at atyrau (see figures of link:l1, place:atyrau)".
 */
export function describeWitness(network: Network, layout: Layout, witness: Witness): string {
  const named = [
    ...witness.rows.map((row) => nameOfRow(network, layout, row)),
    ...witness.columns.map((column) => nameOfColumn(network, layout, column)),
  ];
  if (named.length === 0) return "no row or column is known to be the cause";
  const shown = named.slice(0, MOST);
  const rest = named.length > MOST ? ` and ${named.length - MOST} more` : "";
  const subjects = [...new Set(shown.map((one) => one.subject))];
  return `${shown.map((one) => one.what).join("; ")}${rest} (see figures of ${subjects.join(", ")})`;
}

/** One sentence on why a period's programme has no optimum: what, where, and what to look at in the case. */
export function describeFailure(
  network: Network,
  layout: Layout,
  programme: LinearProgramme,
  { status, witness }: Optimum,
): string {
  const where = describeWitness(network, layout, witness ?? { rows: [], columns: [] });
  if (status === "unbounded") return `the period programme is unbounded, nothing limits ${where}`;
  const crossed = witness === undefined ? "" : crossedBounds(programme, witness);
  return `the period programme is infeasible, bounds of the case contradict each other: ${crossed}${where}`;
}

/** The first bounds that cross, in words; nothing where none do. */
function crossedBounds(programme: LinearProgramme, { rows, columns }: Witness): string {
  const pairs = [
    ...rows.map((row) => [programme.rowLower[row]!, programme.rowUpper[row]!] as const),
    ...columns.map((column) => [programme.lower[column]!, programme.upper[column]!] as const),
  ];
  const crossed = pairs.find(([low, high]) => low > high);
  return crossed ? `at least ${crossed[0]} and at most ${crossed[1]} is asked of ` : "";
}

function nameOfColumn(network: Network, layout: Layout, column: number): Named {
  const at = (first: number) => column - first;
  if (column >= layout.store) return storeColumnName(network, layout, at(layout.store));
  if (column >= layout.unmet) return demandName(network, "unmet need", at(layout.unmet));
  if (column >= layout.supply) {
    const { demand, cargo } = network.supplies[at(layout.supply)]!;
    return placed(network, `home supply of ${cargoName(network, cargo)}`, network.demands[demand]!.place);
  }
  if (column >= layout.nominated) {
    const { place, cargo } = network.sinks[at(column >= layout.spot ? layout.spot : layout.nominated)]!;
    return placed(network, `delivery of ${cargoName(network, cargo)}`, place);
  }
  if (column >= layout.source) {
    const { place, cargo } = network.sources[at(layout.source)]!;
    return placed(network, `output of ${cargoName(network, cargo)}`, place);
  }
  const { link, cargo, contract } = network.flows[at(layout.flow)]!;
  const under = contract === null ? "" : ` under contract ${contract}`;
  return linkName(network, `flow of ${cargoName(network, cargo)}${under} on`, link);
}

function nameOfRow(network: Network, layout: Layout, row: number): Named {
  const at = (first: number) => row - first;
  if (row >= layout.stockRow + layout.storeColumns.length) return balanceName(network, layout, row);
  if (row >= layout.stockRow) {
    const { store, cargo } = layout.storeColumns[at(layout.stockRow)]!;
    return placed(network, `stock of ${cargoName(network, cargo)}`, network.stores[store]!.place);
  }
  if (row >= layout.storeRow) return storeRowName(network, at(layout.storeRow));
  if (row >= layout.couplingRow) {
    const { process } = network.couplings[at(layout.couplingRow)]!;
    return { what: `output tied to its by-product by process ${process}`, subject: `process:${process}` };
  }
  if (row >= layout.limitRow) {
    const { place, commodity } = network.limits[at(layout.limitRow)]!;
    return placed(network, `what the market takes of ${commodity}`, place);
  }
  if (row >= layout.demandRow) return demandName(network, "need", at(layout.demandRow));
  if (row >= layout.bundleRow) {
    const { id } = network.bundles[at(layout.bundleRow)]!;
    return { what: `shared capacity ${id}`, subject: `row:${id}` };
  }
  return linkName(network, "capacity of", at(layout.linkRow));
}

const STORE_LIMITS = [
  "intake rate",
  "room up to the target",
  "room above the target",
  "stock above the target",
  "stock between floor and target",
  "delivery rate",
];

function storeRowName(network: Network, offset: number): Named {
  const { commodity, place } = network.stores[Math.floor(offset / STORE_ROWS)]!;
  return placed(network, `${STORE_LIMITS[offset % STORE_ROWS]} of the store of ${commodity}`, place);
}

function storeColumnName(network: Network, layout: Layout, offset: number): Named {
  const { store, cargo } = layout.storeColumns[Math.floor(offset / 4)]!;
  const way = offset % 4 < 2 ? "into" : "out of";
  return placed(network, `${cargoName(network, cargo)} ${way} the store`, network.stores[store]!.place);
}

function balanceName(network: Network, layout: Layout, row: number): Named {
  const cargo = layout.balance.findIndex((rows) => rows.includes(row));
  return placed(network, `balance of ${cargoName(network, cargo)}`, layout.balance[cargo]!.indexOf(row));
}

function demandName(network: Network, what: string, demand: number): Named {
  const { commodity, place } = network.demands[demand]!;
  return placed(network, `${what} of ${commodity}`, place);
}

function linkName(network: Network, what: string, link: number): Named {
  const { id, from, to } = network.links[link]!;
  return { what: `${what} link ${id} (${network.places[from]} to ${network.places[to]})`, subject: `link:${id}` };
}

function placed(network: Network, what: string, place: number): Named {
  return { what: `${what} at ${network.places[place]}`, subject: `place:${network.places[place]}` };
}

function cargoName(network: Network, cargo: number): string {
  const { commodity, shipper } = network.cargos[cargo]!;
  return `${commodity} of ${shipper}`;
}
