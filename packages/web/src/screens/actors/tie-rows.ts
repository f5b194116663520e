import type { TieBar, TieRow } from "@multivector/charts";
import type { AlignmentResult, DomainAlignment, Tie } from "@multivector/engine";
import { two, twoRanged } from "./names.ts";

/** Poles in the order of the case, as far as a domain measures them. */
export function polesOf({ domains }: AlignmentResult): string[] {
  return [...new Set(domains.flatMap(({ ties }) => ties.map(({ pole }) => pole)))];
}

/** The tie of a domain to a pole; undefined: it does not measure it. */
export function tieOf({ ties }: DomainAlignment, pole: string): Tie | undefined {
  return ties.find((tie) => tie.pole === pole);
}

/** Shares are written in per cent; the rest as it is. */
export function scaleOf(unit: string): { readonly factor: number; readonly unit: string } {
  return unit === "ratio" ? { factor: 100, unit: "%" } : { factor: 1, unit: "" };
}

/** A reading in the unit it is written in. */
export function scaled<T extends { readonly value: number; readonly low?: number; readonly high?: number }>(
  { value, low, high }: T,
  unit: string,
): { readonly value: number; readonly low?: number; readonly high?: number } {
  const { factor } = scaleOf(unit);
  return {
    value: value * factor,
    ...(low === undefined || high === undefined ? {} : { low: low * factor, high: high * factor }),
  };
}

/** `19 (18–19) %` of a tie; empty where it is not measured. */
export function tieText(tie: Tie | undefined, notKnown: string): string {
  if (tie === undefined) return "";
  if (tie.tie === null) return notKnown;
  return `${twoRanged(scaled(tie.tie, tie.unit))} ${scaleOf(tie.unit).unit}`.trim();
}

/** Rows of the picture: each domain on its own scale, with its floors. */
export function tieRows(
  alignment: AlignmentResult,
  poles: readonly string[],
  spread: (d: DomainAlignment) => string,
): TieRow[] {
  return alignment.domains
    .filter(({ ties }) => ties.length > 0)
    .map((domain) => ({
      name: domain.title,
      cells: poles.map((pole) => barOf(domain, pole, alignment)),
      spread: domain.effectivePoles === null ? "" : spread(domain),
    }));
}

function barOf(domain: DomainAlignment, pole: string, { floors }: AlignmentResult): TieBar | "unknown" | null {
  const tie = tieOf(domain, pole);
  if (tie === undefined) return null;
  if (tie.tie === null) return "unknown";
  const full = domain.measure === "bodies" ? Math.max(1, ...domain.ties.map((one) => one.tie?.value ?? 0)) : 1;
  const floor = floors.find((one) => one.pole === pole && one.domain === domain.domain)?.least;
  const { value, low = value, high = value } = tie.tie;
  const { factor, unit } = scaleOf(tie.unit);
  return {
    ...{ length: value / full, low: low / full, high: high / full },
    text: `${two(value * factor)} ${unit}`.trim(),
    ...(floor === null || floor === undefined ? {} : { floor: floor.value / full }),
  };
}
