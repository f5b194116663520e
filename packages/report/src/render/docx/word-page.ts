import {
  BookmarkEnd,
  BookmarkStart,
  ExternalHyperlink,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Assets } from "../../document.ts";
import type { Rest } from "../rests.ts";
import { shownSources } from "../shown-sources.ts";
import { INK } from "./word-style.ts";

/** Draws an SVG as a PNG of so many pixels. */
export type DrawPicture = (svg: string, width: number, height: number) => Promise<Uint8Array>;

/** What blocks need while they become Word's paragraphs. */
export interface WordPage {
  readonly assets: Assets;
  readonly pictures: DrawPicture | undefined;
  readonly rest: (id: string) => Rest;
  /** The words as a place that links lead to; a place is marked where it comes first. */
  readonly marked: (anchor: string, children: readonly ParagraphChild[]) => ParagraphChild[];
  readonly linked: (anchor: string, text: string) => ParagraphChild;
  /** A number no other drawing has. */
  readonly drawing: () => string;
}

/** Word knows bookmarks of at most 40 letters, digits and low lines that begin with a letter. */
function bookmarkName(anchor: string): string {
  return `m_${anchor.replace(/[^A-Za-z0-9]+/g, "_").slice(0, 30)}`;
}

/** A page whose places and drawings are numbered in order, so that the same report gives the same file. */
export function createPage(assets: Assets, rest: (id: string) => Rest, pictures: DrawPicture | undefined): WordPage {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const marks = new Set<string>();
  let drawings = 0;
  const nameOf = (anchor: string): string => {
    const known = names.get(anchor);
    if (known !== undefined) return known;
    const plain = bookmarkName(anchor);
    const name = taken.has(plain) ? `${plain}_${taken.size}` : plain;
    names.set(anchor, name);
    taken.add(name);
    return name;
  };
  return {
    assets,
    pictures,
    rest,
    drawing: () => String(++drawings),
    linked: (anchor, text) => new InternalHyperlink({ anchor: nameOf(anchor), children: [new TextRun(text)] }),
    marked: (anchor, children) => {
      if (anchor === "" || marks.has(anchor)) return [...children];
      marks.add(anchor);
      // Far above the numbers that the contents give to headings.
      const number = 100_000 + marks.size;
      return [new BookmarkStart(nameOf(anchor), number), ...children, new BookmarkEnd(number)] as ParagraphChild[];
    },
  };
}

/** `lead` and the names of what words rest on or are taken from, each a link to its place. */
export function references(lead: string, ids: readonly string[], between: string, page: WordPage): ParagraphChild[] {
  const { shown, more } = between === ", " ? shownSources(ids) : { shown: ids, more: "" };
  const names = shown.flatMap((id, i): ParagraphChild[] => {
    const { text, anchor } = page.rest(id);
    const name = anchor === "" ? new TextRun(text) : page.linked(anchor, text);
    return i === 0 ? [name] : [new TextRun(between), name];
  });
  return [new TextRun(lead), ...names, ...(more === "" ? [] : [new TextRun(more)])];
}

/** The line below words that names what they rest on. */
export function restLine(ids: readonly string[], page: WordPage): Paragraph {
  return new Paragraph({ style: "Rests", children: references("Rests on ", ids, " · ", page) });
}

/** A paragraph of plain words in a style. */
export function words(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] });
}

/** A link to an address on the web. */
export function webLink(url: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, color: INK.accent })] });
}
