import type { CheckOutcome } from "@multivector/casefile/files";
import type { Problem } from "@multivector/engine";
import type { ReactNode } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Answer } from "../../parts/status.tsx";
import { useWords } from "../../words/words.ts";

/** Every check of the open case with what it found: place and remedy of each problem. */
export function CaseChecks(): ReactNode {
  const say = useWords();
  const answered = useAnswer("caseChecks", {});
  return (
    <section className="panel" data-panel="checks" aria-labelledby="checks-title">
      <h2 id="checks-title">{say("sources.checksTitle")}</h2>
      <Answer of={answered}>{(outcomes) => <Outcomes outcomes={outcomes} />}</Answer>
    </section>
  );
}

function Outcomes({ outcomes }: { readonly outcomes: readonly CheckOutcome[] }): ReactNode {
  const say = useWords();
  const problems = outcomes.flatMap((outcome) => outcome.problems ?? []);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const gaps = { checks: outcomes.length, errors, warnings: problems.length - errors };
  return (
    <>
      <p className="finding">{say(problems.length === 0 ? "sources.checksNone" : "sources.checksSome", gaps)}</p>
      <p className="quiet">{say("sources.checksNote")}</p>
      {problems.length === 0 ? null : <Problems problems={problems} />}
      <DataTable
        caption={say("sources.checksCaption")}
        columns={[
          {
            name: say("sources.checkSays"),
            value: ({ says }: CheckOutcome) => says,
            show: ({ says }) => <Coded text={says} />,
          },
          { name: say("sources.check"), value: ({ code }) => code, show: ({ code }) => <code>{code}</code> },
          {
            name: say("sources.result"),
            value: (outcome) => outcome.problems?.length ?? null,
            show: (outcome) => <Result outcome={outcome} />,
          },
        ]}
        rows={outcomes}
        keyOf={({ code, says }) => `${code}/${says}`}
      />
    </>
  );
}

function Result({ outcome: { problems } }: { readonly outcome: CheckOutcome }): ReactNode {
  const say = useWords();
  if (problems === null) return <span className="not-known">{say("sources.notMade")}</span>;
  if (problems.length === 0) return <span className="passes">✓ {say("sources.pass")}</span>;
  return <strong className="fails">✗ {say("sources.fails", { count: problems.length })}</strong>;
}

function Problems({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const say = useWords();
  return (
    <DataTable
      caption={say("sources.problemsCaption")}
      columns={[
        { name: say("sources.severity"), value: ({ severity }: Problem) => say(`sources.severity.${severity}`) },
        {
          name: say("sources.place"),
          value: ({ file, line, path }) => `${file}:${line} ${path}`,
          show: ({ file, line, path }) => (
            <>
              <code>
                {file}:{line}
              </code>{" "}
              <span className="quiet">{path}</span>
            </>
          ),
        },
        {
          name: say("sources.problem"),
          value: ({ message }) => message,
          show: ({ message }) => <Coded text={message} />,
        },
        { name: say("sources.remedy"), value: ({ remedy }) => remedy, show: ({ remedy }) => <Coded text={remedy} /> },
      ]}
      rows={problems}
      keyOf={({ file, line, path, code, message }) => `${file}:${line} ${path} ${code} ${message}`}
    />
  );
}

/** Words in which what stands between backticks is written as in a file. */
function Coded({ text }: { readonly text: string }): ReactNode {
  // Every second part stands between backticks; parts never move, so their place is their key.
  // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed sentence
  return text.split("`").map((part, p) => (p % 2 === 0 ? part : <code key={p}>{part}</code>));
}
