import { inflateSync } from "node:zlib";

/** What a test wants to know of a PDF written by the house; no reader of PDF in general. */
export interface ReadPdf {
  readonly raw: string;
  readonly info: string;
  readonly title: string;
  readonly fonts: readonly string[];
  readonly bookmarks: readonly string[];
  /** Words of each page in the order they are painted. */
  readonly pages: readonly string[];
}

/** Reads title, fonts, bookmarks and words back by way of each font's ToUnicode map. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString("latin1");
  const objects = new Map([...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((m) => [m[1]!, m[2]!]));
  const all = [...objects.values()];
  const refer = (object: string, key: string) => new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(object)?.[1] ?? "";
  const stream = (id: string) => {
    const [, body = ""] = /stream\n([\s\S]*)\nendstream/.exec(objects.get(id) ?? "") ?? [];
    return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
  };
  const fonts = new Map<string, Map<number, string>>();
  for (const [id, object] of objects) {
    if (object.includes("/Subtype /Type0")) fonts.set(id, unicodeOf(stream(refer(object, "ToUnicode"))));
  }
  const pages = all
    .filter((object) => /\/Type \/Page\b/.test(object))
    .map((page) => {
      const resources = objects.get(refer(page, "Resources")) ?? page;
      const named = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map((m) => [m[1]!, fonts.get(m[2]!)]));
      return wordsOf(stream(refer(page, "Contents")), named);
    });
  const about = all.find((object) => object.includes("/CreationDate")) ?? "";
  // Its values are objects of their own.
  const info = about.replace(/(\d+) 0 R/g, (_, id: string) => objects.get(id) ?? "");
  const titles = all.filter((object) => object.includes("/Dest") && object.includes("/Title")).map(titleOf);
  const faces = [...raw.matchAll(/\/BaseFont \/[A-Z]+\+([\w-]+)/g)].map((m) => m[1]!);
  return { raw, info, title: titleOf(info), fonts: faces, bookmarks: titles, pages };
}

function unicodeOf(map: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, from, list] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    [...list!.matchAll(/<([0-9a-f ]*)>/g)].forEach((m, i) => {
      const units = m[1]!.split(" ").join("").match(/.{4}/g) ?? [];
      glyphs.set(
        Number.parseInt(from!, 16) + i,
        String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))),
      );
    });
  }
  return glyphs;
}

function wordsOf(content: string, fonts: ReadonlyMap<string, Map<number, string> | undefined>): string {
  let glyphs: Map<number, string> | undefined;
  let words = "";
  for (const m of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (m[1] !== undefined) glyphs = fonts.get(m[1]);
    else {
      const codes = [...m[2]!.matchAll(/<([0-9a-f]*)>/g)].flatMap((hex) => hex[1]!.match(/.{4}/g) ?? []);
      words += `${codes.map((code) => glyphs?.get(Number.parseInt(code, 16)) ?? "").join("")} `;
    }
  }
  return words;
}

/** A title in brackets: UTF-16 behind its mark, or Latin letters; a backslash keeps a bracket from closing it. */
function titleOf(object: string): string {
  const [, held = ""] = /\/Title \(((?:\\[\s\S]|[^\\)])*)\)/.exec(object) ?? [];
  const bare = held.replace(
    /\\([\s\S])/g,
    (_, letter: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[letter] ?? letter,
  );
  const bytes = Buffer.from(bare, "latin1");
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString("utf16le") : bare;
}
