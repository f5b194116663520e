import type { Case } from "../case/types.ts";
import { agreementsOf, opposedOf } from "./agreements.ts";
import { domainAlignment } from "./domains.ts";
import { dynamicCheck } from "./dynamic.ts";
import { floorReadings } from "./floors.ts";
import { idealPicture } from "./ideal-points.ts";
import type { AlignmentResult, DomainAlignment } from "./types.ts";

/** How the focal state stands to each pole, domain by domain, as of a year (the base year if left out); never summed into one score. */
export function alignmentOf(kase: Case, { year = kase.baseYear }: { readonly year?: number } = {}): AlignmentResult {
  const domains = kase.domains.map((domain) => domainAlignment(kase, domain, year));
  return {
    year,
    domains,
    ...idealPicture(kase, year),
    agreement: agreementsOf(kase),
    opposed: opposedOf(kase),
    floors: floorReadings(kase, domains),
    dynamic: dynamicCheck(kase),
    notes: notesOf(kase, domains, year),
  };
}

function notesOf(kase: Case, domains: readonly DomainAlignment[], year: number): string[] {
  if (kase.domains.length === 0) return ["The case names no domain of ties: nothing is known about alignment."];
  const older = domains.filter((domain) => domain.year !== null && domain.year < year);
  const late =
    older.length === 0
      ? []
      : [`Latest known, before ${year}: ${older.map((d) => `${d.domain} ${d.year}`).join(", ")}.`];
  const none = domains.filter((domain) => domain.year === null);
  return [...late, ...(none.length === 0 ? [] : [`No number: ${none.map(({ domain }) => domain).join(", ")}.`])];
}
