import { useMemo } from "react";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { freshPackage, type Package, readPackages, writePackages } from "./package-text.ts";

/** The reader's packages, all in the link, and the one that is being built. */
export interface Packages {
  readonly all: readonly Package[];
  /** null: there is none yet. */
  readonly open: Package | null;
  readonly show: (id: string) => void;
  /** Puts another state of a package in place of it. */
  readonly put: (next: Package) => void;
  /** A new one by this name, with these levers. */
  readonly add: (name: string, levers: Package["levers"]) => void;
  readonly remove: (id: string) => void;
}

export function usePackages(): Packages {
  const { case: kase } = useCase();
  const [text, write] = useView("strategies.packages", "");
  const [shown, show] = useView("strategies.edit", "");
  const all = useMemo(() => readPackages(text), [text]);
  return {
    all,
    open: all.find(({ id }) => id === shown) ?? all[0] ?? null,
    show,
    put: (next) => write(writePackages(all.map((one) => (one.id === next.id ? next : one)))),
    add: (name, levers) => {
      const fresh = {
        ...freshPackage(
          all,
          kase.strategies.map(({ title }) => title),
          name,
        ),
        levers,
      };
      write(writePackages([...all, fresh]));
      show(fresh.id);
    },
    remove: (id) => write(writePackages(all.filter((one) => one.id !== id))),
  };
}
