import type { EnsembleOrder, EnsembleProgress } from "@multivector/server";

/** What a thread of the server is given to do. */
export type ServeOrder =
  | { readonly kind: "command"; readonly args: readonly string[] }
  | { readonly kind: "ensemble"; readonly order: EnsembleOrder };

/** What comes back of it. */
export type ServeReport =
  | { readonly kind: "progress"; readonly progress: EnsembleProgress }
  | { readonly kind: "end"; readonly code: number; readonly stdout: string; readonly stderr: string };
