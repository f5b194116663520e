import type { Topology } from "@multivector/charts";
import type { Case } from "@multivector/engine";
import { createContext, useContext } from "react";

/** The case that is open, and the outlines of the countries. */
export interface OpenCase {
  readonly case: Case;
  readonly topology: Topology;
  /** true: not the published case but one edited or opened by the reader. */
  readonly edited: boolean;
  /** false: notes, votes and claims are still on their way; flows do not need them. */
  readonly whole: boolean;
}

export const CaseContext = createContext<OpenCase | null>(null);

/** The open case; only below the place that waits for it. */
export function useCase(): OpenCase {
  const open = useContext(CaseContext);
  if (open === null) throw new Error("A screen is drawn before its case is open.");
  return open;
}
