import type { Network } from "../network/network.ts";
import { type Layout, STORE_ROWS } from "./layout.ts";
import type { LinearProgramme } from "./problem.ts";

/** One column's entries, before packing. */
type Entries = [row: number, value: number][];

/**
 * The structure of the period programme (MODEL B1, B3, B5): balances per cargo and place, links, side rows, domestic obligations, market
 * limits, couplings and stores. Costs and bounds are filled in period by period.
 */
export function assemble(network: Network, layout: Layout): LinearProgramme {
  const columns: Entries[] = Array.from({ length: layout.columns }, () => []);
  addFlows(network, layout, columns);
  addSources(network, layout, columns);
  addSinks(network, layout, columns);
  addSupplies(network, layout, columns);
  addStores(network, layout, columns);
  return pack(columns, layout);
}

function addFlows(network: Network, layout: Layout, columns: Entries[]): void {
  network.flows.forEach((flow, i) => {
    const link = network.links[flow.link]!;
    columns[layout.flow + i]!.push(
      [layout.linkRow + flow.link, 1],
      [layout.balance[flow.cargo]![link.from]!, -1],
      [layout.balance[flow.cargo]![link.to]!, 1],
    );
  });
  network.bundles.forEach((row, r) => {
    for (const term of row.terms) columns[layout.flow + term.flow]!.push([layout.bundleRow + r, term.coefficient]);
  });
}

function addSources(network: Network, layout: Layout, columns: Entries[]): void {
  network.sources.forEach((source, i) => {
    columns[layout.source + i]!.push([layout.balance[source.cargo]![source.place]!, source.delivered]);
  });
  network.couplings.forEach((coupling, c) => {
    const row = layout.couplingRow + c;
    columns[layout.source + coupling.source]!.push([row, 1]);
    columns[layout.source + coupling.byProductSource]!.push([row, -coupling.dependentShare / coupling.ratio]);
  });
}

function addSinks(network: Network, layout: Layout, columns: Entries[]): void {
  network.sinks.forEach((sink, i) => {
    const balance = layout.balance[sink.cargo]![sink.place]!;
    const commodity = network.cargos[sink.cargo]!.commodity;
    for (const column of [layout.nominated + i, layout.spot + i]) {
      columns[column]!.push([balance, -1]);
      network.limits.forEach((limit, l) => {
        if (limit.place === sink.place && limit.commodity === commodity)
          columns[column]!.push([layout.limitRow + l, 1]);
      });
    }
  });
}

function addSupplies(network: Network, layout: Layout, columns: Entries[]): void {
  network.supplies.forEach((supply, i) => {
    const demand = network.demands[supply.demand]!;
    const entries = columns[layout.supply + i]!;
    entries.push([layout.balance[supply.cargo]![demand.place]!, -1], [layout.demandRow + supply.demand, 1]);
    for (const conversion of network.conversions) {
      if (conversion.demand !== supply.demand) continue;
      entries.push([layout.balance[conversion.cargo]![demand.place]!, conversion.yield]);
    }
  });
  network.demands.forEach((_, d) => {
    columns[layout.unmet + d]!.push([layout.demandRow + d, 1]);
  });
}

function addStores(network: Network, layout: Layout, columns: Entries[]): void {
  layout.storeColumns.forEach(({ store, cargo }, i) => {
    const balance = layout.balance[cargo]![network.stores[store]!.place]!;
    const row = layout.storeRow + STORE_ROWS * store;
    const [inTarget, inAbove, outAbove, outBelow] = [0, 1, 2, 3].map((k) => columns[layout.store + 4 * i + k]!);
    inTarget!.push([balance, -1], [row, 1], [row + 1, 1]);
    inAbove!.push([balance, -1], [row, 1], [row + 2, 1]);
    outAbove!.push([balance, 1], [row + 3, 1], [row + 5, 1], [layout.stockRow + i, 1]);
    outBelow!.push([balance, 1], [row + 4, 1], [row + 5, 1], [layout.stockRow + i, 1]);
  });
}

function pack(columns: readonly Entries[], layout: Layout): LinearProgramme {
  const count = columns.reduce((total, entries) => total + entries.length, 0);
  const starts = new Int32Array(columns.length + 1);
  const indices = new Int32Array(count);
  const values = new Float64Array(count);
  let next = 0;
  columns.forEach((entries, column) => {
    starts[column] = next;
    for (const [row, value] of [...entries].sort((a, b) => a[0] - b[0])) {
      indices[next] = row;
      values[next++] = value;
    }
  });
  starts[columns.length] = next;
  return {
    columns: layout.columns,
    rows: layout.rows,
    cost: new Float64Array(layout.columns),
    lower: new Float64Array(layout.columns),
    upper: new Float64Array(layout.columns),
    rowLower: new Float64Array(layout.rows),
    rowUpper: new Float64Array(layout.rows),
    starts,
    indices,
    values,
  };
}
