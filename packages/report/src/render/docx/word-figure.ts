import { ImageRun, Paragraph, TextRun } from "docx";
import { strToU8 } from "fflate";
import type { Figure } from "../../document.ts";
import { withHalos } from "../halos.ts";
import { CHART_COLUMN, svgSize } from "../svg-size.ts";
import { plainPicture } from "./plain-picture.ts";
import type { WordPage } from "./word-page.ts";
import { TEXT_PIXELS } from "./word-style.ts";
import { blockHead, sourceLine } from "./word-table.ts";

/** Higher pictures are shrunk, in pixels of the page: words and sources stand on the same page. */
const HIGHEST = 800;

/** PNG pictures have this many pixels for each pixel of the page: fine enough for print. */
const FINE = 2;

/**
 * A chart with its words: the SVG, which Word shows since 2019, and a PNG for other programs, drawn by `pictures`; without that
 * one, a plain picture that says so and where the numbers are.
 */
export async function figureParts(figure: Figure, page: WordPage, highest = HIGHEST): Promise<Paragraph[]> {
  const svg = withHalos(figure.draw(page.assets));
  const size = svgSize(svg);
  const scale = Math.min(TEXT_PIXELS / Math.max(CHART_COLUMN, size.width), highest / size.height);
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  const png = (await page.pictures?.(svg, width * FINE, height * FINE)) ?? plainPicture(width, height);
  const number = page.drawing();
  const picture = new ImageRun({
    type: "svg",
    data: strToU8(svg),
    transformation: { width, height },
    fallback: { type: "png", data: png },
    altText: { id: number, name: figure.name, title: figure.title, description: `${figure.title}. ${figure.caption}` },
  });
  return [
    ...blockHead(figure, figure.id, page),
    new Paragraph({ style: "Picture", children: [picture] }),
    new Paragraph({
      style: "Explained",
      children: [new TextRun(`${figure.caption} `), page.linked(`${figure.id}-table`, "Table behind it.")],
    }),
    sourceLine(figure, page),
  ];
}
