import type { ReactNode } from "react";

/** Screen under construction in this working tree. */
export function Report(): ReactNode {
  return <p>Report</p>;
}
