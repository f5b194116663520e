import type { Source } from "@multivector/engine";
import { z } from "zod";
import { id, note, text } from "./cells.ts";
import { kind } from "./kind.ts";

const cslDate = z
  .union([
    z.string(),
    z.number(),
    z.object({ "date-parts": z.array(z.array(z.union([z.number(), z.string()]))) }),
    z.object({ raw: z.string() }),
    z.object({ literal: z.string() }),
  ])
  .transform((raw) => {
    if (typeof raw !== "object") return String(raw);
    if ("raw" in raw) return raw.raw;
    if ("literal" in raw) return raw.literal;
    return (raw["date-parts"][0] ?? []).map((part) => String(part).padStart(2, "0")).join("-");
  });

const any = (description: string) => z.unknown().optional().describe(description);

/** `sources.json`: the bibliography, in CSL-JSON. */
export const sources = kind({
  name: "sources",
  title: "An entry of the bibliography (CSL-JSON)",
  format: "json",
  required: true,
  row: z.strictObject({
    id: id("Id that figures and records name."),
    type: note("Type of CSL: webpage, report, article-journal ..."),
    title: text("Title."),
    URL: note("Address."),
    issued: cslDate.default("").describe("When it was published."),
    accessed: any("When it was read."),
    author: any("Authors, as CSL names."),
    publisher: any("Publisher."),
    "container-title": any("Journal or site."),
    volume: any("Volume."),
    issue: any("Issue."),
    page: any("Pages."),
    number: any("Number."),
    genre: any("Genre."),
    language: any("Language."),
    DOI: any("DOI."),
    ISBN: any("ISBN."),
    abstract: any("Abstract, in your own words."),
    note: note("What was taken from it."),
  }),
  build: ({ id, title, URL, issued, note: remark }): Source => ({ id, title, url: URL, issued, note: remark }),
});
