import type { Case, Origin, Problem } from "@multivector/engine";
import { type ProblemParts, problem } from "../problem.ts";
import { placeOf } from "../read/trace.ts";
import type { Ids } from "./ids.ts";

/** What a check sees: the case and the ids that exist in it. */
export interface CheckContext {
  readonly case: Case;
  readonly ids: Ids;
}

/** One semantic check: its code, what it makes sure of, and the problems it finds. */
export interface Check {
  readonly code: string;
  readonly says: string;
  /** It relates records of several files, so it says nothing true where one of the files could not be read. */
  readonly relates?: boolean;
  run(context: CheckContext): Problem[];
}

/** A record of a case with the name of its list, as a check reports on it. */
export interface Found {
  readonly kind: string;
  readonly id: string;
  readonly record: object & { readonly origin?: Origin };
}

/** Record and list name together, for {@link report}. */
export function found(kind: string, record: Found["record"] & { readonly id?: string }, id = record.id ?? ""): Found {
  return { kind, id, record };
}

type Said = Pick<ProblemParts, "code" | "message" | "remedy"> & { readonly severity?: Problem["severity"] };

/** A problem at a field of a record, with its file, line and path. */
export function report(at: Found, path: readonly PropertyKey[], said: Said): Problem {
  const field = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return problem({ ...placeOf(at.record, path), path: `${at.kind}[${at.id}]${field}`, ...said });
}
