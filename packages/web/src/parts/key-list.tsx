import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { useWords } from "../words/words.ts";

/** The list of keys. */
export function KeyList({ open, close }: { readonly open: boolean; readonly close: () => void }): ReactNode {
  const say = useWords();
  const keys = [
    ["?", say("keys.help")],
    ["1 … 9, 0", say("keys.screen")],
    ["t", say("keys.table")],
    ["e", say("keys.explain")],
    ["s", say("keys.share")],
    ["Ctrl+Z, Ctrl+Shift+Z", say("keys.undo")],
    ["+ − ← → ↑ ↓ 0", say("keys.map")],
    ["← →", say("keys.slider")],
    ["Esc", say("keys.escape")],
  ] as const;
  return (
    <Dialog.Root open={open} onOpenChange={(now) => (now ? null : close())}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog" aria-describedby={undefined}>
          <Dialog.Title>{say("keys.title")}</Dialog.Title>
          <dl className="keys">
            {keys.map(([key, words]) => (
              <div key={words}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          <Dialog.Close asChild>
            <button type="button">{say("explain.close")}</button>
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
