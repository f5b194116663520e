import type { ReactNode } from "react";
import type { PublishedCase } from "../state/packed-case.ts";
import { usePart } from "../state/store.ts";
import { toQuery } from "../state/url.ts";
import { INITIAL } from "../state/workbench-state.ts";
import { useWords } from "../words/words.ts";

/** The published cases as links, where the one asked for cannot be opened. */
export function OtherCases({ cases }: { readonly cases: readonly PublishedCase[] }): ReactNode {
  const say = useWords();
  const language = usePart((state) => state.language);
  if (cases.length === 0) return null;
  return (
    <nav aria-label={say("app.cases")} data-panel="cases">
      <p>{say("app.cases")}:</p>
      <ul>
        {cases.map(({ id, title }) => (
          <li key={id}>
            <a href={`?${toQuery({ ...INITIAL, language, case: id })}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
