import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { RequestError, type Study, unknown } from "@multivector/engine";
import { hashOfModules, pathOf } from "./files-behind.ts";
import type { LoadedStudy } from "./study-source.ts";

/** Hash of each module as this process first loaded it: Node keeps a loaded module for good. */
const LOADED = new Map<string, string>();

/** The study a module exports. Throws {@link RequestError} for a missing file or export, or one that is no study. */
export async function loadModule(given: string, name?: string): Promise<LoadedStudy> {
  const file = pathOf(given);
  if (!existsSync(file)) throw new RequestError([`there is no file ${given}: give the path of a module with a study`]);
  const hash = hashOfModules([file]);
  if ((LOADED.get(file) ?? hash) !== hash)
    throw new RequestError([`${given} has changed since this process loaded it: start the process anew`]);
  const exports = await imported(file, given);
  LOADED.set(file, hash);
  return { study: studyOf(exports, given, name), hash };
}

async function imported(file: string, given: string): Promise<Record<string, unknown>> {
  try {
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_UNKNOWN_FILE_EXTENSION")
      throw new RequestError([
        `${given}: Node ${process.versions.node} does not load this kind of file; give JavaScript (.mjs or .js)`,
      ]);
    throw new RequestError([`${given} cannot be loaded: ${message}`]);
  }
}

function studyOf(exports: Record<string, unknown>, given: string, name?: string): Study {
  const names = Object.keys(exports);
  const wanted = name ?? ["default", "study"].find((one) => one in exports);
  if (wanted === undefined)
    throw new RequestError([`${given} has no default export and none named \`study\`: ${named(names)}`]);
  if (!(wanted in exports)) throw new RequestError([`${given}: ${unknown("export", wanted, names)}: ${named(names)}`]);
  const problems = problemsOf(exports[wanted]);
  if (problems.length > 0)
    throw new RequestError([`${given}: the export \`${wanted}\` is no study: it has ${problems.join("; ")}`]);
  return exports[wanted] as Study;
}

function named(names: readonly string[]): string {
  return names.length === 0 ? "it exports nothing" : `it exports ${names.join(", ")}`;
}

function problemsOf(value: unknown): string[] {
  const study = (typeof value === "object" && value !== null ? value : {}) as Partial<Study>;
  const holds = (part: unknown) => typeof part === "object" && part !== null && Object.keys(part).length > 0;
  return [
    ...(typeof study.id === "string" ? [] : ["no id"]),
    ...(holds(study.space?.factors) ? [] : ["no space.factors"]),
    ...(["strategies", "theories", "measures"] as const)
      .filter((part) => !holds(study[part]))
      .map((one) => `no ${one}`),
    ...(typeof study.model === "function" ? [] : ["no model"]),
    ...Object.entries(study.measures ?? {}).flatMap(([name, { sense, unit }]) => [
      ...(sense === "minimise" || sense === "maximise"
        ? []
        : [`measure \`${name}\` without a sense: minimise or maximise`]),
      ...(typeof unit === "string" ? [] : [`measure \`${name}\` without a unit ("" if it has none)`]),
    ]),
  ];
}
