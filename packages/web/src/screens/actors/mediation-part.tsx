import { lookup, type Mediation } from "@multivector/engine";
import type { ReactNode } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { Answer } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { DeterrencePanel } from "./deterrence-panel.tsx";
import { actorName, shortName, two } from "./names.ts";
import { Section } from "./section.tsx";

/** Who may mediate between whom, and what is said to deter, on and off. */
export function MediationPart(): ReactNode {
  const { whole } = useCase();
  const { scenario } = useWorkbench();
  const society = useAnswer("society", whole ? { assumptions: scenario.assumptions } : null);
  return (
    <Answer of={society}>
      {(answer) => (
        <>
          <MediationTable rows={answer.society.mediation} />
          <DeterrencePanel answer={answer} />
        </>
      )}
    </Answer>
  );
}

function MediationTable({ rows }: { readonly rows: readonly Mediation[] }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const name = (id: string) => shortName(kase, id);
  const between = (row: Mediation) => row.between.map(name).join(" – ");
  const verdict = ({ eligible, open }: Mediation) => {
    const word = eligible === null ? say("value.notKnown") : say(eligible ? "actors.yes" : "actors.no");
    return open ? `${word}, ${say("actors.openInside")}` : word;
  };
  return (
    <Section name="mediation" title={say("actors.mediation")}>
      <DataTable
        caption={say("actors.mediationCaption", { country: actorName(kase, kase.focal) })}
        columns={[
          { name: say("actors.betweenSides"), value: between },
          {
            name: `${say("actors.sides")}, %`,
            value: ({ ties }) => ties[0]?.tie?.value ?? null,
            show: ({ ties, weakest }) =>
              ties.map(({ actor, tie, figures }) => (
                <span key={actor} className="span">
                  {actor === weakest ? <strong>{name(actor)}</strong> : name(actor)}{" "}
                  <Num
                    title={say("actors.tieTitle", { actor: name(actor) })}
                    measure=""
                    equation={say("actors.tieEquation")}
                    figures={figures}
                    {...perCent(tie)}
                    unit="%"
                    digits={two}
                  />
                </span>
              )),
          },
          {
            name: say("actors.weakest"),
            value: ({ weakest }) => (weakest === null ? say("value.notKnown") : name(weakest)),
          },
          {
            name: `${say("actors.threshold")}, %`,
            align: "right",
            value: ({ threshold }) => threshold.value,
            show: (row) => (
              <Num
                title={say("actors.mediationThreshold", { between: between(row) })}
                measure={thresholdFigure(kase, row.between.join("+"))}
                {...perCent(row.threshold)}
                digits={two}
              />
            ),
          },
          { name: say("actors.eligible"), value: verdict },
          { name: say("actors.floorClaims"), value: ({ claims }) => claims.join(", ") },
        ]}
        rows={rows}
        keyOf={between}
      />
    </Section>
  );
}

function perCent(reading: { readonly value: number; readonly low?: number; readonly high?: number } | null): {
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
} {
  if (reading === null) return { value: null };
  const { value, low, high } = reading;
  return {
    value: value * 100,
    ...(low === undefined || high === undefined ? {} : { low: low * 100, high: high * 100 }),
  };
}

function thresholdFigure(kase: ReturnType<typeof useCase>["case"], of: string): string {
  const found = kase.mechanisms
    .filter(({ form }) => form === "weakest")
    .flatMap(({ id }) => lookup(kase).figures(`mechanism:${id}`, "threshold", of));
  return found.at(-1)?.id ?? "";
}
