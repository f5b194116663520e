import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "../words/words.ts";

/** A page that has been still for so long, and computes nothing, brings no further chart by itself. */
const STILL_MS = 1500;

/** Says that the one chart a link asks for is not on its screen, once the screen has come to rest. */
export function EmbedMissing({ id }: { readonly id: string }): ReactNode {
  const say = useWords();
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    const screen = document.getElementById("content");
    if (!screen) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(waiting);
      const there = [...screen.querySelectorAll<HTMLElement>("[data-chart]")].some(
        ({ dataset }) => dataset.chart === id,
      );
      if (there) setMissing(false);
      else if (screen.querySelector("[aria-busy=true], .loading") === null)
        waiting = setTimeout(() => setMissing(true), STILL_MS);
    };
    const watcher = new MutationObserver(look);
    watcher.observe(screen, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-busy"] });
    look();
    return () => {
      clearTimeout(waiting);
      watcher.disconnect();
    };
  }, [id]);
  return missing ? (
    <p className="notice bad" role="alert" data-notice="embed">
      {say("link.noChart", { id })}
    </p>
  ) : null;
}
