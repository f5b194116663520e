import type { Problem } from "@multivector/engine";
import { problem } from "../problem.ts";
import { LISTS } from "../schema/registry.ts";
import { nearest } from "../suggest.ts";

/** Kinds a file of a case can belong to: one of the lists, the head of the case, or the claims of one text. */
export type FileKind = keyof typeof LISTS | "case" | "claims";

const FIXED: Readonly<Record<string, FileKind>> = {
  "case.yaml": "case",
  "claims.yaml": "claims",
  "claims/conflicts.yaml": "conflicts",
};

/** The kind of record a file holds, or undefined for a file the format does not know. */
function kindOf(name: string): FileKind | undefined {
  if (Object.hasOwn(FIXED, name)) return FIXED[name];
  const [stem = "", ext] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf(".") + 1)];
  const [folder, inner] = stem.split("/");
  if (folder === "claims" && inner !== undefined && ext === "yaml") return "claims";
  if (folder === undefined || !Object.hasOwn(LISTS, folder)) return undefined;
  const kind = folder as keyof typeof LISTS;
  return LISTS[kind].format === ext ? kind : undefined;
}

/** The files of a case by kind, in file-name order, with a warning for each file that would be silently ignored. */
export function sortFiles(
  names: readonly string[],
  shown: string,
): { byKind: Map<FileKind, string[]>; problems: Problem[] } {
  const byKind = new Map<FileKind, string[]>();
  const problems: Problem[] = [];
  for (const name of names) {
    const kind = kindOf(name);
    if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), name]);
    else if (!isProse(name)) problems.push(unknownFile(name, shown, names));
  }
  return { byKind, problems };
}

const isProse = (name: string) => /(^|\/)(LICENSE|NOTICE|CITATION\.cff|[^/]*\.(md|txt))$/.test(name);

function unknownFile(name: string, shown: string, names: readonly string[]): Problem {
  const known = ["case.yaml", ...Object.values(LISTS).map((kind) => `${kind.name}.${kind.format}`)];
  const near = nearest(
    name,
    known.filter((file) => !names.includes(file)),
  );
  const remedy = near ? `Did you mean \`${near}\`?` : `Remove it; the files of a case are ${known.join(", ")}.`;
  const message = `\`${name}\` is no file of a case and is not read.`;
  return problem({
    severity: "warning",
    code: "unknown-file",
    file: `${shown}/${name}`,
    line: 1,
    path: "",
    message,
    remedy,
  });
}
