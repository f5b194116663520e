import type { ReactNode } from "react";

/** Screen under construction in this working tree. */
export function Editor(): ReactNode {
  return <p>Editor</p>;
}
