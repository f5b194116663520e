import { useCallback, useState } from "react";

/** Pixels are counted in steps, so that a window that is dragged does not draw every chart at every pixel. */
const STEP = 10;
const LEAST = 280;

/** The room an element has, pixels, at most `most`: a ref for the element, and its width; `initial` until it is measured. */
export function useWidth(
  initial: number,
  most = Number.POSITIVE_INFINITY,
): readonly [(element: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(initial);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const observer = new ResizeObserver(([entry]) => {
        if (entry) setWidth(Math.max(LEAST, Math.min(most, Math.floor(entry.contentRect.width / STEP) * STEP)));
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [most],
  );
  return [ref, width];
}
