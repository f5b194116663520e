import {
  type Case,
  type CaseStudyRequest,
  caseStudy,
  RequestError,
  type Study,
  sharedStart,
} from "@multivector/engine";
import { canonical, sha256 } from "./canonical.ts";
import { loadModule } from "./load-module.ts";

/** Where a study comes from, as plain data: a worker on any machine loads it again from here. */
export type StudySource =
  /** The export of an ES module (default: its default export, or the one named `study`). */
  | { readonly kind: "module"; readonly file: string; readonly export?: string }
  /** A case, by the name of a shipped one or its folder, and what is asked of it. */
  | { readonly kind: "case"; readonly folder: string; readonly request: CaseStudyRequest };

/** A study and the SHA-256 of all it is made of: the same hash, the same model. */
export interface LoadedStudy {
  readonly study: Study;
  readonly hash: string;
}

/**
 * Loads a study. The hash of a case is that of its records without the lines they stand on, and of the request; that of a module covers its file and
 * those it imports by a relative path. Throws {@link RequestError}, or the problems of a case.
 */
export async function loadStudy(source: StudySource): Promise<LoadedStudy> {
  if (source.kind === "module") return loadModule(source.file, source.export);
  if (source.kind !== "case")
    throw new RequestError([`unknown kind of study \`${(source as { kind: string }).kind}\`: module or case`]);
  // Only here, so that a thread that runs a module does not load what reads cases.
  const { openCase } = await import("@multivector/casefile");
  const kase = await openCase(source.folder);
  return {
    study: caseStudy(kase, sharedStart(), source.request),
    hash: sha256(caseHash(kase), canonical(source.request)),
  };
}

/** SHA-256 of the records of a case, without the lines they stand on. */
export function caseHash(kase: Case): string {
  return sha256(canonical(kase, ["origin"]));
}
