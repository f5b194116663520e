import type { z } from "zod";
import { keysAt, valueAt } from "../schema/walk.ts";
import { nearest } from "../suggest.ts";

type Issue = z.core.$ZodIssue;

/** Unknown fields of a record, each with the missing field it most likely stands for. */
export function misspelt(
  schema: z.ZodType,
  value: unknown,
  issue: Issue,
): { key: string; meant: string | undefined }[] {
  if (issue.code !== "unrecognized_keys") return [];
  const given = valueAt(value, issue.path);
  const free = keysAt(schema, issue.path).filter((key) => !(key in (given as object)));
  return issue.keys.map((key) => ({ key, meant: nearest(key, free) }));
}

/** A copy of a faulty record in which what cannot be read is emptied and misspelt fields are renamed. */
export function mendedValue(schema: z.ZodType, value: unknown, issues: readonly Issue[]): unknown {
  const copy = structuredClone(value);
  for (const issue of issues)
    if (issue.code !== "custom" && issue.code !== "unrecognized_keys") put(copy, issue.path, "");
  for (const issue of issues) {
    const owner = valueAt(copy, issue.path) as Record<string, unknown>;
    for (const { key, meant } of misspelt(schema, value, issue)) {
      if (meant !== undefined) owner[meant] = owner[key];
      delete owner[key];
    }
  }
  return copy;
}

function put(root: unknown, path: readonly PropertyKey[], value: unknown): void {
  const owner = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof owner === "object" && owner !== null && key !== undefined)
    (owner as Record<PropertyKey, unknown>)[key] = value;
}
