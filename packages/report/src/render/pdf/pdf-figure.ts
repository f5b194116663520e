import type { Content } from "pdfmake/interfaces.js";
import type { Figure } from "../../document.ts";
import { withHalos } from "../halos.ts";
import { CHART_COLUMN, svgSize } from "../svg-size.ts";
import { type PdfPage, plain } from "./pdf-page.ts";
import { PAGE } from "./pdf-style.ts";
import { blockHead, sourceLine } from "./pdf-table.ts";
import { inFont } from "./pdf-words.ts";

/** Higher pictures are shrunk, in points: words and sources stand on the same page. */
const HIGHEST = 570;

/** A chart as vectors with its words; `highest` in points. */
export function figureContent(figure: Figure, page: PdfPage, highest = HIGHEST): Content {
  const svg = withHalos(inFont(figure.draw(page.assets)));
  const { width, height } = svgSize(svg);
  const scale = Math.min(PAGE.text / Math.max(CHART_COLUMN, width), highest / height);
  const stack: Content[] = [
    ...blockHead(figure, page.once(figure.id)),
    { svg, width: width * scale, height: height * scale },
    { text: plain(figure.caption), style: "caption" },
    sourceLine(figure, page),
  ];
  return { stack, margin: [0, 7, 0, 9] };
}
