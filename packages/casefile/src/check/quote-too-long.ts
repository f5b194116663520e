import type { Problem } from "@multivector/engine";
import { type Check, type Found, found, report } from "./check.ts";

const LIMIT = 25;

/** A quotation is short. */
export const quoteTooLong: Check = {
  code: "quote-too-long",
  says: `a quotation has at most ${LIMIT} words`,
  run: ({ case: kase }) => [
    ...kase.claims.flatMap((claim) => problemOf(found("claims", claim), claim.quote)),
    ...kase.events.flatMap((event) => problemOf(found("events", event), event.quote)),
  ],
};

function problemOf(at: Found, quote: string): Problem[] {
  const words = quote.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (words <= LIMIT) return [];
  const message = `The quotation has ${words} words.`;
  return [
    report(at, ["quote"], {
      code: "quote-too-long",
      message,
      remedy: `Cut it to ${LIMIT} words, with ... for what is left out.`,
    }),
  ];
}
