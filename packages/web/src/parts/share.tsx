import { Dialog } from "radix-ui";
import { type ReactNode, useId, useState } from "react";
import { useCase } from "../state/case-context.ts";
import { frozenWith } from "../state/headlines.ts";
import { linkTo } from "../state/store.ts";
import { useWords } from "../words/words.ts";
import { useRunId } from "./run-id.ts";
import { copyText } from "./save.ts";

/** Links to the page as it stands: live, or frozen with the id of the run it shows. */
export function Share({ open, close }: { readonly open: boolean; readonly close: () => void }): ReactNode {
  const say = useWords();
  return (
    <Dialog.Root open={open} onOpenChange={(now) => (now ? null : close())}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog" aria-describedby={undefined} data-dialog="share">
          <Dialog.Title>{say("share.title")}</Dialog.Title>
          {open ? <Links /> : null}
          <Dialog.Close asChild>
            <button type="button">{say("explain.close")}</button>
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Links(): ReactNode {
  const say = useWords();
  const { whole, edited } = useCase();
  return (
    <>
      {edited ? <p className="assumed">{say("share.edited")}</p> : null}
      <LinkField words={say("share.live")} link={linkTo({ frozen: "" })} kind="live" />
      {whole ? <FrozenField /> : null}
    </>
  );
}

function FrozenField(): ReactNode {
  const say = useWords();
  const runId = useRunId();
  return <LinkField words={say("share.frozen")} link={linkTo({ frozen: frozenWith(runId) })} kind="frozen" />;
}

function LinkField({
  words,
  link,
  kind,
}: {
  readonly words: string;
  readonly link: string;
  readonly kind: string;
}): ReactNode {
  const say = useWords();
  const id = useId();
  const [copied, setCopied] = useState(false);
  return (
    <div className="link-field">
      <label htmlFor={id}>{words}</label>
      <input id={id} readOnly value={link} data-link={kind} onFocus={(event) => event.target.select()} />
      <button type="button" onClick={() => void copyText(link).then(() => setCopied(true))}>
        {copied ? say("share.copied") : say("share.copy")}
      </button>
    </div>
  );
}
