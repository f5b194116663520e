import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLMap,
} from "yaml";
import { EditRefused } from "./refusal.ts";

/** Keys and places that lead to a part of a YAML or JSON file: `[2, "title"]`. */
export type YamlPath = readonly (string | number)[];

/** What a field of a record can be set to. */
export type ScalarValue = string | number | boolean;

/**
 * The file with one field of a record set; a field the record does not have yet is added as its last one. Comments, order and every other byte stay. Works on
 * JSON as well. Throws {@link EditRefused}.
 */
export function setScalar(text: string, path: YamlPath, value: ScalarValue): string {
  const doc = parsed(text);
  const node = doc.getIn(path, true);
  const edited = isScalar(node) && node.range ? replaced(text, doc, node, path, value) : added(text, doc, path, value);
  // Said only if it is so: no edit leaves a file that reads as something else.
  const now = parseDocument(edited);
  if (now.errors.length > 0 || now.getIn(path) !== value)
    throw new EditRefused(`\`${shown(path)}\` cannot be set to that value here: edit the file by hand.`);
  return edited;
}

/** The path of the record that begins on a line, as a record's origin names it; throws {@link EditRefused} if none does. */
export function recordPath(text: string, line: number): YamlPath {
  const counter = new LineCounter();
  const root = parseDocument(text, { lineCounter: counter }).contents;
  const begins = (node: unknown) => counter.linePos((node as Node).range?.[0] ?? 0).line === line;
  const within = (list: unknown, path: YamlPath): YamlPath | undefined => {
    const place = isSeq(list) ? list.items.findIndex(begins) : -1;
    return place < 0 ? undefined : [...path, place];
  };
  const inside = isMap(root) ? root.items.map(({ key, value }) => within(value, [String(key)])) : [within(root, [])];
  const found = inside.find((path) => path !== undefined) ?? (isMap(root) && begins(root) ? [] : undefined);
  if (!found) throw new EditRefused(`No record begins on line ${line}: read the case again, the file has changed.`);
  return found;
}

function parsed(text: string): Document.Parsed {
  const doc = parseDocument(text, { prettyErrors: false });
  if (doc.errors[0])
    throw new EditRefused(`The file cannot be read: mend it by hand first (${doc.errors[0].message.trim()}).`);
  return doc;
}

function replaced(text: string, doc: Document, node: Scalar, path: YamlPath, value: ScalarValue): string {
  const [from, to] = node.range!;
  const isFlow = path.some((_, i) => isFlowAt(doc, path.slice(0, i)));
  // A block of text takes its last line's end with it.
  const end = text.slice(from, to).endsWith("\n") ? "\n" : "";
  return `${text.slice(0, from)}${scalarText(value, isFlow, node.type)}${end}${text.slice(to)}`;
}

function added(text: string, doc: Document, path: YamlPath, value: ScalarValue): string {
  const owner = doc.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  const last = isMap(owner) ? owner.items.at(-1) : undefined;
  if (!isMap(owner) || !last || typeof key !== "string" || owner.has(key))
    throw new EditRefused(`\`${shown(path)}\` is no single value of a record: edit the file by hand.`);
  return owner.flow ? addedInFlow(text, owner, key, value) : addedInBlock(text, owner, key, value);
}

function addedInFlow(text: string, owner: YAMLMap, key: string, value: ScalarValue): string {
  const last = owner.items.at(-1)!;
  const to = ((last.value ?? last.key) as Node).range![1];
  const isQuoted = isScalar(last.key) && last.key.type === "QUOTE_DOUBLE";
  const field = `${isQuoted ? JSON.stringify(key) : key}: ${scalarText(value, true, isQuoted ? "QUOTE_DOUBLE" : undefined)}`;
  return `${text.slice(0, to)}, ${field}${text.slice(to)}`;
}

function addedInBlock(text: string, owner: YAMLMap, key: string, value: ScalarValue): string {
  const start = (owner.items[0]!.key as Node).range![0];
  const indent = start - (text.lastIndexOf("\n", start - 1) + 1);
  const last = owner.items.at(-1)!;
  const end = ((last.value ?? last.key) as Node).range![1];
  const stop = text[end - 1] === "\n" ? end : text.indexOf("\n", end) + 1;
  const at = stop === 0 ? text.length : stop;
  const before = text.slice(0, at);
  return `${before}${before.endsWith("\n") ? "" : "\n"}${" ".repeat(indent)}${key}: ${scalarText(value, false)}\n${text.slice(at)}`;
}

const isFlowAt = (doc: Document, path: YamlPath): boolean => {
  const node = path.length === 0 ? doc.contents : doc.getIn(path, true);
  return isCollection(node) && node.flow === true;
};

/** A value as YAML writes it on one line, in the quotation marks that stood there before. */
function scalarText(value: ScalarValue, isFlow: boolean, type?: string): string {
  if (typeof value !== "string") return String(value);
  if (type === "QUOTE_SINGLE" && !value.includes("\n")) return `'${value.replaceAll("'", "''")}'`;
  if (type === "QUOTE_DOUBLE" || value.includes("\n") || (isFlow && /[,[\]{}]/.test(value)))
    return JSON.stringify(value);
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

const shown = (path: YamlPath): string => path.join(".");
