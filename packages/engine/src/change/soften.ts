import { parseChange } from "./grammar.ts";

/**
 * A change with only a share of its effect (0 to 1): closing a link by half leaves half its capacity; capping it at 33 % leaves 67 % at half
 * effect. Changes given as amounts are scaled; those without a size are left as they are.
 */
export function softened(text: string, share: number): string {
  if (share === 1) return text;
  const written = parseChange(text);
  if (typeof written === "string") return text;
  const rest = text.split(/\s+/).filter((word) => word.startsWith("@") || word.startsWith("+"));
  const targets = written.targets.join(" ");
  const capped = (kind: string, left: number) =>
    [kind, targets, `${round((1 - share * (1 - left)) * 100)}%`, ...rest].join(" ");
  switch (written.kind) {
    case "close-link":
      return capped("cap-link", 0);
    case "close-row":
      return capped("cap-row", 0);
    case "stop-output":
      return capped("cap-output", 0);
    case "cap-link":
    case "cap-row":
    case "cap-output":
      return written.value?.unit === "%" ? capped(written.kind, written.value.number / 100) : text;
    default:
      return written.value && written.value.unit !== "%"
        ? [written.kind, targets, `${round(written.value.number * share)}${written.value.unit}`, ...rest].join(" ")
        : text;
  }
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
