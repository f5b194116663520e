import type { Transfer } from "./map-types.ts";
import type { Network } from "./network.ts";
import { spreadOf } from "./times.ts";

/** For each two actions of which the second may follow the first: until when that can be decided, over futures. */
export function transfersOf(network: Network): Transfer[] {
  const ids = [...network.actions.keys()];
  return ids.flatMap((from) => ids.flatMap((to) => (mayMeet(network, from, to) ? [transfer(network, from, to)] : [])));
}

/** Whether both can stand on one path, first one, then the other; what else is needed may have come before. */
function mayMeet(network: Network, from: string, to: string): boolean {
  const action = network.actions.get(to)!;
  return (
    to !== network.start.id &&
    network.mayFollow([from], { ...action, needs: [] }) &&
    !network.actions.get(from)!.needs?.includes(to)
  );
}

function transfer(network: Network, from: string, to: string): Transfer {
  const tips = network.tipping([from]).filter((date) => date !== Number.POSITIVE_INFINITY);
  const last = tips.map((date) => network.decideBy(from, date, network.actions.get(to)!));
  const inTime = last.filter((date) => !Number.isNaN(date));
  const open: { time: number; share: number }[] = [];
  for (let time = network.now; time <= network.horizon && tips.length > 0; time++)
    open.push({ time, share: inTime.filter((date) => date >= time - 1e-9).length / tips.length });
  return { from, to, decideBy: spreadOf(inTime), open };
}
