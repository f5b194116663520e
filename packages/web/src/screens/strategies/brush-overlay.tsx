import { type ParallelAxisPlace, type ParallelCoordinatesState, parallelAxes } from "@multivector/charts";
import { type PointerEvent, type ReactNode, useRef } from "react";
import type { Brush } from "./parallel-chart.tsx";

/** Pixels a hand must move for a drag; less is a click, which takes the range away. */
const MOVED = 4;
/** Pixels to either side of an axis that belong to it. */
const REACH = 16;

/** Over the axes of the picture: a drag along one asks for a range. With the keyboard the same is set below the picture. */
export function BrushOverlay({
  state,
  brush,
}: {
  readonly state: ParallelCoordinatesState;
  readonly brush: Brush;
}): ReactNode {
  const start = useRef<{ readonly id: string; readonly y: number } | null>(null);
  const { width, height } = state;
  const places = parallelAxes(state);
  const drag = (event: PointerEvent<SVGRectElement>, place: ParallelAxisPlace, rests: boolean) => {
    const from = start.current;
    if (from === null || from.id !== place.id) return;
    const y = heightOf(event, height);
    if (rests) start.current = null;
    if (Math.abs(y - from.y) < MOVED) {
      if (rests) brush(place.id, null, true);
      return;
    }
    brush(place.id, rangeOf(place, from.y, y), rests);
  };
  return (
    <svg className="overlay-axes" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {places.map((place) => (
        <rect
          key={place.id}
          x={place.x - REACH}
          y={place.top - MOVED}
          width={2 * REACH}
          height={place.bottom - place.top + 2 * MOVED}
          data-brush-axis={place.id}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            start.current = { id: place.id, y: heightOf(event, height) };
          }}
          onPointerMove={(event) => drag(event, place, false)}
          onPointerUp={(event) => drag(event, place, true)}
        />
      ))}
    </svg>
  );
}

/** The height of the pointer in pixels of the picture. */
function heightOf(event: PointerEvent<SVGRectElement>, height: number): number {
  const box = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
  return ((event.clientY - box.top) / box.height) * height;
}

function rangeOf({ from, top, bottom }: ParallelAxisPlace, a: number, b: number): readonly [number, number] {
  const held = (y: number) => from(Math.min(bottom, Math.max(top, y)));
  return [Math.min(held(a), held(b)), Math.max(held(a), held(b))];
}
