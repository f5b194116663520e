import { type ClaimsResult, VERDICTS, type Verdict } from "@multivector/engine";
import type { ReactNode } from "react";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { VerdictMark } from "./verdict.tsx";

type Counts = Readonly<Record<Verdict, number>>;

/** How many sentences of each text have which verdict; every number lists its sentences. */
export function VerdictCounts({ result }: { readonly result: ClaimsResult }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const all = result.claims.length;
  const checked = result.claims.filter(({ verdictBy }) => verdictBy === "check").length;
  const total = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, result.claims.filter((claim) => claim.verdict === verdict).length]),
  ) as Counts;
  return (
    <div className="panel" data-panel="verdicts">
      <h2>{say("claims.counts")}</h2>
      <p className="quiet">{say("claims.countsNote", { checked, all })}</p>
      {/* A table wider than its place is scrolled, also by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <section className="table-frame" tabIndex={0} aria-label={say("claims.counts")}>
        <table className="verdict-counts">
          <caption className="unseen">{say("claims.counts")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("claims.textColumn")}</th>
              <th scope="col" className="bar-column">
                {say("claims.bar")}
              </th>
              {VERDICTS.map((verdict) => (
                <th key={verdict} scope="col" className="number">
                  <VerdictMark verdict={verdict} />
                </th>
              ))}
              <th scope="col" className="number">
                {say("claims.all")}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.texts.map((text) => (
              <CountRow key={text.text} text={text.text} counts={text.counts}>
                <strong>
                  {text.text} {text.author}
                </strong>
                <span className="quiet">
                  {" "}
                  {kase.texts.find(({ id }) => id === text.text)?.kind},{" "}
                  {kase.texts.find(({ id }) => id === text.text)?.written}
                </span>
                <br />
                {text.thesis}{" "}
                <span className="quiet">
                  {say("claims.theory", {
                    id: text.theory,
                    title: kase.theories.find(({ id }) => id === text.theory)?.title ?? "",
                  })}
                </span>
              </CountRow>
            ))}
            <CountRow text="" counts={total}>
              <strong>{say("claims.allTexts")}</strong>
            </CountRow>
          </tbody>
        </table>
      </section>
    </div>
  );
}

function CountRow({
  text,
  counts,
  children,
}: {
  readonly text: string;
  readonly counts: Counts;
  readonly children: ReactNode;
}): ReactNode {
  const say = useWords();
  const [chosenText, setText] = useView("claims.text", "");
  const [chosenVerdict, setVerdict] = useView("claims.verdict", "");
  const all = VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
  const show = (verdict: string) => {
    setText(text);
    setVerdict(verdict);
  };
  const button = (verdict: Verdict | "", count: number) => (
    <button
      type="button"
      className="count"
      disabled={count === 0}
      aria-pressed={chosenText === text && chosenVerdict === verdict}
      aria-label={`${text === "" ? say("claims.allTexts") : text}, ${verdict === "" ? say("claims.all") : say(`claims.verdict.${verdict}`)}: ${count}`}
      onClick={() => show(verdict)}
      data-action="show-verdict"
    >
      {count}
    </button>
  );
  return (
    <tr>
      <th scope="row">{children}</th>
      <td className="bar-column">
        <span className="verdict-bar" aria-hidden="true">
          {VERDICTS.map((verdict) => (
            <span key={verdict} className={`verdict-colour ${verdict}`} style={{ flexGrow: counts[verdict] }} />
          ))}
        </span>
      </td>
      {VERDICTS.map((verdict) => (
        <td key={verdict} className="number">
          {button(verdict, counts[verdict])}
        </td>
      ))}
      <td className="number">{button("", all)}</td>
    </tr>
  );
}
