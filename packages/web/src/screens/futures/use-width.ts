import { useCallback, useState } from "react";

/** Pixels are counted in steps, so that a window that is dragged does not draw every chart at every pixel. */
const STEP = 20;
const LEAST = 280;

/** The width of an element, for charts that are drawn for their place: a ref for the element, and its width in pixels. */
export function useWidth(initial: number): [(element: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(initial);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(LEAST, Math.floor(entry.contentRect.width / STEP) * STEP));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
