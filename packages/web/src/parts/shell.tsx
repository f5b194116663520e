import { type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { SCREEN_VIEWS } from "../screens/screens.ts";
import { useCase } from "../state/case-context.ts";
import { linkTo, store, usePart } from "../state/store.ts";
import { SCREENS, type ScreenId } from "../state/workbench-state.ts";
import { useWords } from "../words/words.ts";
import { isTyping } from "./chart.tsx";
import { EmbedMissing } from "./embed-missing.tsx";
import { type Explainable, ExplainContext } from "./explain.tsx";
import { ExplainDrawer } from "./explain-drawer.tsx";
import { KeyList } from "./key-list.tsx";
import { letterOf } from "./letter-of.ts";
import { Notices } from "./notices.tsx";
import { Preferences } from "./preferences.tsx";
import { ScenarioStrip } from "./scenario-strip.tsx";
import { Share } from "./share.tsx";

/** Everything around a screen: title, navigation, scenario, drawer, keys. */
export function Shell(): ReactNode {
  const say = useWords();
  const screen = usePart((state) => state.screen);
  const embed = usePart((state) => state.embed);
  const { case: kase } = useCase();
  const [explained, setExplained] = useState<Explainable | null>(null);
  const [open, setOpen] = useState<"keys" | "share" | null>(null);
  useKeys(setOpen, () => setExplained({ title: say("explain.none"), measure: "" }));
  const close = useCallback(() => setExplained(null), []);
  const Screen = SCREEN_VIEWS[screen];
  useEffect(() => {
    document.title = `${say(`screen.${screen}`)} · ${kase.title} · Multivector`;
  }, [say, screen, kase]);
  const body = (
    <main id="content" tabIndex={-1} data-screen={screen}>
      <h1 className="unseen">
        {say(`screen.${screen}`)}: {kase.title}
      </h1>
      <Suspense fallback={<p role="status">{say("app.loading")}</p>}>
        <Screen />
      </Suspense>
    </main>
  );
  return (
    <ExplainContext value={setExplained}>
      {embed === "" ? (
        <>
          <a className="skip" href="#content">
            {say("app.skip")}
          </a>
          <header className="top">
            <p className="name">
              <strong>{say("app.title")}</strong> {kase.title}{" "}
              <span className="quiet">{say("app.asOf", { date: kase.asOf })}</span>
            </p>
            <div className="tools">
              <button type="button" onClick={() => setOpen("share")}>
                {say("share.open")}
              </button>
              <Preferences />
              <button type="button" onClick={() => setOpen("keys")} aria-label={say("keys.title")}>
                ?
              </button>
            </div>
            <Navigation />
            <ScenarioStrip />
            <Notices />
          </header>
          {body}
        </>
      ) : (
        <div className="embedded">
          {body}
          <EmbedMissing id={embed} />
          <p className="embed-source">
            <a href={linkTo({ embed: "" })} target="_blank" rel="noreferrer">
              {say("share.openWhole", { title: kase.title })}
            </a>
          </p>
        </div>
      )}
      <ExplainDrawer what={explained} close={close} />
      <KeyList open={open === "keys"} close={() => setOpen(null)} />
      <Share open={open === "share"} close={() => setOpen(null)} />
    </ExplainContext>
  );
}

function Navigation(): ReactNode {
  const say = useWords();
  const screen = usePart((state) => state.screen);
  const place = useRef<HTMLElement>(null);
  // On a phone the row is longer than the page: the screen that is open is brought into sight.
  useEffect(() => {
    const nav = place.current!;
    const open = nav.querySelector<HTMLElement>("[aria-current]");
    if (open && screen) nav.scrollLeft = open.offsetLeft - nav.offsetLeft - (nav.clientWidth - open.offsetWidth) / 2;
  }, [screen]);
  return (
    <nav ref={place} aria-label={say("app.title")}>
      {SCREENS.map((id) => (
        <a
          key={id}
          href={`?screen=${id}`}
          aria-current={id === screen ? "page" : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            store.update({ screen: id });
          }}
        >
          {say(`screen.${id}`)}
        </a>
      ))}
    </nav>
  );
}

/** Keys that work everywhere. Those of charts, numbers and the map are where they are drawn. */
function useKeys(open: (what: "keys" | "share" | null) => void, explain: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A list to choose from takes letters, but has nothing of its own to undo.
      const writes = isTyping(event.target) && !(event.target instanceof HTMLSelectElement);
      if (letterOf(event) === "z" && (event.ctrlKey || event.metaKey) && !writes) {
        event.preventDefault();
        if (event.shiftKey) store.redo();
        else store.undo();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (letterOf(event) === "?") open("keys");
      else if (letterOf(event) === "s") open("share");
      else if (letterOf(event) === "e" && !target.closest?.("[data-explain]")) explain();
      else if (letterOf(event) === "t" && !target.closest?.("[data-chart]")) flipFirstChart();
      else if (/^[0-9]$/.test(event.key)) store.update({ screen: screenOf(event.key) });
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}

function screenOf(key: string): ScreenId {
  return SCREENS[(Number(key) + 9) % 10]!;
}

/** Without a focus, `t` means the first chart of the screen. */
function flipFirstChart(): void {
  document.querySelector<HTMLButtonElement>("[data-chart] [data-tool=table]")?.click();
}
