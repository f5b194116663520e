import { type Deterrent, type ExtremeHazard, lookup, type Reading } from "@multivector/engine";
import type { ReactNode } from "react";
import type { SocietyAnswer } from "../../engine/questions/society.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { actorName, two } from "./names.ts";
import { Section } from "./section.tsx";

interface Row extends Deterrent {
  readonly hazard: ExtremeHazard;
  readonly onHazard: Reading | null;
  readonly heldBy: readonly string[];
}

/** Each deterrent on and off, what each theory concludes, and what others have at stake. */
export function DeterrencePanel({ answer }: { readonly answer: SocietyAnswer }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { deterrence } = answer.society;
  const rows: readonly Row[] = deterrence.hazards.flatMap((hazard) =>
    hazard.deterrents.map((one) => ({
      ...{ ...one, hazard },
      onHazard: deterrence.rules.find(({ id }) => id === `${hazard.reaction}-${one.mechanism}`)?.on ?? null,
      heldBy: answer.deterrence
        .filter(({ result, reactions }) => reactions && holds(result.hazards, hazard.reaction, one.mechanism))
        .map(({ theory }) => theory),
    })),
  );
  const number = (row: Row, value: Reading | null, word: string, equation: string) => (
    <Num
      title={`${row.hazard.title}: ${row.title}, ${word}`}
      measure=""
      equation={equation}
      figures={figuresOf(kase, row)}
      {...(value ?? { value: null })}
      digits={two}
    />
  );
  return (
    <>
      <Section name="deterrence" title={say("actors.deterrence")}>
        <DataTable
          caption={say("actors.deterrenceCaption")}
          columns={[
            { name: say("actors.mechanism"), value: ({ title, mechanism }) => `${title} (${mechanism})` },
            {
              name: say("actors.on"),
              align: "right",
              value: ({ onHazard }) => onHazard?.value ?? null,
              show: (row) => number(row, row.onHazard, say("actors.on"), say("actors.deterrenceOn")),
            },
            {
              name: say("actors.off"),
              align: "right",
              value: ({ hazard }) => hazard.base?.value ?? null,
              show: (row) => number(row, row.hazard.base, say("actors.off"), say("actors.deterrenceOff")),
            },
            {
              name: say("actors.factor"),
              align: "right",
              value: ({ factor }) => factor?.value ?? null,
              show: (row) =>
                row.factor === null ? (
                  <span className="not-known">{row.missing}</span>
                ) : (
                  number(row, row.factor, say("actors.factor"), say("actors.factorEquation"))
                ),
            },
            { name: say("actors.heldBy"), value: ({ heldBy }) => heldBy.join(", ") || say("actors.none") },
          ]}
          rows={rows}
          keyOf={({ hazard, mechanism }) => `${hazard.reaction} ${mechanism}`}
        />
        <h4>{say("actors.conclusion")}</h4>
        <dl>
          {answer.deterrence.map(({ theory, reactions, result }) => (
            <div key={theory}>
              <dt>
                {theory} {kase.theories.find(({ id }) => id === theory)?.title}
              </dt>
              <dd>{reactions ? result.hazards.map(({ conclusion }) => conclusion).join(" ") : say("actors.nobody")}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Stakes answer={answer} />
    </>
  );
}

function Stakes({ answer }: { readonly answer: SocietyAnswer }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { stakes, level, elsewhere } = answer.society.deterrence;
  if (stakes.length === 0) return null;
  const levelFigure = lookup(kase).figures(`case:${kase.id}`, "share", "fdi:gdp").at(-1)?.id ?? "";
  return (
    <Section name="stakes" title={say("actors.stakes")}>
      <DataTable
        caption={say("actors.stakesCaption", { country: actorName(kase, kase.focal) })}
        columns={[
          { name: say("actors.owner"), value: ({ owner }) => owner },
          {
            name: say("actors.stock"),
            align: "right",
            value: ({ usdBillion }) => usdBillion,
            show: (row) => <Num title={row.owner} measure={row.figure} value={row.usdBillion} />,
          },
          {
            name: say("actors.shareOfWhole"),
            align: "right",
            value: ({ share }) => share,
            show: (row) => (
              <Num
                title={row.owner}
                measure=""
                equation={say("actors.shareOfStock")}
                figures={[row.figure]}
                value={row.share === null ? null : row.share * 100}
                digits={two}
              />
            ),
          },
        ]}
        rows={stakes}
        keyOf={({ owner }) => owner}
      />
      <p>
        {say("actors.stakeLevel")}:{" "}
        <Num title={say("actors.stakeLevel")} measure={levelFigure} {...(level ?? { value: null })} digits={two} />
        {elsewhere.map((one) => (
          <span key={one.actor}>
            . {say("actors.elsewhereStake", { name: one.name })}{" "}
            <Num title={one.name} measure={one.figure} {...one.level} digits={two} />
          </span>
        ))}
      </p>
    </Section>
  );
}

function holds(hazards: readonly ExtremeHazard[], reaction: string, mechanism: string): boolean {
  const hazard = hazards.find((one) => one.reaction === reaction);
  return hazard?.deterrents.some((one) => one.mechanism === mechanism && one.on) ?? false;
}

/** Figures of a deterrent: the rate, the strength and the levels it is measured by. */
function figuresOf(kase: ReturnType<typeof useCase>["case"], { hazard, mechanism }: Row): string[] {
  const causes = kase.mechanisms.find(({ id }) => id === mechanism)?.causes ?? [];
  const wanted: readonly (readonly [string, string])[] = [
    [`reaction:${hazard.reaction}`, "rate"],
    [`mechanism:${mechanism}`, "strength"],
    [`mechanism:${mechanism}`, "reference"],
    ...causes.map((cause) => [`variable:${cause}`, "start"] as const),
  ];
  return wanted.flatMap(([subject, quantity]) =>
    lookup(kase)
      .allFigures(subject, quantity)
      .filter(({ use }) => use)
      .map(({ id }) => id),
  );
}
