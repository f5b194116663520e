import type { RunRobustness } from "@multivector/engine";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { FuturesRequest } from "../../engine/questions/futures-block.ts";
import { Failed } from "../../parts/status.tsx";
import { useWords } from "../../words/words.ts";
import { RobustnessTable } from "./robustness.tsx";
import {
  beginOnServer,
  findServer,
  followOnServer,
  removeFromServer,
  robustnessOnServer,
  type ServerEnsemble,
  type ServerFound,
} from "./server.ts";

/** The measure the server's results are summed up by. */
const MEASURE = "loss";

/** The same ensemble on the server the page came from: for thousands of futures, and to leave the page meanwhile. It is looked for only when asked. */
export function ServerPanel({
  caseId,
  request,
}: {
  readonly caseId: string;
  readonly request: FuturesRequest;
}): ReactNode {
  const say = useWords();
  const [found, setFound] = useState<ServerFound | null>(null);
  const [token, setToken] = useState("");
  const look = () => void findServer(token).then(setFound);
  return (
    <details
      data-panel="futures-server"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && found === null) look();
      }}
    >
      <summary>{say("futures.server")}</summary>
      {found === "none" ? <p className="quiet">{say("futures.serverNone")}</p> : null}
      {found === "token" ? (
        <form
          className="controls"
          onSubmit={(event) => {
            event.preventDefault();
            look();
          }}
        >
          <label>
            {say("futures.serverToken")}{" "}
            <input
              type="password"
              autoComplete="off"
              value={token}
              onChange={(event) => setToken(event.target.value)}
            />
          </label>
          <button type="submit">{say("futures.serverTry")}</button>
        </form>
      ) : null}
      {found === "ready" ? <OnServer caseId={caseId} request={request} token={token} /> : null}
    </details>
  );
}

function OnServer({
  caseId,
  request: { study, seed, design, assumptions },
  token,
}: {
  readonly caseId: string;
  readonly request: FuturesRequest;
  readonly token: string;
}): ReactNode {
  const say = useWords();
  const [status, setStatus] = useState<ServerEnsemble | null>(null);
  const [robustness, setRobustness] = useState<RunRobustness | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const plain = Object.keys(assumptions).length === 0 && !study.changes && design.kind === "lhs";
  const failed = (error: unknown) => {
    if (!(error instanceof DOMException)) setProblems([(error as Error).message]);
  };
  const begin = async () => {
    setProblems([]);
    setRobustness(null);
    const own = new AbortController();
    stop.current = own;
    const { strategies, theories } = study;
    const asked = { case: caseId, futures: "futures" in design ? design.futures : 0, seed, strategies };
    const begun = await beginOnServer({ ...asked, ...(theories === "drawn" ? {} : { theories }) }, token);
    setStatus(begun);
    let last = begun;
    await followOnServer(begun.id, token, own.signal, (next) => {
      last = next;
      setStatus(next);
    });
    if (last.state === "finished" && strategies.length > 1)
      setRobustness(await robustnessOnServer(begun.id, MEASURE, token));
  };
  return (
    <>
      <p className="quiet">{say("futures.serverNote")}</p>
      {plain ? (
        <button
          type="button"
          data-action="server-run"
          disabled={status?.state === "running"}
          onClick={() => void begin().catch(failed)}
        >
          {say("futures.serverRun")}
        </button>
      ) : (
        <p className="quiet">{say("futures.serverPlain")}</p>
      )}
      {problems.length > 0 ? <Failed problems={problems} /> : null}
      {status === null ? null : <ServerStatus status={status} token={token} failed={failed} />}
      {robustness === null ? null : (
        <RobustnessTable
          answer={robustness}
          label={MEASURE}
          runs={say(study.theories === "drawn" ? "futures.runsFutures" : "futures.runsStates")}
          sources={[say("futures.serverSource", { id: status?.id ?? "", seed })]}
          id="futures-server-robustness"
        />
      )}
    </>
  );
}

function ServerStatus({
  status: { id, state, progress, problems },
  token,
  failed,
}: {
  readonly status: ServerEnsemble;
  readonly token: string;
  readonly failed: (error: unknown) => void;
}): ReactNode {
  const say = useWords();
  const [done, all] = [progress?.done ?? 0, progress?.all ?? 0];
  const words = `${say(`futures.server.${state}`)} ${say("futures.progress", { done, all })}`;
  return (
    <div className="running" data-state={state}>
      <progress max={Math.max(1, all)} value={done} aria-label={words} />
      <p role="status">
        {words}
        {progress && progress.failed > 0 ? ` ${say("futures.serverFailed", { count: progress.failed })}` : ""}
      </p>
      {state === "running" ? (
        <button type="button" onClick={() => void removeFromServer(id, token).catch(failed)}>
          {say("futures.cancel")}
        </button>
      ) : null}
      {problems.length > 0 ? <Failed problems={problems} /> : null}
    </div>
  );
}
