import type { Assessment } from "@multivector/engine";
import { buildReport, type ReportDocument } from "@multivector/report";
import { type ReactNode, useMemo, useState } from "react";
import { useCase } from "../../state/case-context.ts";
import { keepText, keptText } from "../../state/kept.ts";
import { unpinChart, usePins } from "../../state/pins.ts";
import { useWords } from "../../words/words.ts";
import { DocumentView } from "./document-view.tsx";
import { Downloads } from "./downloads.tsx";
import { digestOf, type Edits, edited, keyOfBlock } from "./edits.ts";

const KEY = "report-edits";

/** The report as it stands: its prose can be rewritten, charts pinned on other screens come with it, and a version can be frozen. */
export function Written({ assessment }: { readonly assessment: Assessment }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const pins = usePins();
  const [edits, setEdits, kept] = useEdits();
  const [frozen, setFrozen] = useState<{ readonly digest: string; readonly document: ReportDocument } | null>(null);
  const built = useMemo(() => buildReport(assessment, kase), [assessment, kase]);
  const words = useMemo(() => ({ edited: say("report.edited"), pinned: say("report.pinned") }), [say]);
  const live = useMemo(() => edited(built, edits, pins, words), [built, edits, pins, words]);
  const own = Object.keys(edits).filter((key) => key.startsWith(`${built.runId}:`));
  const document = frozen?.document ?? live;
  const freeze = () => {
    const digest = digestOf(live);
    setFrozen({
      digest,
      document: { ...live, subtitle: `${live.subtitle} · ${say("report.frozenAs", { digest: digest.slice(0, 16) })}` },
    });
  };
  return (
    <div className="report">
      <aside className="panel report-side" aria-label={say("report.tools")}>
        <p className="quiet">
          {say("explain.run")} <code>{assessment.runId.slice(0, 12)}</code>
        </p>
        <p>
          {frozen === null ? (
            <button type="button" data-action="freeze" onClick={freeze}>
              {say("report.freeze")}
            </button>
          ) : (
            <button type="button" data-action="thaw" onClick={() => setFrozen(null)}>
              {say("report.thaw")}
            </button>
          )}
        </p>
        {frozen === null ? null : (
          <p data-frozen={frozen.digest}>
            {say("report.frozenNote")} <code>{frozen.digest}</code>
          </p>
        )}
        <Downloads document={document} assessment={assessment} suffix={frozen ? `-${frozen.digest.slice(0, 8)}` : ""} />
        {own.length === 0 ? null : (
          <p>
            {say("report.edits", { count: own.length })} {kept ? null : <strong>{say("report.notKept")}</strong>}{" "}
            <button type="button" data-action="discard" disabled={frozen !== null} onClick={() => setEdits({})}>
              {say("report.discard")}
            </button>
          </p>
        )}
        {pins.length === 0 ? (
          <p className="quiet">{say("report.noPins")}</p>
        ) : (
          <ul>
            {pins.map(({ id, title }) => (
              <li key={id}>
                {title}{" "}
                <button type="button" className="link" onClick={() => unpinChart(id)}>
                  {say("desk.remove")}
                </button>
              </li>
            ))}
          </ul>
        )}
        <Contents document={document} />
      </aside>
      <DocumentView
        document={document}
        locked={frozen !== null}
        originals={built}
        onEdit={(index, text) => setEdits({ ...edits, [keyOfBlock(built.runId, index)]: text })}
      />
    </div>
  );
}

function Contents({ document }: { readonly document: ReportDocument }): ReactNode {
  const say = useWords();
  const headings = document.blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block] : []));
  return (
    <nav className="report-contents" aria-label={say("report.contents")}>
      <ol>
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Edits are kept in this browser until they are discarded; the last is false where the browser does not keep them. */
function useEdits(): [Edits, (edits: Edits) => void, boolean] {
  const [kept, setKept] = useState(true);
  const [edits, set] = useState<Edits>(() => {
    try {
      return (JSON.parse(keptText(KEY) || "{}") as Edits | null) ?? {};
    } catch {
      return {};
    }
  });
  return [
    edits,
    (next) => {
      setKept(keepText(KEY, JSON.stringify(next)));
      set(next);
    },
    kept,
  ];
}
