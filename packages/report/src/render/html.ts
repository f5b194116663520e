import { escapeXml } from "@multivector/charts";
import type { Assets, Block, Figure, ReportDocument, TableBlock, TableData } from "../document.ts";
import { dateText, shortRun } from "../format.ts";
import { styleSheet } from "./css.ts";
import { printedTable } from "./printed-table.ts";
import { anchorOfRow, type Rest, restsOf } from "./rests.ts";
import { shownSources } from "./shown-sources.ts";

interface Page {
  readonly assets: Assets;
  readonly rest: (id: string) => Rest;
}

const VERDICT = /^(contradicted|outdated|imprecise|ambiguous|unverified|supported|opinion)$/;

/** One self-contained HTML page: opens from disk, fetches nothing, prints on A4. */
export function renderHtml(document: ReportDocument, assets: Assets): string {
  const page: Page = { assets, rest: restsOf(document) };
  const cut = document.blocks.findIndex((block) => block.kind === "break");
  const annex = document.blocks.findIndex((block) => block.kind === "heading" && block.text.startsWith("Annex A"));
  const [firstEnd, annexStart] = [Math.max(cut, 0), annex < 0 ? document.blocks.length : annex];
  const draw = (blocks: readonly Block[]) => blocks.map((block) => drawBlock(block, page)).join("\n");
  const title = escapeXml(document.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="Multivector ${escapeXml(document.engine)}">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${styleSheet(document.title, `As of ${dateText(document.asOf)}`)}</style>
</head>
<body>
<main>
<section class="first">
${headOf(document)}
${draw(document.blocks.slice(0, firstEnd))}
</section>
${contents(document)}
${draw(document.blocks.slice(firstEnd, annexStart))}
<section class="annexes">
${draw(document.blocks.slice(annexStart))}
</section>
${tablesBehind(document, page)}
</main>
</body>
</html>
`;
}

function headOf(document: ReportDocument): string {
  const items = [
    ["As of", dateText(document.asOf)],
    ["Case", document.id],
    ["Run", shortRun(document.runId)],
    ["Engine", document.engine],
  ];
  const meta = items.map(([name, value]) => `<span>${name} <b>${escapeXml(value!)}</b></span>`).join("");
  return `<header><div class="kicker">Strategic assessment</div><h1>${escapeXml(document.title)}</h1>
<p class="subtitle">${escapeXml(document.subtitle)}</p><div class="meta">${meta}</div></header>`;
}

function contents(document: ReportDocument): string {
  const links = document.blocks.flatMap((block) =>
    block.kind === "heading" && block.level < 3 && !block.id.startsWith("claims-")
      ? [`<a${block.level === 2 ? ' class="sub"' : ""} href="#${block.id}">${escapeXml(block.text)}</a>`]
      : [],
  );
  return `<nav aria-label="Contents">${links.join("")}</nav>`;
}

function drawBlock(block: Block, page: Page): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level} id="${block.id}">${escapeXml(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p data-rests="${escapeXml(block.rests.join(" "))}">${escapeXml(block.text)}</p>${restLine(block.rests, page)}`;
    case "list":
      return `<ul>${block.items.map((i) => `<li data-rests="${escapeXml(i.rests.join(" "))}">${escapeXml(i.text)} ${restLine(i.rests, page, "span")}</li>`).join("")}</ul>`;
    case "callout":
      return `<aside class="callout ${block.tone}" data-rests="${escapeXml(block.rests.join(" "))}"><div class="ctitle">${escapeXml(block.title)}</div><p>${escapeXml(block.text)}</p>${restLine(block.rests, page)}</aside>`;
    case "findings":
      return `<div class="findings">${block.items.map((item) => drawFinding(item, page)).join("")}</div>`;
    case "figure":
      return drawFigure(block, page);
    case "table":
      return drawTable(block, page);
    case "bibliography":
      return `<ul class="bibliography">${block.entries.map(drawEntry).join("\n")}</ul>`;
    case "break":
      return "";
  }
}

function drawFinding(item: Extract<Block, { kind: "findings" }>["items"][number], page: Page): string {
  return `<div class="finding" data-rests="${escapeXml(item.rests.join(" "))}"><span class="value">${escapeXml(item.value)}</span>
<span class="headline">${escapeXml(item.headline)}</span><p>${escapeXml(item.text)}</p>${restLine(item.rests, page)}</div>`;
}

