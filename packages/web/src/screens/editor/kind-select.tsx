import type { KindOfRecord } from "@multivector/casefile/files";
import type { ReactNode } from "react";
import { useWords } from "../../words/words.ts";

/** A kind of record, tables apart from the others. */
export function KindSelect({
  kinds,
  value,
  onChange,
}: {
  readonly kinds: readonly KindOfRecord[];
  readonly value: string;
  readonly onChange: (name: string) => void;
}): ReactNode {
  const say = useWords();
  const groups = [
    { label: say("editor.tables"), list: kinds.filter(({ format }) => format === "csv") },
    { label: say("editor.lists"), list: kinds.filter(({ format }) => format !== "csv") },
  ];
  return (
    <label>
      {say("editor.kind")}
      <select value={value} onChange={({ target }) => onChange(target.value)} data-input="kind">
        {groups.map(({ label, list }) =>
          list.length === 0 ? null : (
            <optgroup key={label} label={label}>
              {list.map(({ name, title }) => (
                <option key={name} value={name}>
                  {name}: {title}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </select>
    </label>
  );
}
