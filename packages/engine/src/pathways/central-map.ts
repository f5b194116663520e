import type { MapEdge, Station } from "./map-types.ts";
import type { Network } from "./network.ts";
import { dateOfShare } from "./times.ts";

/**
 * Stations and edges of the map if every action tipped when the stated share of futures has: lines end there, and from there one can change to each action
 * that can be decided in time and lasts longer.
 */
export function centralMap(
  network: Network,
  share: number,
  mostActions: number,
): { stations: Station[]; edges: MapEdge[] } {
  const stations = new Map<string, Station>();
  const edges = new Map<string, MapEdge>();
  const station = (action: string, time: number, kind: Station["kind"]): string => {
    const id = `${action}@${time}`;
    // Where a line ends without going on on one path and goes on on another, one can change there.
    if (!stations.has(id) || kind === "transfer") stations.set(id, { id, action, time, kind });
    return id;
  };
  const edge = (one: MapEdge): void => {
    edges.set(`${one.from} ${one.to}`, one);
  };
  const walk = (path: readonly string[], boarded: string): void => {
    const action = path.at(-1)!;
    const tips = Math.max(dateOfShare(network.tipping(path), share), stations.get(boarded)!.time);
    if (tips === Number.POSITIVE_INFINITY) {
      edge({ from: boarded, to: station(action, network.horizon, "horizon"), kind: "stay", decideBy: null });
      return;
    }
    const next = path.length < mostActions ? followers(network, path, tips, share) : [];
    const end = station(action, tips, next.length > 0 ? "transfer" : "terminal");
    if (end !== boarded) edge({ from: boarded, to: end, kind: "stay", decideBy: null });
    for (const { id, decideBy } of next) {
      const board = station(id, tips, "board");
      edge({ from: end, to: board, kind: "switch", decideBy });
      walk([...path, id], board);
    }
  };
  walk([network.start.id], station(network.start.id, network.now, "start"));
  return { stations: [...stations.values()].sort((a, b) => a.time - b.time), edges: [...edges.values()] };
}

function followers(
  network: Network,
  path: readonly string[],
  tips: number,
  share: number,
): { id: string; decideBy: number }[] {
  const found: { id: string; decideBy: number }[] = [];
  for (const action of network.actions.values()) {
    if (!network.mayFollow(path, action)) continue;
    const decideBy = network.decideBy(path.at(-1)!, tips, action);
    if (Number.isNaN(decideBy) || dateOfShare(network.tipping([...path, action.id]), share) <= tips) continue;
    found.push({ id: action.id, decideBy });
  }
  return found;
}
