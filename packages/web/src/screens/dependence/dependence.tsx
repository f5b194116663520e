import type { ReactNode } from "react";
import { useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { Answers } from "./answers.tsx";
import { Bandwidth } from "./bandwidth.tsx";
import { Coercion } from "./coercion.tsx";
import "./dependence.css";
import { ExposurePanel } from "./exposure-panel.tsx";
import { Matrix } from "./partner-matrix.tsx";

/** Who depends on whom, under which definition: questions of figures, partners by domains, closures, bargaining power. */
export function Dependence(): ReactNode {
  const say = useWords();
  const { scenario } = useWorkbench();
  return (
    <div className="dependence">
      {scenario.moves.length > 0 ? <p className="quiet">{say("dependence.unused")}</p> : null}
      <Answers />
      <Matrix />
      <div className="halves">
        <Bandwidth />
        <ExposurePanel />
      </div>
      <Coercion />
    </div>
  );
}
