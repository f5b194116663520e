import type { ExposureRow, FigureAnswer } from "@multivector/engine";
import type { ReactNode } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { Answer, Empty } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { AnswerChart } from "./answer-chart.tsx";
import { ReadingPanel } from "./reading-panel.tsx";
import { ReadingTable } from "./reading-table.tsx";

/** "Is this figure right?" under every definition it could mean, side by side. */
export function Answers(): ReactNode {
  const say = useWords();
  const { scenario } = useWorkbench();
  // Questions of figures come with the claims, after the rest of the case.
  const { whole } = useCase();
  const answered = useAnswer("answers", whole ? { assumptions: scenario.assumptions } : null);
  return (
    <section data-panel="answers" aria-labelledby="dependence-answers">
      <h2 id="dependence-answers">{say("dependence.answers")}</h2>
      <p className="lead">{say("dependence.answersLead")}</p>
      <Answer of={answered}>
        {(answers) =>
          answers.length === 0 ? <Empty>{say("dependence.noQuestions")}</Empty> : <Chosen answers={answers} />
        }
      </Answer>
    </section>
  );
}

function Chosen({ answers }: { readonly answers: readonly FigureAnswer[] }): ReactNode {
  const say = useWords();
  const [chosen, choose] = useView("dependence.question", answers[0]!.id);
  const answer = answers.find(({ id }) => id === chosen) ?? answers[0]!;
  return (
    <>
      <div className="controls">
        <label>
          {say("dependence.question")}
          <select value={answer.id} onChange={(event) => choose(event.target.value)}>
            {answers.map(({ id, question }) => (
              <option key={id} value={id}>
                {question}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Readings key={answer.id} answer={answer} />
    </>
  );
}

function Readings({ answer }: { readonly answer: FigureAnswer }): ReactNode {
  const { case: kase } = useCase();
  const rows = answer.answers;
  const first = firstOf(rows, kase.baseYear);
  const [place, setPlace] = useView(`dependence.reading.${answer.id}`, `${first.label}@${first.year}`);
  const row = rows.find(({ label, year }) => `${label}@${year}` === place) ?? first;
  const select = (label: string, year: number) => {
    const own = rows.filter((one) => one.label === label);
    const same = own.find((one) => one.year === year) ?? own.at(-1);
    if (same) setPlace(`${same.label}@${same.year}`);
  };
  const stated = kase.questions.find(({ id }) => id === answer.id)?.value ?? null;
  return (
    <div className="dependence-answer">
      <ReadingPanel answer={answer} row={row} select={select} />
      <ReadingTable answer={answer} row={row} />
      <AnswerChart answer={answer} stated={stated} />
    </div>
  );
}

/** The first reading in the year that is known and nearest to the base year. */
function firstOf(rows: readonly ExposureRow[], baseYear: number): ExposureRow {
  const known = rows.filter(({ label, share, amount }) => label === rows[0]!.label && (share ?? amount) !== null);
  const far = ({ year }: ExposureRow) => Math.abs(year - baseYear);
  return known.toSorted((a, b) => far(a) - far(b))[0] ?? rows[0]!;
}
