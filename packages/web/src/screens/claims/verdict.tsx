import type { Verdict } from "@multivector/engine";
import type { ReactNode } from "react";
import { useWords } from "../../words/words.ts";

/** A verdict in words with the colour it has everywhere. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const say = useWords();
  return (
    <span className="verdict">
      <i className={`verdict-colour ${verdict}`} aria-hidden="true" />
      {say(`claims.verdict.${verdict}`)}
    </span>
  );
}
