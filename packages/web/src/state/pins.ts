import { useSyncExternalStore } from "react";

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
    return JSON.parse(localStorage.getItem(KEY) ?? "[]") as Pin[];
  } catch {
    return [];
  }
}

/** Pins a chart; one with the same id takes the place of the one before. */
export function pinChart(pin: Pin): void {
  set([...pins.filter(({ id }) => id !== pin.id), pin]);
}

export function unpinChart(id: string): void {
  set(pins.filter((pin) => pin.id !== id));
}

function set(next: readonly Pin[]): void {
  pins = next;
  localStorage.setItem(KEY, JSON.stringify(pins));
  for (const listener of listeners) listener();
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
