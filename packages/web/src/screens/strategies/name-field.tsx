import { type ReactNode, useId, useState } from "react";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { freshName, type Package } from "./package-text.ts";
import type { Packages } from "./use-packages.ts";

/** The name of a package, and the way to delete it. */
export function NameField({ open, packages }: { readonly open: Package; readonly packages: Packages }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [name, setName] = useState(open.name);
  const id = useId();
  // Charts tell strategies apart by name: one that is taken gets a number when the field is left.
  const settle = () => {
    const taken = [
      ...kase.strategies.map(({ title }) => title.split(":")[0]!),
      ...packages.all.filter((one) => one.id !== open.id).map((one) => one.name),
    ];
    const settled = freshName(taken, name.replace(/[~|]/g, " ").trim() || say("strategies.newName"));
    setName(settled);
    if (settled !== open.name) packages.put({ ...open, name: settled });
  };
  return (
    <div className="strategies-name">
      <label htmlFor={id}>{say("strategies.name")}</label>
      <input
        id={id}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => (event.key === "Enter" ? settle() : null)}
      />
      <button type="button" data-action="remove-package" onClick={() => packages.remove(open.id)}>
        {say("strategies.removePackage")}
      </button>
    </div>
  );
}
