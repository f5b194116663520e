import type { ReactNode } from "react";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";

/** Sources by their titles, linked where they have an address. */
export function SourceList({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  if (ids.length === 0) return null;
  return (
    <>
      {say("chart.source")}:{" "}
      {ids.map((id, i) => {
        const source = kase.sources.find((candidate) => candidate.id === id);
        return (
          <span key={id}>
            {i === 0 ? "" : "; "}
            {source === undefined || source.url === "" ? (
              (source?.title ?? id)
            ) : (
              <a href={source.url} rel="noreferrer">
                {source.title}
              </a>
            )}
          </span>
        );
      })}
    </>
  );
}
