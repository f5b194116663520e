import type { Block, Figure, ReportDocument, TableBlock, TableData } from "../document.ts";
import { dateText } from "../format.ts";
import { figurePath } from "./figure-files.ts";
import { type Rest, restsOf } from "./rests.ts";

/** The report as Markdown; pictures are referred to by the paths of `figureFiles`. */
export function renderMarkdown(document: ReportDocument): string {
  const rest = restsOf(document);
  const head = [
    `# ${plain(document.title)}`,
    `*${plain(document.subtitle)}*`,
    `As of **${dateText(document.asOf)}** · case \`${document.id}\` · run \`${document.runId}\` · engine ${document.engine}`,
  ];
  const body = document.blocks.map((block) => write(block, rest)).filter((text) => text !== "");
  return `${[...head, ...body].join("\n\n")}\n`;
}

function write(block: Block, rest: (id: string) => Rest): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${plain(block.text)}`;
    case "paragraph":
      return `${plain(block.text)}  \n${restLine(block.rests, rest)}`;
    case "list":
      return block.items.map((item) => `- ${plain(item.text)} ${restLine(item.rests, rest)}`).join("\n");
    case "callout":
      return `> **${plain(block.title)}.** ${plain(block.text)}\n>\n> ${restLine(block.rests, rest)}`;
    case "findings":
      return block.items
        .map((i) => `- **${plain(i.value)}** ${plain(i.headline)}. ${plain(i.text)} ${restLine(i.rests, rest)}`)
        .join("\n");
    case "figure":
      return `${captionOf(block)}\n\n![${plain(block.title)}](${figurePath(block.id)})\n\n${plain(block.caption)}\n\n${tableText(block.table)}\n\n${sourceLine(block, rest)}`;
    case "table":
      return [captionOf(block), tableText(block.table), plain(block.caption), sourceLine(block, rest)]
        .filter((part) => part !== "")
        .join("\n\n");
    case "bibliography":
      return block.entries
        .map((e) => `- **${plain(e.id)}** ${plain(e.text)}${/^https?:/.test(e.url) ? ` <${e.url}>` : ""}`)
        .join("\n");
    case "break":
      return "---";
  }
}

function captionOf(block: Figure | TableBlock): string {
  const unit = block.unit === "none" ? "" : ` (${plain(block.unit)})`;
  return `**${block.name}: ${plain(block.title)}**${unit} \`${block.id}\``;
}

function sourceLine(block: Figure | TableBlock, rest: (id: string) => Rest): string {
  return `Source: ${block.sources.map((id) => plain(rest(id).text)).join(", ")}`;
}

function restLine(ids: readonly string[], rest: (id: string) => Rest): string {
  return `<sub>Rests on ${ids.map((id) => plain(rest(id).text)).join(" · ")}</sub>`;
}

function tableText(table: TableData): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => plain(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = `|${table.columns.map((c) => (c.align === "right" ? "---:" : "---")).join("|")}|`;
  return [row(table.columns.map((c) => c.name)), rule, ...table.rows.map(row)].join("\n");
}

/** One line, with the characters that Markdown would take for markup made harmless. */
function plain(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").replace(/([*_`<>[\]])/g, "\\$1");
}
