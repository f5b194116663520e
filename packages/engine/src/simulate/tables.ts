import { tieBreak } from "../flow/tie-break.ts";
import type { Network } from "../network/network.ts";

/** What every run over a network looks up per column, as flat tables. */
export interface NetworkTables {
  /** Per flow column. */
  readonly flowLink: Int32Array;
  readonly flowCommodity: Int32Array;
  readonly tie: Float64Array;
  /** Per supply, and per cargo of every store: which cargo serves a demand or fills a shared tank is a tie, too. */
  readonly supplyTie: Float64Array;
  readonly storeTie: Float64Array;
  /** Flow columns that are tranches of a contract. */
  readonly firm: Int32Array;
  /** Flow columns with a limit of their own. */
  readonly limited: Int32Array;
  readonly commodities: number;
  /** Links whose use has to grow before it can be large. */
  readonly mobilising: Int32Array;
}

const KNOWN = new WeakMap<Network, NetworkTables>();

/** The tables of a network, worked out once. */
export function tablesOf(network: Network): NetworkTables {
  const known = KNOWN.get(network);
  if (known) return known;
  const { flows, cargos, links, places, demands, stores } = network;
  const commodities = [...new Set(cargos.map((cargo) => cargo.commodity))];
  const commodityOf = cargos.map((cargo) => commodities.indexOf(cargo.commodity));
  const tables = {
    flowLink: Int32Array.from(flows, (flow) => flow.link),
    flowCommodity: Int32Array.from(flows, (flow) => commodityOf[flow.cargo]!),
    // By name, not by position: the same tie is broken the same way however the case lists its links and shippers.
    tie: Float64Array.from(flows, (flow) =>
      tieBreak(`${links[flow.link]!.id}/${cargos[flow.cargo]!.id}/${flow.contract ?? ""}`),
    ),
    supplyTie: Float64Array.from(network.supplies, ({ demand, cargo }) =>
      tieBreak(`${places[demands[demand]!.place]!}<${cargos[cargo]!.id}`),
    ),
    storeTie: Float64Array.from(
      stores.flatMap((store) => store.cargos.map((cargo) => tieBreak(`${places[store.place]!}|${cargos[cargo]!.id}`))),
    ),
    firm: indicesOf(flows, (flow) => flow.contract !== null),
    limited: indicesOf(flows, ({ limit }) => limit.days.length > 0 || limit.before !== Number.POSITIVE_INFINITY),
    commodities: commodities.length,
    mobilising: indicesOf(links, (link) => link.mobilises),
  };
  KNOWN.set(network, tables);
  return tables;
}

function indicesOf<T>(list: readonly T[], keep: (item: T) => boolean): Int32Array {
  return Int32Array.from(list.flatMap((item, i) => (keep(item) ? [i] : [])));
}
