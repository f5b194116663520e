import { useSyncExternalStore } from "react";
import { fromQuery, toQuery } from "./url.ts";
import type { Scenario, WorkbenchState } from "./workbench-state.ts";

/** How a change of state enters the history of the browser and of undo. */
interface ChangeOptions {
  /** true: a step on the way, such as a slider that is being moved; it replaces the one before. */
  readonly passing?: boolean;
}

/** The one state of the page. The address bar always shows it; scenarios can be undone and redone. */
class Store {
  #state: WorkbenchState;
  #undo: Scenario[] = [];
  #redo: Scenario[] = [];
  /** The scenario before a slider began to move. */
  #before: Scenario | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly problems: readonly string[];

  constructor() {
    const { state, problems } = fromQuery(location.search);
    this.#state = state;
    this.problems = problems;
    addEventListener("popstate", () => {
      this.#state = fromQuery(location.search).state;
      this.#tell();
    });
  }

  readonly get = (): WorkbenchState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes the state; another screen is a new entry of the browser's history. */
  update(change: Partial<WorkbenchState>, { passing = false }: ChangeOptions = {}): void {
    const before = this.#state;
    const next = { ...before, ...change };
    if (next.scenario !== before.scenario) this.#remember(before.scenario, passing);
    // A frozen link speaks of the scenario it was made with.
    this.#state = next.scenario !== before.scenario && change.frozen === undefined ? { ...next, frozen: "" } : next;
    this.#show(next.screen !== before.screen, passing);
    this.#tell();
  }

  scenario(change: Partial<Scenario>, options?: ChangeOptions): void {
    this.update({ scenario: { ...this.#state.scenario, ...change } }, options);
  }

  /** The slider rests: what was passed through becomes one step of undo. */
  settle(): void {
    if (this.#before === null) return;
    this.#undo.push(this.#before);
    this.#before = null;
    this.#redo = [];
    // Another state, though nothing of it differs: what shows whether there is something to undo is drawn again.
    this.#state = { ...this.#state };
    this.#tell();
  }

  /** Sets a choice of a screen; the default is not kept in the link. */
  view(key: string, value: string, initial: string): void {
    const { [key]: _, ...rest } = this.#state.view;
    this.update({ view: value === initial ? rest : { ...rest, [key]: value } });
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  undo(): void {
    this.#swap(this.#undo, this.#redo);
  }

  redo(): void {
    this.#swap(this.#redo, this.#undo);
  }

  #swap(from: Scenario[], to: Scenario[]): void {
    const scenario = from.pop();
    if (!scenario) return;
    to.push(this.#state.scenario);
    this.#state = { ...this.#state, scenario, frozen: "" };
    this.#show(false);
    this.#tell();
  }

  #remember(scenario: Scenario, passing: boolean): void {
    if (passing) {
      this.#before ??= scenario;
      return;
    }
    this.#undo.push(this.#before ?? scenario);
    this.#before = null;
    this.#redo = [];
  }

  /** Browsers refuse hundreds of addresses in a row: while a slider moves, the address follows when it rests. */
  #show(another: boolean, passing = false): void {
    clearTimeout(this.#waiting);
    if (passing) this.#waiting = setTimeout(() => this.#show(another), 200);
    else this.#write(another);
  }

  #write(another: boolean): void {
    const query = toQuery(this.#state);
    const address = query === "" ? location.pathname : `?${query}`;
    if (another) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const store = new Store();

/** The state of the page; a component that uses it is drawn again when it changes. */
export function useWorkbench(): WorkbenchState {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** A part of the state; a component that uses it is drawn again only when that part changes. `select` gives a part, never a new object. */
export function usePart<T>(select: (state: WorkbenchState) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** A choice of a screen that a link carries, such as `atlas.year`. */
export function useView(key: string, initial: string): [string, (value: string) => void] {
  const value = usePart(({ view }) => view[key] ?? initial);
  return [value, (next) => store.view(key, next, initial)];
}

/** The address of a state, for sharing: of the page as it stands, with some of it changed. */
export function linkTo(change: Partial<WorkbenchState> = {}): string {
  const query = toQuery({ ...store.get(), ...change });
  return `${location.origin}${location.pathname}${query === "" ? "" : `?${query}`}`;
}
