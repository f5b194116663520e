import type { Problem } from "@multivector/engine";
import type { z } from "zod";
import { isRecord } from "../files/read-yaml.ts";
import type { RawRecord } from "../files/record.ts";
import { problem } from "../problem.ts";
import type { Kind } from "../schema/kind.ts";
import { descriptionAt, keysAt, valueAt } from "../schema/walk.ts";
import { misspelt } from "./mend.ts";

type Issue = z.core.$ZodIssue;

/** How a record is named in a path: `links[cpc.2]`, or its number where it has no id. */
function recordName(kind: Kind, value: unknown, index: number): string {
  if (kind.name === "case" || kind.name === "texts") return kind.name;
  const id = isRecord(value) ? (value.id ?? figureName(value)) : undefined;
  return `${kind.name}[${typeof id === "string" || typeof id === "number" ? id : index}]`;
}

function figureName({ quantity, subject, from }: Record<string, unknown>): string | undefined {
  return typeof quantity === "string" && typeof subject === "string"
    ? `${quantity}/${subject}@${from ?? ""}`
    : undefined;
}

/** A field's path inside its record: `.to`, `.terms[2].link`. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
}

/** The problems a schema's issues stand for, in a reader's words. */
export function issueProblems(kind: Kind, raw: RawRecord, index: number, issues: readonly Issue[]): Problem[] {
  const name = recordName(kind, raw.value, index);
  const renamed = new Set<string>();
  for (const issue of issues) {
    for (const { meant } of misspelt(kind.row, raw.value, issue)) {
      if (meant !== undefined) renamed.add(fieldPath([...issue.path, meant]));
    }
  }
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return unknownFields(kind, raw, name, issue);
    const path = fieldPath(issue.path);
    if (renamed.has(path)) return [];
    const place = { file: raw.file, line: raw.lineOf(issue.path), path: `${name}${path}` };
    return [problem({ ...place, ...words(kind, raw, issue) })];
  });
}

function unknownFields(kind: Kind, raw: RawRecord, name: string, issue: Issue): Problem[] {
  return misspelt(kind.row, raw.value, issue).map(({ key, meant }) => {
    const path = [...issue.path, key];
    const known = keysAt(kind.row, issue.path).join(", ");
    return problem({
      code: "unknown-field",
      file: raw.file,
      line: raw.lineOf(path),
      path: `${name}${fieldPath(path)}`,
      message: `There is no field \`${key}\`.`,
      remedy: meant ? `Did you mean \`${meant}\`?` : `Remove it; the fields are ${known}.`,
    });
  });
}

interface Words {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

function words(kind: Kind, raw: RawRecord, issue: Issue): Words {
  const field = issue.path.filter((key) => typeof key === "string").at(-1) ?? kind.name;
  const value = valueAt(raw.value, issue.path);
  const description = descriptionAt(kind.row, issue.path) || "See the description of the case format.";
  if (value === undefined)
    return { code: "missing-field", message: `\`${field}\` is missing.`, remedy: `Add it: ${description}` };
  if (issue.code === "custom" && isWords(issue.params)) return { ...issue.params, message: issue.message };
  return {
    code: "bad-value",
    message: `\`${field}\` is ${describe(value)}, which it cannot be.`,
    remedy: `It holds: ${description}`,
  };
}

function isWords(params: unknown): params is { code: string; remedy: string } {
  return isRecord(params) && typeof params.code === "string" && typeof params.remedy === "string";
}

/** What a value is, in a reader's words. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isRecord(value)) return "a record with fields";
  return `\`${String(value)}\``;
}
