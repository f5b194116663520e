import type { ContentText } from "pdfmake/interfaces.js";
import type { Assets } from "../../document.ts";
import type { Rest } from "../rests.ts";
import { shownSources } from "../shown-sources.ts";
import { inFont } from "./pdf-words.ts";

/** What blocks need while they become content. */
export interface PdfPage {
  readonly assets: Assets;
  readonly rest: (id: string) => Rest;
  /** The name of a place to point at the first time it is asked for, empty after that: no two places share one. */
  readonly once: (id: string) => string;
}

/** A page whose places are named once each. */
export function createPage(assets: Assets, rest: (id: string) => Rest): PdfPage {
  const taken = new Set<string>();
  const once = (id: string) => {
    if (id === "" || taken.has(id)) return "";
    taken.add(id);
    return id;
  };
  return { assets, rest, once };
}

/** Words in letters of the embedded font. */
export const plain = inFont;

type Inline = string | ContentText;

/** `lead` and the names of what words rest on or are taken from, each a link to its place. */
export function references(lead: string, ids: readonly string[], between: string, page: PdfPage): Inline[] {
  const { shown, more } = between === ", " ? shownSources(ids) : { shown: ids, more: "" };
  const names = shown.flatMap((id, i): Inline[] => {
    const { text, anchor } = page.rest(id);
    const name: Inline = anchor === "" ? plain(text) : { text: plain(text), linkToDestination: anchor };
    return i === 0 ? [name] : [between, name];
  });
  return [lead, ...names, more];
}

/** The line below words that names what they rest on. */
export function restLine(ids: readonly string[], page: PdfPage): ContentText {
  return { text: references("Rests on ", ids, " · ", page), style: "rests" };
}
