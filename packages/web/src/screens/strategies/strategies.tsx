import type { ReactNode } from "react";
import { useWorkbench } from "../../state/store.ts";
import { Builder } from "./builder.tsx";
import { Compare } from "./compare.tsx";
import "./strategies.css";

/** What could be done: packages of levers, built and compared in the same futures under rival theories. */
export function Strategies(): ReactNode {
  const { embed } = useWorkbench();
  return (
    <div className="strategies">
      {embed === "" ? <Builder /> : null}
      <Compare />
    </div>
  );
}
