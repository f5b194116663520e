import { footLines } from "./draw/foot.ts";
import { svgDocument } from "./draw/svg.ts";
import { parallelAxes, parallelRoom } from "./parallel/axes.ts";
import { axisValues, axisWords, drawAxis, unknownRail } from "./parallel/draw-axes.ts";
import { drawLine, namesAtEnds, namesBelow, shownLines } from "./parallel/lines.ts";
import type { ParallelCoordinatesState } from "./parallel/state.ts";

/** One axis for each measure, better upwards; what is looked at strong and named, the rest faint; ranges asked for on the axes. */
export function parallelCoordinates(state: ParallelCoordinatesState): string {
  const { width, height, axes } = state;
  const places = parallelAxes(state);
  const { narrow } = parallelRoom(state);
  const shown = shownLines(state);
  const strong = shown.filter((one) => one.strong);
  const below = narrow ? namesBelow(strong, width, height) : { body: "", height: 0 };
  const numbers = narrow ? axes.map((axis, i) => `${i + 1}  ${[axis.name, ...axisWords(axis)].join(", ")}`) : [];
  const foot = footLines([...numbers, ...state.key], width, height + below.height);
  const body = [
    unknownRail(state, places),
    ...shown.filter((one) => !one.strong).map((one) => drawLine(one, places)),
    ...places.map((place, i) => drawAxis(state, place, i)),
    ...strong.map((one) => drawLine(one, places)),
    ...places.map((place, i) => axisValues(state, place, i)),
    narrow ? below.body : namesAtEnds(strong, width, places.at(-1)),
    foot.body,
  ];
  return svgDocument(state, width, height + below.height + foot.height, body.join("\n"));
}
