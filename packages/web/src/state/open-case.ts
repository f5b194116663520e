import type { Topology } from "@multivector/charts";
import type { Case } from "@multivector/engine";
import { useEffect, useSyncExternalStore } from "react";
import { engine } from "../engine/client.ts";
import type { OpenCase } from "./case-context.ts";
import { fetchCase, fetchText, type PublishedCase, publishedCases } from "./packed-case.ts";
import { store } from "./store.ts";
import type { ScreenId } from "./workbench-state.ts";

/** The case on its way to the page. */
export type Opening =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly open: OpenCase }
  | { readonly status: "failed"; readonly problems: readonly string[]; readonly cases: readonly PublishedCase[] };

let opening: Opening = { status: "loading" };
/** The published case asked for last; null: none yet, not even one without a name. */
let wanted: string | null = null;
/** How many times a case was asked for or put in place: what was asked for before the last is not shown when it comes. */
let asked = 0;
const listeners = new Set<() => void>();

function tell(next: Opening): void {
  opening = next;
  for (const listener of listeners) listener();
}

/** Opens the published case of that name, once, and gives it to the workers. */
export function useOpenCase(id: string): Opening {
  useEffect(() => {
    if (id === wanted) return;
    wanted = id;
    void open(id);
  }, [id]);
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => opening,
  );
}

/** Puts a case the reader has edited or opened in the place of the published one. */
export function openEdited(kase: Case): void {
  if (opening.status !== "ready") return;
  asked++;
  engine.open(kase);
  tell({ status: "ready", open: { ...opening.open, case: kase, edited: true, whole: true } });
}

/** Leaves an edited case for the published one. */
export function openPublished(): void {
  if (wanted !== null) void open(wanted);
}

async function open(id: string): Promise<void> {
  const own = ++asked;
  tell({ status: "loading" });
  try {
    // Ids are plain names: a link must not make the page read another place.
    if (!/^[\w-]+$/.test(id)) throw new Error(`\`${id}\` is no name of a case.`);
    const [{ first, whole }, topology] = await Promise.all([fetchCase(id), topologyOf()]);
    const show = ({ case: kase, missing }: typeof first, same = false) => {
      if (own !== asked) return;
      engine.open(kase, same);
      tell({ status: "ready", open: { case: kase, topology, edited: false, whole: missing.length === 0 } });
    };
    show(first);
    if (first.missing.length === 0) return;
    await restWanted();
    if (own === asked) show(await whole(), true);
  } catch (error) {
    const cases = await publishedCases();
    if (own !== asked) return;
    const unknown = cases.length > 0 && !cases.some((published) => published.id === id);
    tell({
      status: "failed",
      problems: [unknown ? noCase(id) : (error as Error).message],
      cases,
    });
  }
}

/** The screens that flows alone are enough for. */
const OF_FLOWS: ReadonlySet<ScreenId> = new Set(["atlas", "desk"]);
const REST_AFTER_MS = 2500;

/** Ends when a screen needs notes, votes and claims, or when the first screen has had its time: they are as large as the rest of the case. */
function restWanted(): Promise<void> {
  const needed = () => !OF_FLOWS.has(store.get().screen) || store.get().frozen !== "";
  return new Promise((resolve) => {
    if (needed()) return resolve();
    const timer = setTimeout(end, REST_AFTER_MS);
    const leave = store.subscribe(() => needed() && end());
    function end(): void {
      clearTimeout(timer);
      leave();
      resolve();
    }
  });
}

function noCase(id: string): string {
  return id === "" ? "The link names no case after `case=`." : `There is no published case \`${id}\`.`;
}

let outlines: Promise<Topology> | null = null;

function topologyOf(): Promise<Topology> {
  outlines ??= fetchText("map/countries.json").then((text) => JSON.parse(text) as Topology);
  return outlines;
}
