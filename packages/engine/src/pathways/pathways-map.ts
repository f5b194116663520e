import { percent } from "../discover/sentence.ts";
import { RequestError } from "../simulate/run.ts";
import { centralMap } from "./central-map.ts";
import { checkMap } from "./check-map.ts";
import type { MapRequest, Path, PathwaysMap, Transfer } from "./map-types.ts";
import { Network } from "./network.ts";
import { pathsOf } from "./paths.ts";
import { dateOfShare, finite, spreadOf, spreadWords } from "./times.ts";
import { transfersOf } from "./transfers.ts";

/**
 * A map of adaptive policy pathways (Haasnoot et al. 2013): which action can follow which, until when one must decide, and how many futures each path of
 * actions takes to the horizon. An action takes over when the one before tips; it must be decided its lead time before. Throws {@link RequestError}.
 */
export function pathwaysMap(request: MapRequest): PathwaysMap {
  checkMap(request);
  const { now, horizon, share = 0.5, mostActions = 4 } = request;
  const network = new Network(request);
  if (network.futures === 0) throw new RequestError(["no future is left: in each of them a run failed"]);
  const { stations, edges } = centralMap(network, share, mostActions);
  const lines = request.actions.map(({ id, label = id }) => {
    const dates = network.tipping([id]);
    const reached = stations.some(({ action }) => action === id);
    return { action: id, label, tips: finite(dateOfShare(dates, share)), reached, ...spreadOf(dates) };
  });
  const transfers = transfersOf(network);
  const paths = pathsOf(network, mostActions);
  const map = {
    now,
    horizon,
    lines,
    stations,
    edges,
    transfers,
    paths,
    futures: network.futures,
    leftOut: network.leftOut,
  };
  return { ...map, sentences: sentencesOf(map, network.start.id) };
}

function sentencesOf(map: Omit<PathwaysMap, "sentences">, start: string): string[] {
  const label = (id: string): string => map.lines.find(({ action }) => action === id)!.label;
  const first = map.lines.find(({ action }) => action === start)!;
  const alone = map.paths.find(({ actions }) => actions.length === 1)!;
  if (alone.kept === 1)
    return [`${label(start)} keeps its threshold to ${map.horizon} in every future: nothing need follow it`];
  return [
    `${label(start)} lasts to ${spreadWords(first, map.horizon)}`,
    ...map.transfers
      .filter(({ from }) => from === start)
      .map((transfer) => transferWords(transfer, label, map.horizon)),
    bestWords(map.paths[0]!, alone, label, map.horizon),
  ];
}

function transferWords({ from, to, decideBy, open }: Transfer, label: (id: string) => string, horizon: number): string {
  const inTime = open[0]?.share ?? 0;
  if (inTime === 0) return `${label(to)} cannot follow ${label(from)} in time in any future`;
  const may = `${label(to)} can follow in time in ${percent(inTime)} of the futures in which ${label(from)} tips`;
  return `${may}, if it is decided by ${spreadWords(decideBy, horizon)}`;
}

function bestWords(best: Path, alone: Path, label: (id: string) => string, horizon: number): string {
  if (best === alone || best.kept === alone.kept)
    return `no other path keeps the threshold to ${horizon} in more than the ${percent(alone.kept)} of futures in which ${label(alone.actions[0]!)} does`;
  const names = best.actions.map(label).join(", then ");
  return `${names} keeps the threshold to ${horizon} in ${percent(best.kept)} of futures, more than any other path (${label(alone.actions[0]!)} alone: ${percent(alone.kept)})`;
}
