import { readFileSync } from "node:fs";
import path from "node:path";
import { RequestError } from "@multivector/engine";
import { z } from "zod";
import { ensembleId, type Manifest } from "../plan.ts";
import { canonical } from "../source/canonical.ts";
import { writeWhole } from "./write-whole.ts";

/** Name of the manifest in the folder of a run. */
export const MANIFEST = "manifest.json";

const count = z.int().min(1);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const level = z.union([z.number(), z.string()]);
const names = z.array(z.string());

const source = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("module"), file: z.string(), export: z.string().optional() }),
  z.strictObject({ kind: z.literal("case"), folder: z.string(), request: z.looseObject({}) }),
]);

const design = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("lhs"), futures: count }),
  z.strictObject({ kind: z.literal("monte-carlo"), futures: count }),
  z.strictObject({ kind: z.literal("sobol"), futures: count, scramble: z.boolean().optional() }),
  z.strictObject({ kind: z.literal("factorial"), levels: z.union([count, z.record(z.string(), count)]) }),
  z.strictObject({ kind: z.literal("morris"), trajectories: count, levels: count.optional() }),
  z.strictObject({ kind: z.literal("saltelli"), base: count, secondOrder: z.boolean().optional() }),
  z.strictObject({ kind: z.literal("points"), points: z.array(z.record(z.string(), level)) }),
]);

const shape = z.strictObject({
  id: z.string(),
  inputs: z.array(
    z.strictObject({ name: z.string(), unit: z.string(), label: z.string().optional(), labels: names.optional() }),
  ),
  strategies: names.min(1),
  theories: names.min(1),
  measures: z.array(
    z.looseObject({
      name: z.string(),
      sense: z.enum(["minimise", "maximise"]),
      unit: z.string(),
      label: z.string().optional(),
    }),
  ),
});

const manifest = z
  .strictObject({
    format: z.literal(1),
    ensemble: hash,
    source,
    study: hash,
    code: hash,
    engine: z.string(),
    design,
    seed: z.number(),
    acceptance: z.number(),
    futures: count,
    chunk: count,
    shape,
    shard: z.strictObject({ index: count, count }).optional(),
  })
  .refine((one) => ensembleId(one as unknown as Manifest) === one.ensemble, {
    error: "`ensemble` is not the hash of the rest: the file was edited",
  });

/** The manifest of a run. Throws {@link RequestError} if there is none or it cannot be one. */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, MANIFEST);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new RequestError([`${folder} is no folder of a run: it has no ${MANIFEST}`]);
  }
  return parseManifest(text, file);
}

/** A manifest from its text; `where` is named in what is thrown. */
function parseManifest(text: string, where: string): Manifest {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new RequestError([`${where} is not JSON: ${(error as Error).message}`]);
  }
  const parsed = manifest.safeParse(given);
  if (parsed.success) return parsed.data as unknown as Manifest;
  throw new RequestError(
    parsed.error.issues.map(
      ({ path, message }) => `${where}: ${path.length > 0 ? `${path.join(".")}: ` : ""}${message}`,
    ),
  );
}

/** Writes the manifest of a new run, whole or not at all. Throws {@link RequestError} for one that could not be read again. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const [file, text] = [path.join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`];
  parseManifest(text, file);
  await writeWhole(file, text);
}

/** What sets two manifests apart, a sentence each; none: they describe parts of the same ensemble. */
export function differences(there: Manifest, here: Manifest): string[] {
  const told: [keyof Manifest, string][] = [
    ["engine", "the version of the engine"],
    ["code", "the code of the engine: it was changed or built anew since"],
    ["study", "the study: the case, the request or the module has changed"],
    ["shape", "what the study asks"],
    ["design", "the design"],
    ["seed", "the seed"],
    ["futures", "the number of futures"],
    ["chunk", "the futures in a part"],
  ];
  return told
    .filter(([key]) => canonical(there[key]) !== canonical(here[key]))
    .map(([key, what]) => `${what} (${short(there[key])} there, ${short(here[key])} here)`);
}

function short(value: unknown): string {
  const text = typeof value === "string" ? value : canonical(value);
  return text.length > 60 ? `${text.slice(0, 12)}...` : text;
}
