import type { Box, Limit, NumberLimit } from "./types.ts";

/** What an input is called in a sentence, and its unit. */
export interface InputName {
  readonly label?: string;
  readonly unit?: string;
}

/** What a box is about, in words. */
export interface BoxWords {
  /** Default "fails"; or "exports less than 50 Mt". */
  readonly fails?: string;
  /** Default "futures". */
  readonly futures?: string;
  /** Default "failures". */
  readonly failures?: string;
}

/** A box as a sentence: "fails in 77 % of futures with X at least 150 USD/t and Y at most 760; these are 75 % of all failures". */
export function boxSentence(
  box: Pick<Box, "limits" | "coverage" | "density">,
  names: Readonly<Record<string, InputName>> = {},
  words: BoxWords = {},
): string {
  const { fails = "fails", futures = "futures", failures = "failures" } = words;
  if (box.limits.length === 0) return `${fails} in ${percent(box.density)} of all ${futures}`;
  const limits = listed(
    box.limits.map((limit) => limitWords(limit, names[limit.input] ?? {})),
    "and",
  );
  return `${fails} in ${percent(box.density)} of ${futures} with ${limits}; these are ${percent(box.coverage)} of all ${failures}`;
}

/** What a box asks of one input: "X at least 150 USD/t". */
export function limitWords(limit: Limit, { label, unit }: InputName = {}): string {
  const name = label ?? limit.input;
  if ("labels" in limit) return `${name} ${listed(limit.labels, "or")}`;
  const [low, high] = [rounded(limit.low, limit), rounded(limit.high, limit)];
  const after = unit ? ` ${unit}` : "";
  if (!limit.highRestricted) return `${name} at least ${low}${after}`;
  if (!limit.lowRestricted) return `${name} at most ${high}${after}`;
  return low === high ? `${name} ${low}${after}` : `${name} from ${low} to ${high}${after}`;
}

function listed(parts: readonly string[], last: string): string {
  if (parts.length < 3) return parts.join(` ${last} `);
  return `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1)}`;
}

/** A share in percent, to two digits; what is not quite none or all stays so. */
export function percent(share: number): string {
  if (share > 0.99 && share < 1) return "over 99 %";
  if (share > 0 && share < 0.001) return "under 0.1 %";
  return `${Number((share * 100).toPrecision(share === 1 ? 3 : 2))} %`;
}

/** Two significant digits; more where that would move the limit by more than a tenth of the width of the box, as it would a year. */
function rounded(value: number, { low, high }: NumberLimit): string {
  for (let digits = 2; digits < 17; digits++) {
    const written = withDigits(value, digits);
    if (Math.abs(Number(written) - value) <= (high - low) / 10) return written;
  }
  return String(value);
}

/** A number to so many significant digits, without an exponent; zeros that say how it was rounded are kept (-0.20), others not (3). */
function withDigits(value: number, digits: number): string {
  const written = value.toPrecision(digits);
  const plain = written.includes("e") ? String(Number(written)) : written;
  return String(value).length < plain.length ? String(value) : plain;
}
