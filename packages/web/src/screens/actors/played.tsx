import { FUTURES } from "@multivector/engine";
import { type ReactNode, useState } from "react";
import type { StrategyAsk } from "../../engine/questions/moves-read.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { Answer } from "../../parts/status.tsx";
import { useWords } from "../../words/words.ts";
import { PlayedTables } from "./played-tables.tsx";
import { Section } from "./section.tsx";

/** The strategy played through under every theory, when the reader asks for it. */
export function Played({ ask }: { readonly ask: StrategyAsk }): ReactNode {
  const say = useWords();
  const [playing, play] = useState(false);
  const played = useAnswer("playedThrough", playing ? ask : null, { long: true });
  return (
    <Section name="played" title={say("actors.played")}>
      {playing ? (
        <Answer of={played} cancel={() => play(false)}>
          {(answer) => <PlayedTables played={answer} />}
        </Answer>
      ) : (
        <>
          <p>{say("actors.playedLead", { futures: FUTURES })}</p>
          <button type="button" className="primary" onClick={() => play(true)} data-action="play">
            {say("actors.play")}
          </button>
        </>
      )}
    </Section>
  );
}
