import type { Case } from "@multivector/engine";
import type { Progress } from "./question.ts";

/** What the page sends to a worker. */
export type ToWorker =
  | { readonly kind: "open"; readonly case: Case }
  | { readonly kind: "ask"; readonly id: number; readonly question: string; readonly ask: unknown };

/** What comes back. `problems`: mistakes in the question; `failed`: a failure of the program. */
export type FromWorker =
  | { readonly kind: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress }
  | { readonly kind: "failed"; readonly id: number; readonly problems: readonly string[] };
