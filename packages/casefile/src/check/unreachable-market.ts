import type { Case } from "@multivector/engine";
import { type Check, found, report } from "./check.ts";
import { subjectsWith } from "./meant.ts";
import { hasAccess, isUncertain, reachable } from "./reach.ts";

/** From every field of a shipper its cargo can reach a buyer over the links it may use. */
export const unreachableMarket: Check = {
  code: "unreachable-market",
  says: "from every field of a shipper a market or consumer of its commodity is reachable over its access",
  relates: true,
  run({ case: kase }) {
    const sinksBy = new Map(kase.commodities.map(({ id }) => [id, sinksOf(kase, id)]));
    return kase.shippers.flatMap((shipper) => {
      const sinks = sinksBy.get(shipper.commodity);
      if (!sinks || isUncertain(kase, shipper)) return [];
      return shipper.fields.flatMap((field, i) => {
        const reached = reachable(kase, field, shipper.commodity, hasAccess(shipper.access));
        if ([...reached].some((place) => sinks.has(place))) return [];
        const message = `From \`${field}\`, ${shipper.commodity} of \`${shipper.id}\` reaches no market over its access (it gets to ${nameSome(reached)}).`;
        const remedy = `Add the missing link to access, or a \`price\` or \`intake\` figure of ${shipper.commodity} at a place it reaches.`;
        return [report(found("shippers", shipper), ["fields", i], { code: "unreachable-market", message, remedy })];
      });
    });
  },
};

const SINK_QUANTITIES = ["price", "intake", "demand"];

function sinksOf(kase: Case, commodity: string): Set<string> {
  const places = kase.places.map(({ id }) => `place:${id}`);
  const sinks = SINK_QUANTITIES.flatMap((quantity) => [...subjectsWith(kase, quantity, places, commodity)]);
  const refineries = kase.processes.filter((process) => process.kind === "refinery" && process.input === commodity);
  return new Set([...sinks.map((subject) => subject.slice("place:".length)), ...refineries.map(({ place }) => place)]);
}

function nameSome(places: ReadonlySet<string>): string {
  const names = [...places];
  return names.length <= 6 ? names.join(", ") : `${names.slice(0, 6).join(", ")} and ${names.length - 6} more places`;
}
