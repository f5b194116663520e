import type { PoliticsResult, Reading, RuleReading } from "@multivector/engine";
import type { Block, ReportDocument, TableData } from "../document.ts";
import { avoided, effectCell, onOff } from "../political-words.ts";
import { reacting, resultOf } from "../politics-readings.ts";

/** Sections that are about politics from end to end. */
const POLITICAL = [
  "political-manoeuvring",
  "cultural-dynamics",
  "regional-alliances",
  "geopolitical-transformation",
  "strategic-assessments",
  "continued-multi-vectorism",
  "increased-western-involvement",
  "threats-from-isolation",
  "which-package-survives",
  "recommendations",
];

/** Words that claim how often, how surely or in how many futures something happens. */
const PROBABLE =
  /\b(probab\w*|(un)?likel\w*|chances?|odds|hazards?|rates?|a year(?!’)|shares? of (futures|years)|of futures|per cent)\b|%/i;

/** `0.3 to 0.9`, also below zero and where an end is only said to be small. */
const RANGE = /\d[\s\u202f]?%? to (under |above )?[\u2212-]?\d/;

/** What is no estimate: intervals named by their level, ids, years, dates, whole counts of things, what the record states. */
const HARMLESS: readonly RegExp[] = [
  /[\u2212-]?[\d.]+\s?%\s*\(as recorded\)/g,
  /\bpoints a year\b/g,
  /\bloses [\d.]+\s?% of its value/g,
  /\b5 to 95\s?%( of (futures|draws))?/g,
  /\b95\s?% interval/g,
  /\bgives? [\d.]+\b/g,
  /\b([TMK]|Table |Figure )\d+[a-z]?\b/g,
  /\bC\d{3}-\d+[a-z]?\b/g,
  /\b(1[89]|20)\d\d(\u2013(20)?\d\d)?(-\d\d)*\b/g,
  /\b\d+ (January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /\b\d[\d\s]* (days?|months?|years?|futures|acts?|events?|episodes?|windows?|orders?|draws?|theories|sentences?|moves?|strategies|recommendations?|models?|questions?|sources?|pairs?)\b/g,
];

/**
 * Statements about politics that a reader could take for a probability and that stand without a range, or rules without their comparison on and
 * off; each in words with the place it stands at. Empty: none.
 */
export function bareStatements(document: ReportDocument, politics: PoliticsResult): string[] {
  const blocks = politicalBlocks(document);
  const tables = blocks.flatMap((block) => ("table" in block ? [block.table] : []));
  return [
    ...blocks.flatMap((block) =>
      textsOf(block)
        .filter(isBare)
        .map((text) => `${placeOf(block)}: ${text}`),
    ),
    ...blocks.flatMap((block) =>
      "table" in block ? bareCells(block.table).map((cell) => `${block.id}: ${cell}`) : [],
    ),
    ...rulesOf(politics).flatMap((rule) => ruleFaults(rule, tables)),
    ...spreadFaults(politics, tables),
  ];
}

/** Blocks of political sections, and elsewhere those that rest on political results; claims are other people's words. */
function politicalBlocks(document: ReportDocument): Block[] {
  let section = "";
  return document.blocks.filter((block) => {
    if (block.kind === "heading" && block.level < 3) section = block.id;
    const [id, rests] = ["id" in block ? block.id : "", "rests" in block ? block.rests : []];
    if (id.startsWith("tab-claims-") || rests.some((rest) => rest.startsWith("tab-claims-"))) return false;
    return POLITICAL.includes(section) || [id, ...rests].some((one) => /^(tab|fig)-politics-/.test(one));
  });
}

function placeOf(block: Block): string {
  return "id" in block ? block.id : block.kind;
}

function textsOf(block: Block): string[] {
  const texts: readonly string[] =
    block.kind === "paragraph" || block.kind === "callout"
      ? [block.text]
      : block.kind === "list"
        ? block.items.map(({ text }) => text)
        : "caption" in block
          ? [block.caption]
          : [];
  return texts.flatMap(sentencesOf);
}

/** Harmless parts first, since they hold colons and stops of their own. */
function sentencesOf(text: string): string[] {
  const left = HARMLESS.reduce((rest, pattern) => rest.replace(pattern, ""), text.replace(/\u00a0|\u202f/g, " "));
  return left.split(/(?<=[.!?])\s+(?=[A-Z\u201c])/);
}

const isBare = (sentence: string): boolean => PROBABLE.test(sentence) && /\d/.test(sentence) && !RANGE.test(sentence);

/** Cells under a heading that claims a frequency, and cells that claim one themselves. The case's own definitions are quoted as they are. */
function bareCells({ columns, rows }: TableData): string[] {
  return rows.flatMap((row) =>
    row.filter((text, i) => {
      const heading = columns[i]?.name ?? "";
      if (heading === "What is counted") return false;
      const claims = sentencesOf(heading).some((words) => PROBABLE.test(words));
      return sentencesOf(text).some((words) => isBare(words) || (claims && /\d/.test(words) && !RANGE.test(words)));
    }),
  );
}

function rulesOf({ society }: PoliticsResult): RuleReading[] {
  return [...society.rules, ...society.threats.flatMap(({ rate }) => rate ?? [])];
}

/** A rule stands in a table with both sides, each with its range; nothing at all needs none. */
function ruleFaults(rule: RuleReading, tables: readonly TableData[]): string[] {
  const rows = tables.flatMap((table) => table.rows.filter(([title]) => title === rule.title));
  const [on, off] = onOff(rule);
  const shown = rows.some((row) => row.some((text, i) => text === on && row[i + 1] === off));
  const open = (reading: Reading | null) =>
    reading !== null && reading.value !== 0 && (reading.low === undefined || reading.high === undefined);
  return [
    ...(shown ? [] : [`rule ${rule.id}: its two sides do not stand side by side`]),
    ...(open(rule.on) ? [`rule ${rule.id}: on without a range`] : []),
    ...(rule.on !== null && open(rule.off) ? [`rule ${rule.id}: off without a range`] : []),
  ];
}

/** Every effect of a strategy under every theory that reacts stands with its standard error and its 5 and 95 %. */
function spreadFaults(politics: PoliticsResult, tables: readonly TableData[]): string[] {
  const cells = new Set(tables.flatMap(({ rows }) => rows.flat()));
  const strategies = [...new Set(politics.levers.map(({ strategy }) => strategy))];
  return strategies.flatMap((strategy) =>
    reacting(politics).flatMap(({ theory }) => {
      const result = resultOf(politics, strategy, theory);
      if (result === undefined) return [`${strategy} under ${theory}: no result`];
      return cells.has(effectCell(avoided(result.differenceUsdM), result.standardErrorUsdM))
        ? []
        : [`${strategy} under ${theory}: no 5 to 95 %`];
    }),
  );
}
