import type { ReactNode } from "react";

/** Screen under construction in this working tree. */
export function Actors(): ReactNode {
  return <p>Actors</p>;
}
