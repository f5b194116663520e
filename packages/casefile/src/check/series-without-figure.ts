import { type AlignmentDomain, type Case, findQuantity, type Problem } from "@multivector/engine";
import { nearest } from "../suggest.ts";
import { type Check, found, report } from "./check.ts";
import type { Ids, RefKind } from "./ids.ts";
import { subjectsWith } from "./meant.ts";

/** At most so many of the names that exist are told. */
const NAMES_TOLD = 8;

/** A tie measured in shares is read from figures: a series that none speaks of would leave it unknown without a word. */
export const seriesWithoutFigure: Check = {
  code: "series-without-figure",
  says: "each series of a domain of shares has a figure",
  relates: true,
  run: ({ case: kase, ids }) =>
    kase.domains
      .filter(({ measure }) => measure === "shares")
      .flatMap((domain) => seriesOf(domain).flatMap(({ series, path }) => problemsOf(kase, ids, domain, series, path))),
};

function seriesOf({ poles, whole }: AlignmentDomain) {
  return [
    ...poles.flatMap(({ series }, p) => series.map((one, i) => ({ series: one, path: ["poles", p, "series", i] }))),
    ...whole.map((one, i) => ({ series: one, path: ["whole", i] })),
  ];
}

function problemsOf(
  kase: Case,
  ids: Ids,
  domain: AlignmentDomain,
  series: string,
  path: readonly PropertyKey[],
): Problem[] {
  const [quantity = "", subject = "", ...rest] = series.split("/");
  const of = rest.join("/");
  // A quantity or subject that does not exist is reported as such.
  if (!findQuantity(quantity) || !exists(ids, subject)) return [];
  if (subjectsWith(kase, quantity, [subject], of).has(subject)) return [];
  return [
    report(found("domains", domain), path, {
      code: "series-without-figure",
      message: `There is no figure of the series \`${series}\`.`,
      remedy: remedyOf(kase, quantity, subject, of),
    }),
  ];
}

function exists(ids: Ids, subject: string): boolean {
  const colon = subject.indexOf(":");
  return ids.refs.get(subject.slice(0, colon) as RefKind)?.has(subject.slice(colon + 1)) ?? false;
}

/** What the series most likely means: one that differs in `of` alone. */
function remedyOf(kase: Case, quantity: string, subject: string, of: string): string {
  const same = kase.figures.filter((one) => one.use && one.quantity === quantity && one.subject === subject);
  const names = [...new Set(same.map((one) => one.of))].filter((one) => one !== "");
  const meant = nearest(of, names);
  if (meant !== undefined) return `Did you mean \`${quantity}/${subject}/${meant}\`?`;
  const told = names.slice(0, NAMES_TOLD).map((one) => `\`${one}\``);
  const more = names.length > NAMES_TOLD ? ` and ${names.length - NAMES_TOLD} more` : "";
  const known = told.length === 0 ? "" : ` or end it in one of ${told.join(", ")}${more},`;
  return `Add the figure to figures/*.csv,${known} or leave the series out.`;
}
