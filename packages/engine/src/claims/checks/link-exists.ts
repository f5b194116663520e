import { isPlanned } from "../../case/planned.ts";
import type { Link } from "../../case/types.ts";
import { answer, type CheckKind, missing } from "../check.ts";
import { momentOf, runsAt } from "../moments.ts";

/** Is there a way from one place to another by the given modes, without crossing the given states? */
export const linkExists: CheckKind = {
  kind: "link-exists",
  title: "a continuous way leads from one place to another",
  args: {
    from: "place id",
    to: "place ids, one of which must be reached",
    "modes?": "link modes allowed; any when absent",
    "commodity?": "only links that carry it",
    "avoid?": "states not to be crossed",
    "at?": "date, written (default), claim or case",
  },
  evaluate: (context, args) => {
    const at = momentOf(context, args);
    const modes = args.list("modes", []);
    const avoid = args.list("avoid", []);
    const commodity = args.text("commodity", "");
    const open = context.case.links.filter(
      (link) =>
        runsAt({ from: link.opens, to: link.closes }, at) &&
        !isPlanned(context.case, link) &&
        (modes.length === 0 || modes.includes(link.mode)) &&
        (commodity === "" || link.commodities.includes(commodity)) &&
        !link.states.some((state) => avoid.includes(state)),
    );
    const targets = args.list("to");
    const unknown = [args.text("from"), ...targets].filter(
      (id) => !context.case.places.some((place) => place.id === id),
    );
    if (unknown.length > 0) return missing(`no place ${unknown.join(", ")}`);
    const way = wayOf(open, args.text("from"), targets);
    const by = modes.length === 0 ? "" : ` by ${modes.join(", ")}`;
    const without = avoid.length === 0 ? "" : ` without crossing ${avoid.join(", ")}`;
    const path = `${args.text("from")} to ${targets.join(" or ")}${by}${without}`;
    if (!way) return answer(false, `no way from ${path}`);
    return answer(true, `${path}: ${way.map(({ id }) => id).join(" > ")}`, {
      sources: way.map(({ source }) => source),
    });
  },
};

/** Shortest way in links, breadth first in the order of the file. */
function wayOf(links: readonly Link[], from: string, targets: readonly string[]): Link[] | undefined {
  const ways = new Map<string, Link[]>([[from, []]]);
  const queue = [from];
  for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
    if (targets.includes(place)) return ways.get(place);
    for (const link of links) {
      if (link.from !== place || ways.has(link.to)) continue;
      ways.set(link.to, [...ways.get(place)!, link]);
      queue.push(link.to);
    }
  }
  return undefined;
}
