import { useEffect } from "react";

/** Numbers a frozen link keeps, by what they are called: those a reader would quote from the screen. */
const headlines = new Map<string, string>();

/** Marks a number of the screen as one that a frozen link keeps; null: not known just now. */
export function useHeadline(name: string, value: string | null): void {
  useEffect(() => {
    if (value === null) return;
    headlines.set(name, value);
    return () => {
      headlines.delete(name);
    };
  }, [name, value]);
}

/** What a link is frozen with: the id of the run and the headline numbers now on the screen. */
export function frozenWith(runId: string): string {
  return [runId, ...[...headlines].map(([name, value]) => `${name}=${value}`)].join("~");
}

/** A frozen link taken apart. */
export function frozenParts(frozen: string): { readonly runId: string; readonly numbers: ReadonlyMap<string, string> } {
  const [runId = "", ...pairs] = frozen.split("~");
  const numbers = pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)] as const);
  return { runId, numbers: new Map(numbers) };
}

/** The numbers of a frozen link that are others today. */
export function differences(
  numbers: ReadonlyMap<string, string>,
): readonly { readonly name: string; readonly before: string; readonly now: string }[] {
  return [...numbers].flatMap(([name, before]) => {
    const now = headlines.get(name);
    return now === undefined || now === before ? [] : [{ name, before, now }];
  });
}
