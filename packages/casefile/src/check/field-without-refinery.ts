import { type Check, found, report } from "./check.ts";
import { isUncertain, reachable } from "./reach.ts";

/** From every field of the focal state a refinery can be reached: domestic supply is an obligation. */
export const fieldWithoutRefinery: Check = {
  code: "field-without-refinery",
  says: "from every field of the focal state a refinery of its commodity can be reached, where the case has one",
  relates: true,
  run: ({ case: kase }) =>
    kase.shippers.flatMap((shipper) => {
      const refineries = new Set(
        kase.processes
          .filter((p) => p.kind === "refinery" && p.input === shipper.commodity)
          .map((process) => process.place),
      );
      if (refineries.size === 0 || shipper.country !== kase.focal || isUncertain(kase, shipper)) return [];
      return shipper.fields.flatMap((field, i) => {
        const isField = kase.places.some((place) => place.id === field && place.kind === "field");
        if (
          !isField ||
          [...reachable(kase, field, shipper.commodity, () => true)].some((place) => refineries.has(place))
        )
          return [];
        const message = `No refinery of ${shipper.commodity} can be reached from \`${field}\` over any link.`;
        const remedy = `Add the links that lead from \`${field}\` to one of: ${[...refineries].join(", ")}.`;
        return [report(found("shippers", shipper), ["fields", i], { code: "field-without-refinery", message, remedy })];
      });
    }),
};
