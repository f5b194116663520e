import { lookup, type ReactionRecord } from "@multivector/engine";
import type { ReactNode } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { Num } from "../../parts/explain.tsx";
import { Answer } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { filled } from "./filled.tsx";
import { shortName, two } from "./names.ts";
import { Section } from "./section.tsx";

/** What the record says of provocation, beside every number that rests on it. */
export function Identified(): ReactNode {
  const say = useWords();
  const { case: kase, whole } = useCase();
  const { scenario } = useWorkbench();
  const [, choosePart] = useView("actors.part", "alignment");
  const records = useAnswer("records", whole ? { assumptions: scenario.assumptions } : null);
  const excited = new Set(
    kase.reactions.flatMap(({ sender, excitedBy }) => (excitedBy?.stock === "moves-away" ? [sender] : [])),
  );
  return (
    <Section name="identified" title={say("actors.identified")}>
      <Answer of={records}>
        {(answer) =>
          answer
            .filter(({ sender }) => excited.has(sender))
            .map((record) => <OfSender key={record.sender} record={record} />)
        }
      </Answer>
      <button type="button" className="link" onClick={() => choosePart("record")} data-action="record">
        {say("actors.seeRecord")}
      </button>
    </Section>
  );
}

function OfSender({ record }: { readonly record: ReactionRecord }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { sender, plan, moves, episodes } = record;
  const name = shortName(kase, sender);
  const fit = record.fitted.find((one) => one.with === "regime");
  const longest = Math.max(0, ...record.exposure.map(({ days }) => days));
  const row = record.exposure.filter(({ days }) => days === longest).at(-1);
  if (moves.length === 0 || !fit || !row)
    return (
      <p>
        {name}: {say("actors.identifiedNone", { sender: name })}
      </p>
    );
  const reaction = kase.reactions.find((one) => one.sender === sender && one.excitedBy?.stock === "moves-away")!;
  const prior = lookup(kase).figures(`reaction:${reaction.id}`, "provocation").at(-1);
  const { low, high } = fit;
  const contains = low === null || high === null || (low <= 0 && high >= 0);
  return (
    <p>
      {name}:{" "}
      {filled(say("actors.identifiedText"), {
        days: row.days,
        from: row.from,
        contains: say(contains ? "actors.contains" : "actors.excludes"),
        prior: (
          <Num
            title={say("actors.priorTitle", { sender: name })}
            measure={prior?.id ?? ""}
            {...(prior
              ? {
                  value: prior.value,
                  ...(prior.low === undefined || prior.high === undefined ? {} : { low: prior.low, high: prior.high }),
                }
              : { value: null })}
            digits={two}
          />
        ),
        fit: (
          <Num
            title={say("actors.fitTitle", { sender: name })}
            measure=""
            equation={say("actors.fitEquation", { acts: episodes.length, moves: moves.length, halfLife: fit.halfLife })}
            value={fit.provocation}
            {...(low === null || high === null ? {} : { low, high })}
            digits={two}
          />
        ),
        ratio: (
          <Num
            title={say("actors.ratioTitle")}
            measure=""
            equation={say("actors.ratioEquation", { ...row } as never)}
            value={row.ratio}
            {...(row.low === null || row.high === null ? {} : { low: row.low, high: row.high })}
            digits={two}
          />
        ),
      })}
      {plan.regime === "" ? null : ` ${say("actors.regimeAt", { date: plan.regime })}`}
    </p>
  );
}
