import { useEffect, useState } from "react";

/** Milliseconds without a change after which a slider rests. */
const REST_MS = 180;

/** A value once it has not changed for a moment: what takes longer than a frame waits for the slider to rest. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
