import type { Problem } from "@multivector/engine";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { Failed } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { openEdited, openPublished } from "../../state/open-case.ts";
import { useWords } from "../../words/words.ts";
import { checks } from "./case-lane.ts";
import { drafts } from "./draft.ts";
import { useEditing } from "./editing.ts";
import { changesBetween } from "./files.ts";
import { IntakeRefused } from "./intake.ts";
import { LosingEdits } from "./losing-edits.tsx";
import { openFiles } from "./open-files.ts";

/** Which folder is under edit, what is wrong with it, and where it can go: other files, the whole workbench, back. */
export function FolderBar(): ReactNode {
  const say = useWords();
  const { draft } = useEditing();
  const changed = useMemo(() => changesBetween(draft.base.files, draft.files).size, [draft]);
  const { shown, own } = draft.base;
  return (
    <section className="panel folder-bar" data-panel="folder" aria-labelledby="editor-folder">
      <div>
        <h2 id="editor-folder">
          <code>{shown}</code>
        </h2>
        <p className="quiet">
          {say(own ? "editor.own" : "editor.published")} · {say("editor.fileCount", { count: draft.files.size })} ·{" "}
          {changed === 0 ? say("editor.unchanged") : say("editor.changedCount", { count: changed })}
        </p>
        <CheckStatus />
      </div>
      <OpenButtons edited={changed > 0 || draft.pending !== null} />
      <UseButtons changed={changed > 0} />
      {draft.restored && changed > 0 ? <p className="screen-note">{say("editor.restored")}</p> : null}
      {draft.outdated ? <p className="screen-note">{say("editor.outdated")}</p> : null}
      {draft.unkept ? <p className="screen-note">{say("editor.unkept")}</p> : null}
      <NotSaved />
    </section>
  );
}

const errorsIn = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === "error").length;

function CheckStatus(): ReactNode {
  const say = useWords();
  const { reading } = useEditing();
  if (reading.status === "failed") return <Failed problems={reading.problems} />;
  const problems = reading.answer?.problems;
  const errors = errorsIn(problems ?? []);
  const counts = { errors, warnings: (problems?.length ?? 0) - errors };
  const words =
    reading.status !== "ready" || !problems
      ? say("editor.checking")
      : problems.length === 0
        ? say("editor.noProblems")
        : say("editor.problemCounts", counts);
  return (
    <p role="status" data-status={reading.status} className={errors > 0 && reading.status === "ready" ? "bad" : ""}>
      {words} {problems && problems.length > 0 ? <a href="#editor-problems">{say("editor.toProblems")}</a> : null}
    </p>
  );
}

function OpenButtons({ edited }: { readonly edited: boolean }): ReactNode {
  const say = useWords();
  const { draft } = useEditing();
  const [refused, setRefused] = useState("");
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const whenSure = (act: () => void) => (edited ? setWaiting(() => act) : act());
  const open = async (list: FileList | null) => {
    const chosen = [...(list ?? [])];
    if (chosen.length === 0) return;
    setRefused("");
    try {
      const { files, title } = await openFiles(chosen);
      whenSure(() => void drafts.openOwn(title || say("editor.untitled"), files));
    } catch (error) {
      setRefused(
        error instanceof IntakeRefused ? say(`editor.refused.${error.why}`, error.gaps) : (error as Error).message,
      );
    }
  };
  return (
    <fieldset className="choice open-buttons">
      <legend>{say("editor.open")}</legend>
      <FileButton name="folder" folder onFiles={open} />
      <FileButton name="files" onFiles={open} />
      <FileButton name="zip" accept=".zip" onFiles={open} />
      {draft.base.own ? (
        <button type="button" data-action="open-published" onClick={() => whenSure(() => void drafts.openPublished())}>
          {say("editor.openPublished")}
        </button>
      ) : null}
      {refused === "" ? null : (
        <p className="failed" role="alert">
          {refused}
        </p>
      )}
      <LosingEdits act={waiting} close={() => setWaiting(null)} />
    </fieldset>
  );
}

function FileButton({
  name,
  folder = false,
  accept,
  onFiles,
}: {
  readonly name: "folder" | "files" | "zip";
  readonly folder?: boolean;
  readonly accept?: string;
  readonly onFiles: (files: FileList | null) => Promise<void>;
}): ReactNode {
  const say = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" data-action={`open-${name}`} onClick={() => input.current?.click()}>
        {say(`editor.open.${name}`)}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        data-input={name}
        aria-label={say(`editor.open.${name}`)}
        multiple={name === "files"}
        {...(accept ? { accept } : {})}
        {...(folder ? { webkitdirectory: "" } : {})}
        onChange={({ target }) => void onFiles(target.files).finally(() => (target.value = ""))}
      />
    </>
  );
}

function UseButtons({ changed }: { readonly changed: boolean }): ReactNode {
  const say = useWords();
  const { draft, reading } = useEditing();
  const { edited } = useCase();
  const errors = errorsIn(reading.answer?.problems ?? []);
  const isUsed = edited && draft.used === draft.files;
  const why = isUsed
    ? say("editor.use.used")
    : draft.pending
      ? say("editor.use.pending")
      : !changed && !draft.base.own
        ? say("editor.use.published")
        : reading.status !== "ready"
          ? say("editor.use.checking")
          : errors > 0
            ? say("editor.use.errors", { count: errors })
            : "";
  const use = async () => {
    const kase = await checks.do("lastCase", null);
    if (!kase) return;
    openEdited(kase);
    drafts.use(draft.files);
  };
  return (
    <div className="use-buttons">
      <button
        type="button"
        className="primary"
        data-action="use"
        disabled={why !== ""}
        aria-describedby="editor-use-why"
        onClick={() => void use()}
      >
        {say("editor.use")}
      </button>
      {edited ? (
        <button
          type="button"
          data-action="back"
          onClick={() => {
            openPublished();
            drafts.use(null);
          }}
        >
          {say("editor.back")}
        </button>
      ) : null}
      <p id="editor-use-why" className="quiet">
        {why || (edited ? say("editor.use.older") : say("editor.use.ready"))}
      </p>
    </div>
  );
}

/** Fields that could not be written when their form was left: they are not lost, and not forgotten. */
function NotSaved(): ReactNode {
  const say = useWords();
  const { draft, refused } = useEditing();
  const { pending } = draft;
  if (pending === null || refused === "") return null;
  return (
    <div className="failed" role="alert">
      {say("editor.notSaved", { file: pending.file, why: refused })}{" "}
      <button type="button" onClick={() => drafts.fill(null)}>
        {say("editor.giveUp")}
      </button>
    </div>
  );
}
