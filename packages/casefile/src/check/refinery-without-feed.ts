import { type Check, found, report } from "./check.ts";
import { hasAccess, isUncertain, reachable } from "./reach.ts";

/** Every refinery is fed by some shipper. */
export const refineryWithoutFeed: Check = {
  code: "refinery-without-feed",
  says: "some shipper's cargo reaches every refinery over its access",
  relates: true,
  run({ case: kase }) {
    if (kase.shippers.some((shipper) => isUncertain(kase, shipper))) return [];
    const fed = new Set(
      kase.shippers.flatMap((shipper) =>
        shipper.fields.flatMap((field) =>
          [...reachable(kase, field, shipper.commodity, hasAccess(shipper.access))].map(
            (place) => `${shipper.commodity}@${place}`,
          ),
        ),
      ),
    );
    const known = new Set(kase.places.map((place) => place.id));
    return kase.processes.flatMap((process) => {
      const isRefinery = process.kind === "refinery" && process.input !== "" && known.has(process.place);
      if (!isRefinery || fed.has(`${process.input}@${process.place}`)) return [];
      const message = `No shipper's ${process.input} reaches the refinery \`${process.id}\` at \`${process.place}\`.`;
      const remedy = `Add a link to \`${process.place}\` and give a shipper of ${process.input} access to it.`;
      return [report(found("processes", process), ["place"], { code: "refinery-without-feed", message, remedy })];
    });
  },
};
