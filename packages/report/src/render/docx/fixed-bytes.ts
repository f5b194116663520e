import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * The same DOCX without what chance, the clock and earlier files put into it: links and marks numbered in order of appearance, the report's day as the day it was made,
 * one time for every part. The same report then gives the same bytes.
 */
export function fixedBytes(docx: Uint8Array, asOf: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = asOf.split("-").map(Number);
  const parts = unzipSync(docx);
  const numbers = new Map<string, string>();
  const fixed = Object.keys(parts)
    .sort(byPart)
    .map((name): [string, Uint8Array] => {
      const data = parts[name] ?? new Uint8Array();
      return [name, /\.(xml|rels)$/.test(name) ? strToU8(withoutChance(strFromU8(data), numbers, asOf)) : data];
    });
  // A ZIP writes local time: noon in local parts is the same everywhere.
  return zipSync(Object.fromEntries(fixed), { level: 6, mtime: new Date(year, month - 1, day, 12) });
}

/** Programs expect the list of content types first. */
function byPart(a: string, b: string): number {
  const first = Number(b === "[Content_Types].xml") - Number(a === "[Content_Types].xml");
  return first !== 0 ? first : a < b ? -1 : 1;
}

/** Ids of 21 letters are drawn by chance. */
const DRAWN = /\brId[a-z0-9_-]{21}(?=")/g;

function withoutChance(xml: string, numbers: Map<string, string>, asOf: string): string {
  const day = `${asOf}-01-01`.slice(0, 10);
  return xml
    .replace(DRAWN, (id) => numbered(id, "rIdLink", numbers))
    .replace(/\b_Toc\d+\b/g, (name) => numbered(name, "_Toc", numbers))
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g,
      (_, before: string, id: string) => before + numbered(`#${id}`, "", numbers),
    )
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
}

/** The same name for the same id, numbered in order of appearance. */
function numbered(id: string, lead: string, numbers: Map<string, string>): string {
  const known = numbers.get(id) ?? `${lead}${numbers.size + 1}`;
  numbers.set(id, known);
  return known;
}
