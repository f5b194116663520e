import { fontFamily } from "./style.ts";

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text made safe for XML content and attribute values. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A coordinate in pixels with at most two decimals, so that snapshots are stable and small. */
function px(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/** One SVG element; numbers are rounded, undefined attributes left out, `children` must already be SVG. */
export function tag(name: string, attributes: Attributes, children = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? px(value) : escapeXml(String(value))}"`)
    .join("");
  return children === "" ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

/** A text element; the string is escaped here. */
export function label(text: string, attributes: Attributes): string {
  return tag("text", attributes, escapeXml(text));
}

/** What every chart carries: an id unique on its page, a title and a description for readers who cannot see it. */
export interface Accessible {
  readonly id: string;
  readonly title: string;
  readonly desc: string;
}

/** The outer SVG element with role, title and description; width and height in pixels. */
export function svgDocument(about: Accessible, width: number, height: number, body: string): string {
  const head =
    tag("title", { id: `${about.id}-title` }, escapeXml(about.title)) +
    tag("desc", { id: `${about.id}-desc` }, escapeXml(about.desc));
  return tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${px(width)} ${px(height)}`,
      width,
      height,
      role: "img",
      "aria-labelledby": `${about.id}-title ${about.id}-desc`,
      "font-family": fontFamily,
      "font-size": 12,
    },
    `${head}\n${body}\n`,
  );
}

/** Diagonal hatching that marks what rests on assumed figures; refer to it as `url(#ID-hatch)`. */
export function hatchPattern(id: string, colour: string): string {
  const line = tag("rect", { width: 2, height: 5, fill: "#fff", "fill-opacity": "0.6" });
  return tag(
    "pattern",
    { id, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    tag("rect", { width: 5, height: 5, fill: colour }) + line,
  );
}
