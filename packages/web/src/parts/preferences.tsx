import type { ReactNode } from "react";
import { store, useWorkbench } from "../state/store.ts";
import type { Language } from "../state/workbench-state.ts";
import { CATALOGUES, LANGUAGE_NAMES, useWords } from "../words/words.ts";
import { setTheme, type Theme, useTheme } from "./theme.ts";

/** Language and colours. */
export function Preferences(): ReactNode {
  const say = useWords();
  const { language } = useWorkbench();
  const theme = useTheme();
  const languages = ["en", ...Object.keys(CATALOGUES)] as Language[];
  return (
    <>
      <select
        className="languages"
        aria-label={say("language.label")}
        value={language}
        onChange={(event) => store.update({ language: event.target.value as Language })}
      >
        {languages.map((id) => (
          <option key={id} value={id} lang={id}>
            {LANGUAGE_NAMES[id]}
          </option>
        ))}
      </select>
      <select aria-label={say("theme.label")} value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
        <option value="system">{say("theme.system")}</option>
        <option value="light">{say("theme.light")}</option>
        <option value="dark">{say("theme.dark")}</option>
      </select>
    </>
  );
}
