import { type ReactNode, useEffect, useState } from "react";
import { OtherCases } from "./parts/other-cases.tsx";
import { Shell } from "./parts/shell.tsx";
import { Failed } from "./parts/status.tsx";
import { CaseContext } from "./state/case-context.ts";
import { useOpenCase } from "./state/open-case.ts";
import { usePart } from "./state/store.ts";
import { en } from "./words/en.ts";
import { catalogueOf, type Say, sayIn, WordsContext } from "./words/words.ts";

/** The workbench: words, the case, and the shell around the screens. */
export function App(): ReactNode {
  const language = usePart((state) => state.language);
  const id = usePart((state) => state.case);
  const say = useCatalogue(language);
  const opened = useOpenCase(id);
  return (
    <WordsContext value={say}>
      {opened.status === "ready" ? (
        <CaseContext value={opened.open}>
          <Shell />
        </CaseContext>
      ) : (
        <main className="waiting">
          <h1>{say("app.title")}</h1>
          {opened.status === "failed" ? (
            <>
              <Failed problems={[say("app.failed"), ...opened.problems]} />
              <OtherCases cases={opened.cases} />
            </>
          ) : (
            <p role="status">{say("app.loading")}</p>
          )}
        </main>
      )}
    </WordsContext>
  );
}

function useCatalogue(language: Parameters<typeof catalogueOf>[0]): Say {
  const [say, setSay] = useState<Say>(() => sayIn(en));
  useEffect(() => {
    let wanted = true;
    document.documentElement.lang = language === "zh" ? "zh-Hans" : language;
    void catalogueOf(language).then((catalogue) => {
      if (wanted) setSay(() => sayIn(catalogue));
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return say;
}
