import type { ReactNode } from "react";
import { useWords } from "../../words/words.ts";
import { filled } from "./filled.tsx";

/** `since 1992-05-15`, or the first day and the day after the last of what is over. */
export function Dates({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const say = useWords();
  const day = (date: string) => <span className="date">{date}</span>;
  return to === ""
    ? filled(say("actors.since"), { from: day(from) })
    : filled(say("actors.until"), { from: day(from), to: day(to) });
}
