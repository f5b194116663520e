import type { ReactNode } from "react";

/** Screen under construction in this working tree. */
export function Futures(): ReactNode {
  return <p>Futures</p>;
}
