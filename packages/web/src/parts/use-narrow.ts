import { useSyncExternalStore } from "react";

const narrow = matchMedia("(max-width: 640px)");

/** Is the page as narrow as a phone? Charts are then drawn for it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener("change", listener);
      return () => narrow.removeEventListener("change", listener);
    },
    () => narrow.matches,
  );
}
