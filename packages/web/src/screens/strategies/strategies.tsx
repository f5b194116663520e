import type { ReactNode } from "react";

/** Screen under construction in this working tree. */
export function Strategies(): ReactNode {
  return <p>Strategies</p>;
}
