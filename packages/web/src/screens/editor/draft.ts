import { useEffect, useSyncExternalStore } from "react";
import { fetchText } from "../../state/packed-case.ts";
import { changesBetween, type Files, withChanges } from "./files.ts";
import { forget, type KeptBase, keepBase, keepEdits, kept, type Pending } from "./keep.ts";

/** The folder under edit. */
export interface Draft {
  readonly base: KeptBase;
  /** Its files as they are now. */
  readonly files: Files;
  readonly pending: Pending | null;
  /** How many edits can be undone and redone. */
  readonly undo: number;
  readonly redo: number;
  /** true: brought back from before the page was loaded. */
  readonly restored: boolean;
  /** true: the published case is no longer the one these edits began from. */
  readonly outdated: boolean;
  /** true: this browser keeps nothing; edits are lost with the page. */
  readonly unkept: boolean;
  /** The files that the whole workbench shows; null: the published case. */
  readonly used: Files | null;
}

export type DraftState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly draft: Draft }
  | { readonly status: "failed"; readonly problems: readonly string[] };

/** Milliseconds after which edits are kept: typing makes many. */
const REST = 200;

/** The folder under edit for each published case; it outlives the screen, and the page. */
class DraftStore {
  #state: DraftState = { status: "loading" };
  #slot = "";
  #past: Files[] = [];
  #future: Files[] = [];
  #tag = "";
  #baseKept = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  readonly get = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens what was kept for a published case, else the case. */
  async open(slot: string): Promise<void> {
    if (slot === this.#slot) return;
    await this.#keepNow();
    this.#slot = slot;
    this.#tell({ status: "loading" });
    try {
      const found = await kept(slot).catch(() => null);
      const published = await publishedOf(slot);
      if (slot === this.#slot) this.#begin(found?.base ?? published, found !== null, published, found?.edits);
    } catch (error) {
      this.#slot = "";
      this.#tell({ status: "failed", problems: [(error as Error).message] });
    }
  }

  /** Puts files of the reader's own in the place of what is open; its edits are forgotten. */
  async openOwn(shown: string, files: Files): Promise<void> {
    await forget(this.#slot).catch(() => {});
    this.#begin({ shown, own: true, files }, false);
    this.#keepSoon();
  }

  /** Forgets all edits and opens the published case. */
  async openPublished(): Promise<void> {
    await forget(this.#slot).catch(() => {});
    this.#begin(await publishedOf(this.#slot), false);
  }

  /** Changes files: a text, or null to take the file away. Changes in a row with one tag are undone together. */
  change(changes: ReadonlyMap<string, string | null>, tag = ""): void {
    const draft = this.#draft();
    if (tag === "" || tag !== this.#tag || this.#past.length === 0) this.#past.push(draft.files);
    this.#tag = tag;
    this.#future = [];
    this.#set({ files: withChanges(draft.files, changes) });
  }

  /** Fills in a field of a record without saving it; null gives all such fields up. */
  fill(pending: Pending | null): void {
    this.#set({ pending });
  }

  undo(): void {
    if (this.#draft().pending) this.fill(null);
    else this.#swap(this.#past, this.#future);
  }

  redo(): void {
    this.#swap(this.#future, this.#past);
  }

  /** All files as they were opened; this can be undone. */
  discard(): void {
    this.#past.push(this.#draft().files);
    this.#tag = "";
    this.#set({ files: this.#draft().base.files, pending: null });
  }

  /** Notes which files the whole workbench shows. */
  use(files: Files | null): void {
    if (this.#state.status === "ready") this.#set({ used: files });
  }

  /** Keeps what is waiting to be kept, at once. */
  async #keepNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#state.status !== "ready" || this.#slot === "") return;
    const { base, files, pending } = this.#state.draft;
    const changes = changesBetween(base.files, files);
    try {
      if (!base.own && changes.size === 0 && pending === null) {
        if (this.#baseKept) await forget(this.#slot);
        this.#baseKept = false;
        return;
      }
      if (!this.#baseKept) await keepBase(this.#slot, base);
      this.#baseKept = true;
      await keepEdits(this.#slot, { changes, pending });
    } catch {
      this.#tell({ status: "ready", draft: { ...this.#draft(), unkept: true } });
    }
  }

  #keepSoon(): void {
    this.#timer ??= setTimeout(() => void this.#keepNow(), REST);
  }

  constructor() {
    addEventListener("pagehide", () => void (this.#timer ? this.#keepNow() : undefined));
    addEventListener("beforeunload", (event) => {
      const isLost = this.#state.status === "ready" && this.#state.draft.unkept && this.#past.length > 0;
      // What the browser could not keep, or has not kept yet, is not lost without a word.
      if (isLost || this.#timer !== undefined) {
        void this.#keepNow();
        if (isLost) event.preventDefault();
      }
    });
  }

  #begin(base: KeptBase, restored: boolean, published = base, edits?: EditsKept): void {
    this.#past = [];
    this.#future = [];
    this.#tag = "";
    this.#baseKept = restored;
    const files = edits ? withChanges(base.files, edits.changes) : base.files;
    const outdated = !base.own && changesBetween(base.files, published.files).size > 0;
    const pending = edits?.pending ?? null;
    const draft = { base, files, pending, undo: 0, redo: 0, restored, outdated, unkept: false, used: null };
    this.#tell({ status: "ready", draft });
  }

  #swap(from: Files[], to: Files[]): void {
    const files = from.pop();
    if (!files) return;
    to.push(this.#draft().files);
    this.#tag = "";
    this.#set({ files });
  }

  #draft(): Draft {
    if (this.#state.status !== "ready") throw new Error("No folder is open.");
    return this.#state.draft;
  }

  #set(change: Partial<Draft>): void {
    const draft = { ...this.#draft(), ...change, undo: this.#past.length, redo: this.#future.length };
    this.#tell({ status: "ready", draft });
    this.#keepSoon();
  }

  #tell(state: DraftState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

type EditsKept = NonNullable<Awaited<ReturnType<typeof kept>>>["edits"];

async function publishedOf(id: string): Promise<KeptBase> {
  const texts = JSON.parse(await fetchText(`cases/${id}.files.json`)) as Readonly<Record<string, string>>;
  return { shown: `cases/${id}`, own: false, files: new Map(Object.entries(texts)) };
}

export const drafts = new DraftStore();

/** The folder under edit for a published case. */
export function useDraft(slot: string): DraftState {
  useEffect(() => void drafts.open(slot), [slot]);
  return useSyncExternalStore(drafts.subscribe, drafts.get);
}
