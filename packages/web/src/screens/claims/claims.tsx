import type { ReactNode } from "react";

/** Screen under construction in this working tree. */
export function Claims(): ReactNode {
  return <p>Claims</p>;
}
