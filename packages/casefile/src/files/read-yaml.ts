import type { Problem } from "@multivector/engine";
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import { problem } from "../problem.ts";
import type { RawRecord } from "./record.ts";

/** A YAML (or JSON) file as plain values in which every part knows its line; no root where the file is empty. */
export interface YamlFile {
  readonly root: RawRecord | undefined;
  readonly problems: Problem[];
}

/** Reads a YAML file; syntax faults become problems with their line, and the rest of the file is still read. */
export function readYaml(file: string, text: string): YamlFile {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number) => counter.linePos(offset).line || 1;
  const problems = doc.errors.map((error) => syntaxProblem(file, at(error.pos[0]), error.code, error.message));
  if (text.includes("*")) problems.push(...aliasProblems(file, doc, at));
  const node = doc.contents;
  if (!isNode(node)) return { root: undefined, problems };
  const lineAt = (n: Node) => (n.range ? at(n.range[0]) : 1);
  const root = {
    value: plain(node),
    file,
    line: lineAt(node),
    lineOf: (path: readonly PropertyKey[]) => lineAt(nodeAt(node, path)),
  };
  return { root, problems };
}

function syntaxProblem(file: string, line: number, code: string, message: string): Problem {
  if (code === "DUPLICATE_KEY") {
    const remedy = "Remove one of the two.";
    return problem({
      code: "duplicate-field",
      file,
      line,
      path: "",
      message: "The same field is given twice.",
      remedy,
    });
  }
  const first = message.split("\n")[0]!.trim().replace(/\.?$/, ".");
  return problem({
    code: "bad-yaml",
    file,
    line,
    path: "",
    message: `The file cannot be read here: ${first}`,
    remedy: "Check the indentation, and put text that contains `: ` or begins with a sign in quotation marks.",
  });
}

/** Aliases could nest without end; a case has no need of them. */
function aliasProblems(file: string, doc: Document, at: (offset: number) => number): Problem[] {
  const problems: Problem[] = [];
  visit(doc, {
    Alias(_key, node) {
      const line = at(node.range?.[0] ?? 0);
      const message = `\`*${node.source}\` points to another part of the file, which a case does not allow.`;
      const remedy = "Write the value out, or put text that begins with `*` in quotation marks.";
      problems.push(problem({ code: "bad-yaml", file, line, path: "", message, remedy }));
    },
  });
  return problems;
}

/** The items of a sequence as records of their own, each with its lines; undefined where there is no sequence. */
export function itemsOf(parent: RawRecord, field?: string): RawRecord[] | undefined {
  const path = field === undefined ? [] : [field];
  const list = field === undefined ? parent.value : isRecord(parent.value) ? parent.value[field] : undefined;
  if (!Array.isArray(list)) return undefined;
  return list.map((value: unknown, i) => ({
    value,
    file: parent.file,
    line: parent.lineOf([...path, i]),
    lineOf: (inner) => parent.lineOf([...path, i, ...inner]),
  }));
}

/** True for a plain object (not an array, not null). */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The deepest node on a path (a field is named by its key), so that a missing field is reported where its owner stands. */
function nodeAt(start: Node, path: readonly PropertyKey[]): Node {
  let node: Node = start;
  let named: Node = start;
  for (const key of path) {
    let next: unknown;
    if (isSeq(node)) {
      next = node.items[Number(key)];
      if (isNode(next)) named = next;
    } else if (isMap(node)) {
      const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(key));
      if (isNode(pair?.key)) named = pair.key;
      next = pair?.value;
    }
    if (!isNode(next)) break;
    node = next;
  }
  return named;
}

/** Plain value of a node. Empty fields are left out; what would lose its leading zeros as a number (`004`) stays text. */
function plain(node: unknown): unknown {
  if (isScalar(node)) {
    const { value, source } = node;
    return typeof value === "number" && source !== undefined && /^0\d+$/.test(source) ? source : value;
  }
  if (isSeq(node)) return node.items.map(plain);
  if (!isMap(node)) return undefined;
  const out: Record<string, unknown> = {};
  for (const pair of node.items) {
    const value = plain(pair.value);
    if (value === null || value === undefined || value === "") continue;
    out[String(isScalar(pair.key) ? pair.key.value : pair.key)] = value;
  }
  return out;
}
