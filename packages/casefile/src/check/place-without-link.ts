import { nearest } from "../suggest.ts";
import { type Check, found, report } from "./check.ts";

/** No place stands alone, unless it is there for its names. */
export const placeWithoutLink: Check = {
  code: "place-without-link",
  says: "every place is the end of some link, unless names.csv names it",
  relates: true,
  run({ case: kase }) {
    const known = new Set(kase.places.map((place) => place.id));
    // A misspelt end is reported where it stands; the place it means has a link all the same.
    const ends = kase.links
      .flatMap((link) => [link.from, link.to])
      .map((end) => (known.has(end) ? end : nearest(end, known)));
    const used = new Set([...ends, ...kase.names.map((name) => name.place)]);
    return kase.places
      .filter((place) => place.id !== "" && !used.has(place.id))
      .map((place) =>
        report(found("places", place), [], {
          severity: "warning",
          code: "place-without-link",
          message: `No link begins or ends at \`${place.id}\`.`,
          remedy: "Add a link to it, or remove the place.",
        }),
      );
  },
};
