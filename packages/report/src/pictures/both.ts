import type { Figure } from "../document.ts";

const WIDE = 700;
const NARROW = 360;

/** Both widths of one picture: side by side on a page, stacked on a phone. */
export function both<S extends { readonly id: string }>(
  draw: (state: S & { readonly width: number }) => string,
  state: S,
): Pick<Figure, "draw" | "drawNarrow"> {
  return {
    draw: () => draw({ ...state, width: WIDE }),
    drawNarrow: () => draw({ ...state, id: `${state.id}-narrow`, width: NARROW }),
  };
}
