import type { Assessment, Case } from "@multivector/engine";
import type { ReportDocument } from "../../document.ts";
import { count, dateText } from "../../format.ts";

/** The README of the bundle: what is in it, how to cite it, on whose terms, what is not modelled. */
export function readmeText(document: ReportDocument, theCase: Case, assessment: Assessment): string {
  const figures = document.blocks.filter((block) => block.kind === "figure").length;
  const tables = document.blocks.filter((block) => block.kind === "table").length;
  return `# ${document.title}

${document.subtitle}. As of ${dateText(document.asOf)}.

${theCase.summary.trim()}

## What is in here

| file | is |
| --- | --- |
| \`report.html\` | the report as one page: opens from disk, fetches nothing, prints on A4 |
| \`report.md\` | the same as Markdown |
| \`figures/*.svg\` | ${count(figures, "picture")}, named by the id of the figure |
| \`data/*.csv\` | ${count(figures + tables, "table")}: one for each figure and each table of the report, named by its id |
| \`data/contents.csv\` | which file holds which figure or table, with title, unit, caption and sources |
| \`data/sources.csv\` | the sources of the case: id, title, address, date, note |
| \`manifest.json\` | case, run, engine, day, and the SHA-256 of every other file |

The CSV files are UTF-8 with commas. A number stands as it is printed, rounded; where a column holds ranges or shares, its value, low and high
follow as digits in columns of their own. Shares printed with a sign are in per cent. A dagger (†) marks what is assumed, remembered or derived.
What a dash or an empty cell means is said in the caption, which \`data/contents.csv\` holds too.

## How to cite

The Multivector maintainers, Multivector ${document.engine}: ${document.title}, as of ${document.asOf}, run ${document.runId}.

Name the run with every number: the same case, request and engine give the same run id and the same numbers.

## Terms

- A figure taken from a source keeps the terms of that source; \`data/sources.csv\` gives its address. Check them before you republish many
  figures of one source.
- The compilation of the cases that come with Multivector is licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); a case of
  your own is on your own terms.
- Outlines of countries are Natural Earth's, in the public domain, and express no opinion on any border.
- Sentences quoted from texts belong to their authors and are quoted for criticism.

## What is not modelled

${assessment.notModelled.map((item) => `- ${item.text}`).join("\n")}
`;
}
