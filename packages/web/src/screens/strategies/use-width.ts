import { type RefObject, useEffect, useRef, useState } from "react";

/** The room a picture has, pixels, in steps: pictures are drawn for the room they have and not shrunk. */
export function useWidth(most: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement | null>(null);
  const [width, setWidth] = useState(most);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => {
      const room = entry?.contentRect.width ?? most;
      setWidth(Math.max(LEAST, Math.min(most, Math.floor(room / STEP) * STEP)));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [most]);
  return [ref, width];
}

const LEAST = 300;
const STEP = 10;
