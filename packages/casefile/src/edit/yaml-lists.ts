import { isScalar, isSeq, type Node, parseDocument, stringify, type YAMLSeq } from "yaml";
import { EditRefused } from "./refusal.ts";
import { setScalar, type YamlPath } from "./yaml-edits.ts";

/**
 * The file with one list of a record set, in the style it has (`[a, b]` or a line for each); a list the record does not have yet is added as its last field.
 * Comments, order and every other byte stay. Works on JSON as well. Throws {@link EditRefused}.
 */
export function setList(text: string, path: YamlPath, values: readonly (string | number)[]): string {
  const start = nodeAt(text, path) ? text : setScalar(text, path, "-");
  const node = nodeAt(start, path);
  const edited = node && isPlain(start, node) ? withList(start, node, values) : start;
  const now = parseDocument(edited);
  const found = now.errors.length > 0 ? undefined : (now.getIn(path, true) as Node | undefined)?.toJSON();
  if (JSON.stringify(found) !== JSON.stringify(values))
    throw new EditRefused(`\`${path.join(".")}\` cannot be set to that list here: edit the file by hand.`);
  return edited;
}

function nodeAt(text: string, path: YamlPath): Node | undefined {
  return parseDocument(text).getIn(path, true) as Node | undefined;
}

/** A list whose entries are single values without comments between them: nothing is lost when it is written anew. */
function isPlain(text: string, node: Node): boolean {
  if (isScalar(node)) return true;
  if (!isSeq(node) || (node.comment && text.slice(...rangeOf(text, node)).includes(`#${node.comment}`))) return false;
  return node.items.every((item) => isScalar(item) && !item.comment && !item.commentBefore);
}

/** Where a value stands: [from, to), without the end of its last line. */
function rangeOf(text: string, node: Node): [number, number] {
  const [from, to] = node.range!;
  return [from, from + text.slice(from, to).trimEnd().length];
}

function withList(text: string, node: Node, values: readonly (string | number)[]): string {
  const [from, to] = rangeOf(text, node);
  const isJson = /^\s*[[{]/.test(text);
  const isBlock = isSeq(node) && (node as YAMLSeq).flow !== true && values.length > 0;
  const entries = values.map((value) => entryText(value, isJson, !isBlock));
  const indent = " ".repeat(from - (text.lastIndexOf("\n", from - 1) + 1));
  const list = isBlock ? entries.map((entry) => `- ${entry}`).join(`\n${indent}`) : `[${entries.join(", ")}]`;
  return text.slice(0, from) + list + text.slice(to);
}

function entryText(value: string | number, isJson: boolean, isFlow: boolean): string {
  if (typeof value === "number") return String(value);
  if (isJson || value.includes("\n") || (isFlow && /[,[\]{}]/.test(value))) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
