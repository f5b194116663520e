import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Picture } from "./chart.tsx";

/** Width of the same pictures in files, px. */
export const FILE_WIDTH = 860;

/** Widths are rounded to these steps, so that a window being dragged does not draw at every pixel. */
const STEP = 20;
const LEAST = 280;
/** Width of a printed page, px. */
const PAGE = 700;

/**
 * A picture drawn as wide as its place, so that its letters keep their size on a phone. `pick`: what has this `data-` attribute can be clicked; the
 * table of the chart must offer the same by keyboard.
 */
export function FittedPicture({
  draw,
  most = 1100,
  pick,
}: {
  readonly draw: (width: number) => string;
  readonly most?: number;
  readonly pick?: { readonly attribute: string; readonly on: (value: string) => void };
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = place.current!;
    const measure = () =>
      setWidth(Math.max(LEAST, Math.min(most, Math.floor(element.clientWidth / STEP) * STEP || LEAST)));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    // The page is printed as it is when this event is over.
    const print = () => flushSync(() => setWidth(PAGE));
    addEventListener("beforeprint", print);
    addEventListener("afterprint", measure);
    return () => {
      observer.disconnect();
      removeEventListener("beforeprint", print);
      removeEventListener("afterprint", measure);
    };
  }, [most]);
  usePick(place, pick);
  return (
    <div ref={place} className={pick ? "pickable" : undefined}>
      {width === null ? null : <Picture svg={draw(width)} />}
    </div>
  );
}

function usePick(
  place: { readonly current: HTMLDivElement | null },
  pick: { readonly attribute: string; readonly on: (value: string) => void } | undefined,
): void {
  useEffect(() => {
    const element = place.current;
    if (!element || !pick) return;
    const onClick = (event: MouseEvent) => {
      const hit = (event.target as Element).closest(`[${pick.attribute}]`);
      if (hit) pick.on(hit.getAttribute(pick.attribute)!);
    };
    element.addEventListener("click", onClick);
    return () => element.removeEventListener("click", onClick);
  });
}
