import { ENGINE, runIdOf } from "@multivector/engine";
import { Dialog } from "radix-ui";
import { type ReactNode, useId, useMemo, useState } from "react";
import { useCase } from "../state/case-context.ts";
import { linkTo, useWorkbench } from "../state/store.ts";
import { useWords } from "../words/words.ts";
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
  const frozen = useRunId();
  return (
    <>
      <LinkField words={say("share.live")} link={linkTo({ frozen: "" })} kind="live" />
      <LinkField words={say("share.frozen")} link={linkTo({ frozen })} kind="frozen" />
    </>
  );
}

/** The id of what the page shows: case, scenario and engine. Two links with one id show the same numbers. */
export function useRunId(): string {
  const { case: kase } = useCase();
  const { scenario } = useWorkbench();
  return useMemo(
    () => runIdOf(kase, { command: "workbench", request: { scenario, engine: ENGINE } }),
    [kase, scenario],
  );
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