function drawEntry(entry: { readonly id: string; readonly text: string; readonly url: string }): string {
  const address = /^https?:/.test(entry.url)
    ? ` <a href="${escapeXml(entry.url)}" rel="noreferrer">${escapeXml(entry.url)}</a>`
    : "";
  return `<li id="source-${escapeXml(entry.id)}"><b>${escapeXml(entry.id)}</b> ${escapeXml(entry.text)}${address}</li>`;
}

function reference(id: string, page: Page): string {
  const { text, anchor } = page.rest(id);
  return anchor === "" ? escapeXml(text) : `<a href="#${escapeXml(anchor)}">${escapeXml(text)}</a>`;
}

function restLine(ids: readonly string[], page: Page, element = "div"): string {
  return `<${element} class="rests">Rests on ${ids.map((id) => reference(id, page)).join(" · ")}</${element}>`;
}

function sourceLine(ids: readonly string[], page: Page): string {
  const { shown, more } = shownSources(ids);
  return `<div class="source">Source: ${shown.map((id) => reference(id, page)).join(", ")}${more}</div>`;
}

function captionHead(block: Figure | TableBlock): string {
  const unit = block.unit === "none" ? "" : `<div class="unit">${escapeXml(block.unit)}</div>`;
  return `<div class="title"><span class="number">${block.name}</span>${escapeXml(block.title)}</div>${unit}`;
}

function drawFigure(block: Figure, page: Page): string {
  const table = `<details><summary>Table of ${block.name} (${block.table.rows.length} rows)</summary><div class="scroll">${tableHtml(block.table, () => "")}</div></details>`;
  return `<figure id="${block.id}"><figcaption>${captionHead(block)}</figcaption>
${pictureOf(block, page)}
<div class="caption">${escapeXml(block.caption)}</div>${sourceLine(block.sources, page)}${table}</figure>`;
}

function pictureOf({ draw, drawNarrow }: Figure, page: Page): string {
  if (drawNarrow === undefined) return draw(page.assets);
  return `<div class="roomy">${draw(page.assets)}</div><div class="narrow">${drawNarrow(page.assets)}</div>`;
}

function drawTable(block: TableBlock, page: Page): string {
  const caption = block.caption === "" ? "" : `<div class="caption">${escapeXml(block.caption)}</div>`;
  return `<div class="table${block.dense ? " dense" : ""}${block.table.rows.length <= 9 ? " short" : ""}" id="${block.id}"><div class="tcap">${captionHead(block)}</div>
<div class="scroll">${tableHtml(block.table, (row) => anchorOfRow(block, row))}</div>${caption}${sourceLine(block.sources, page)}</div>`;
}

function tableHtml(table: TableData, anchor: (row: readonly string[]) => string): string {
  const head = table.columns
    .map((c) => `<th scope="col"${c.align === "right" ? ' class="r"' : ""}>${escapeXml(c.name)}</th>`)
    .join("");
  const rows = table.rows.map((row) => {
    const id = anchor(row);
    const cells = row.map((text, i) => `<td${cellClass(table, text, i)}>${escapeXml(text)}</td>`).join("");
    return `<tr${id === "" ? "" : ` id="${escapeXml(id)}"`}>${cells}</tr>`;
  });
  const wide = table.columns.length > 7 ? ' class="wide"' : "";
  return `<table${wide}><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

function cellClass(table: TableData, text: string, index: number): string {
  if (table.columns[index]?.align === "right") return text.includes("; ") ? ' class="r both"' : ' class="r"';
  if (/\S{19,}/.test(text)) return ' class="long"';
  if (VERDICT.test(text)) return ` class="v v-${text}"`;
  return /^([A-Z]\d{3}-\d+[a-z]?|(\d+ )?[A-Z][a-z]{2} \d{4})$/.test(text) ? ' class="id"' : "";
}

/** On paper the tables behind the figures stand together at the end; on screen each is folded below its figure. */
function tablesBehind(document: ReportDocument, page: Page): string {
  const figures = document.blocks.filter((block) => block.kind === "figure");
  if (figures.length === 0) return "";
  const tables = figures.map(
    (figure) =>
      `<div class="table dense behind-one"><div class="tcap">${captionHead(figure)}</div>${tableHtml(printedTable(figure.table), () => "")}${sourceLine(figure.sources, page)}</div>`,
  );
  return `<section class="behind"><h1>Tables behind the figures</h1>${tables.join("\n")}</section>`;
}
