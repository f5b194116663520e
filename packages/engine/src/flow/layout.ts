import type { Network } from "../network/network.ts";

/** Where everything stands in the period's programme. Blocks of columns and rows, in the order written here. */
export interface Layout {
  readonly columns: number;
  readonly rows: number;
  readonly flow: number;
  readonly source: number;
  /** Delivered within the nomination, and beyond it (spot). */
  readonly nominated: number;
  readonly spot: number;
  readonly supply: number;
  readonly unmet: number;
  /** Four columns per (store, cargo): in to target, in above, out above target, out below. */
  readonly store: number;
  readonly storeColumns: readonly StoreColumn[];
  readonly linkRow: number;
  readonly bundleRow: number;
  readonly demandRow: number;
  readonly limitRow: number;
  readonly couplingRow: number;
  /** {@link STORE_ROWS} rows per store: rate in, room to target, room above, stock above target, stock below, rate out. */
  readonly storeRow: number;
  /** One row per (store, cargo): out at most its own stock. */
  readonly stockRow: number;
  /** Balance row of a cargo at a place, or -1 where the cargo never is. */
  readonly balance: readonly (readonly number[])[];
}

/** Rows of one store. */
export const STORE_ROWS = 6;

interface StoreColumn {
  readonly store: number;
  readonly cargo: number;
}

/** Lays out the columns and rows of a network's period programme. */
export function layOut(network: Network): Layout {
  const storeColumns = network.stores.flatMap((store, s) => store.cargos.map((cargo) => ({ store: s, cargo })));
  const flow = 0;
  const source = flow + network.flows.length;
  const nominated = source + network.sources.length;
  const spot = nominated + network.sinks.length;
  const supply = spot + network.sinks.length;
  const unmet = supply + network.supplies.length;
  const store = unmet + network.demands.length;
  const linkRow = 0;
  const bundleRow = linkRow + network.links.length;
  const demandRow = bundleRow + network.bundles.length;
  const limitRow = demandRow + network.demands.length;
  const couplingRow = limitRow + network.limits.length;
  const storeRow = couplingRow + network.couplings.length;
  const stockRow = storeRow + STORE_ROWS * network.stores.length;
  const { balance, rows } = balanceRows(network, stockRow + storeColumns.length);
  return {
    columns: store + 4 * storeColumns.length,
    rows,
    flow,
    source,
    nominated,
    spot,
    supply,
    unmet,
    store,
    storeColumns,
    linkRow,
    bundleRow,
    demandRow,
    limitRow,
    couplingRow,
    storeRow,
    stockRow,
    balance,
  };
}

function balanceRows(network: Network, first: number): { balance: number[][]; rows: number } {
  const balance = network.cargos.map(() => new Array<number>(network.places.length).fill(-1));
  let rows = first;
  const visit = (cargo: number, place: number) => {
    if (balance[cargo]![place] === -1) balance[cargo]![place] = rows++;
  };
  for (const column of network.flows) {
    visit(column.cargo, network.links[column.link]!.from);
    visit(column.cargo, network.links[column.link]!.to);
  }
  for (const column of network.sources) visit(column.cargo, column.place);
  return { balance, rows };
}
