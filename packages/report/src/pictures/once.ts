import type { Assets } from "../document.ts";

/** Draws a picture once for the same assets: the page and the files beside the Markdown show the same one. */
export function once(draw: (assets: Assets) => string): (assets: Assets) => string {
  let drawn: { readonly assets: Assets["topology"]; readonly svg: string } | null = null;
  return (assets) => {
    if (drawn === null || drawn.assets !== assets.topology) drawn = { assets: assets.topology, svg: draw(assets) };
    return drawn.svg;
  };
}
