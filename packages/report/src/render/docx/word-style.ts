import { BorderStyle, type IBorderOptions, type IStylesOptions, LineRuleType } from "docx";

/** Inks as Word writes them. */
export const INK = { strong: "1B2430", body: "2C3642", quiet: "5D6772", accent: "1F6380", alert: "9B2C2C" } as const;

/** A4 in twentieths of a point: sides, margins and the width left for words. */
export const PAGE = { width: 11906, height: 16838, side: 1134, top: 1247, bottom: 1134, text: 9638 } as const;

/** The same width in points and in the pixels pictures are measured in. */
export const TEXT_POINTS = PAGE.text / 20;
export const TEXT_PIXELS = (TEXT_POINTS * 96) / 72;

const SERIF = "Cambria";
const SANS = "Calibri";

const line = (times: number) => ({ line: Math.round(240 * times), lineRule: LineRuleType.AUTO });

const heading = (size: number, before: number, after: number) => ({
  run: { font: SERIF, size, bold: true, color: INK.strong },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

interface Small {
  readonly color?: string;
  readonly bold?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

/** A paragraph style of its own in Word's list of styles; sizes in half points, spacing in twentieths of a point. */
function paragraphStyle(
  id: string,
  name: string,
  size: number,
  { color, bold, before = 0, after = 0, keepNext = false }: Small,
) {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { size, color: color ?? INK.body, bold: bold ?? false },
    paragraph: { spacing: { before, after, ...line(1.05) }, keepNext },
  };
}

/** The styles of the report under Word's own names where it has them: headings carry the outline. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SANS, size: 20, color: INK.body, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 60, ...line(1.12) } },
    },
    title: {
      run: { font: SERIF, size: 34, bold: true, color: INK.strong },
      paragraph: { spacing: { before: 40, after: 20 } },
    },
    heading1: heading(32, 400, 120),
    heading2: heading(25, 280, 80),
    heading3: heading(21, 200, 60),
    hyperlink: { run: { color: INK.accent } },
  },
  paragraphStyles: [
    {
      ...paragraphStyle("Subtitle", "Subtitle", 23, { color: INK.quiet, after: 80 }),
      run: { font: SERIF, size: 23, italics: true, color: INK.quiet },
    },
    paragraphStyle("Kicker", "Kicker", 16, { color: INK.accent, bold: true, before: 60 }),
    paragraphStyle("Meta", "Report data", 16, { color: INK.quiet, after: 120 }),
    paragraphStyle("Rests", "Rests on", 14, { color: INK.quiet, after: 130 }),
    paragraphStyle("BlockTitle", "Caption", 19, { color: INK.strong, bold: true, before: 180, keepNext: true }),
    paragraphStyle("Unit", "Unit", 16, { color: INK.quiet, after: 60, keepNext: true }),
    paragraphStyle("Picture", "Picture", 20, { keepNext: true }),
    paragraphStyle("Explained", "Explanation", 17, { before: 50, keepNext: true }),
    paragraphStyle("Sources", "Sources", 14, { color: INK.quiet, before: 30, after: 180 }),
    paragraphStyle("TableHead", "Table head", 15, { color: INK.strong, bold: true, keepNext: true }),
    paragraphStyle("TableText", "Table text", 15, {}),
    paragraphStyle("Callout", "Callout", 19, {}),
    paragraphStyle("FindingValue", "Finding value", 32, { color: INK.accent, bold: true, before: 40, keepNext: true }),
    paragraphStyle("FindingHead", "Finding", 18, { color: INK.strong, bold: true, keepNext: true }),
    paragraphStyle("FindingText", "Finding text", 17, { after: 20 }),
    paragraphStyle("Bibliography", "Bibliography", 16, { after: 60 }),
    { ...paragraphStyle("TOC1", "toc 1", 19, { color: INK.strong, bold: true, before: 80 }) },
    { ...paragraphStyle("TOC2", "toc 2", 19, {}), paragraph: { indent: { left: 280 }, spacing: { after: 10 } } },
  ],
};

const rule = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color });

/** Borders of tables and remarks; sizes in eighths of a point. */
export const BORDER = {
  none: { style: BorderStyle.NONE, size: 0, color: "auto" },
  top: rule(10, INK.strong),
  head: rule(5, INK.strong),
  row: rule(3, "E1E5E9"),
  bar: { ...rule(20, INK.accent), space: 8 },
  dashed: { style: BorderStyle.DASHED, size: 6, color: "8D97A1", space: 5 },
} as const;
