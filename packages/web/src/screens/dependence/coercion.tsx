import type { CoercionResult } from "@multivector/engine";
import type { ReactNode } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { Answer } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { Alerts } from "./alerts.tsx";
import { Bargaining } from "./bargaining.tsx";
import { Closures } from "./closures.tsx";
import { coercionView } from "./coercion-view.ts";
import { NotKnown } from "./not-known.tsx";
import { Worst } from "./worst.tsx";

/** Who can close what, what it costs both sides, and what that gives them: one result, drawn in parts. */
export function Coercion(): ReactNode {
  const say = useWords();
  const { scenario } = useWorkbench();
  const asked = useAnswer("coercion", { changes: [], assumptions: scenario.assumptions }, { long: true });
  return (
    <section data-panel="coercion" aria-labelledby="dependence-coercion-title">
      <h2 id="dependence-coercion-title">{say("dependence.coercion")}</h2>
      <p className="lead">{say("dependence.coercionLead")}</p>
      <Answer of={asked}>{(result) => <Parts result={result} />}</Answer>
    </section>
  );
}

function Parts({ result }: { readonly result: CoercionResult }): ReactNode {
  const { case: kase } = useCase();
  const view = coercionView(kase, result);
  return (
    <>
      <Closures view={view} />
      <Worst view={view} />
      <Bargaining view={view} />
      <Alerts view={view} />
      <NotKnown result={result} />
    </>
  );
}
