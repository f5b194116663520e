import { ink } from "./style.ts";
import { tag } from "./svg.ts";

/** Diagonal strokes on a clear ground, laid over what is not known or no longer true; refer to it as `url(#ID)`. */
export function veilPattern(id: string, stroke: string = ink.quiet): string {
  return tag(
    "pattern",
    { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    tag("rect", { width: 1.2, height: 6, fill: stroke, "fill-opacity": "0.55" }),
  );
}
