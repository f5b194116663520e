import type { Topology } from "@multivector/charts";
import type { Case } from "@multivector/engine";
import { useEffect, useSyncExternalStore } from "react";
import { engine } from "../engine/client.ts";
import type { OpenCase } from "./case-context.ts";
import { fetchCase, fetchText } from "./packed-case.ts";

/** The case on its way to the page. */
export type Opening =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly open: OpenCase }
  | { readonly status: "failed"; readonly problems: readonly string[] };

let opening: Opening = { status: "loading" };
let wanted = "";
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
  engine.open(kase);
  tell({ status: "ready", open: { ...opening.open, case: kase, edited: true, whole: true } });
}

/** Leaves an edited case for the published one. */
export function openPublished(): void {
  void open(wanted);
}

async function open(id: string): Promise<void> {
  tell({ status: "loading" });
  try {
    // Ids are plain names: a link must not make the page read another place.
    if (!/^[\w-]+$/.test(id)) throw new Error(`\`${id}\` is no name of a case.`);
    const [{ first, whole }, topology] = await Promise.all([fetchCase(id), topologyOf()]);
    const show = ({ case: kase, missing }: typeof first, same = false) => {
      engine.open(kase, same);
      tell({ status: "ready", open: { case: kase, topology, edited: false, whole: missing.length === 0 } });
    };
    show(first);
    if (first.missing.length > 0) show(await whole(), true);
  } catch (error) {
    tell({ status: "failed", problems: [(error as Error).message] });
  }
}

let outlines: Promise<Topology> | null = null;

function topologyOf(): Promise<Topology> {
  outlines ??= fetchText("map/countries.json").then((text) => JSON.parse(text) as Topology);
  return outlines;
}
