/** Width and height that a chart states of itself, in pixels; throws where it states none. */
export function svgSize(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /<svg[^>]*?\swidth="([\d.]+)"[^>]*?\sheight="([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) {
    throw new Error("a chart states no width and height: give its <svg> both");
  }
  return { width: Number(width), height: Number(height) };
}

/** Charts are drawn for a column of this many pixels; pages show all at one scale, so that their type has one size. */
export const CHART_COLUMN = 700;
