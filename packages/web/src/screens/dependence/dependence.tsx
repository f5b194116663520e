import type { ReactNode } from "react";

/** Screen under construction in this working tree. */
export function Dependence(): ReactNode {
  return <p>Dependence</p>;
}
