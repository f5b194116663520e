import type { ReactNode } from "react";

/** Screen under construction in this working tree. */
export function Sources(): ReactNode {
  return <p>Sources</p>;
}
