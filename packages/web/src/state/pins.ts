import { useSyncExternalStore } from "react";
import { keepText, keptText } from "./kept.ts";

/** A chart kept for the report, as it looked when it was pinned. */
export interface Pin {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly svg: string;
}

const KEY = "pins";
let pins: readonly Pin[] = read();
const listeners = new Set<() => void>();

function read(): readonly Pin[] {
  try {
    const kept: unknown = JSON.parse(keptText(KEY) || "[]");
    return Array.isArray(kept) ? (kept as Pin[]) : [];
  } catch {
    return [];
  }
}

/** Pins a chart; one with the same id takes the place of the one before. false: this browser does not keep it beyond the page. */
export function pinChart(pin: Pin): boolean {
  return set([...pins.filter(({ id }) => id !== pin.id), pin]);
}

export function unpinChart(id: string): void {
  set(pins.filter((pin) => pin.id !== id));
}

function set(next: readonly Pin[]): boolean {
  pins = next;
  for (const listener of listeners) listener();
  return keepText(KEY, JSON.stringify(pins));
}

/** The charts pinned in this browser, in the order they were pinned. */
export function usePins(): readonly Pin[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => pins,
  );
}
