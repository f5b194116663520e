import type { FieldOfKind } from "@multivector/casefile/files";
import type { ReactNode } from "react";
import { useWords } from "../../words/words.ts";
import { FieldInput } from "./field-input.tsx";

/** The entries of a list, each in an input of its own. */
export function ListField({
  field,
  label,
  describedBy,
  entries,
  disabled,
  onChange,
}: {
  readonly field: FieldOfKind;
  /** Id of the element that names the list. */
  readonly label: string;
  readonly describedBy: string;
  readonly entries: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (entries: readonly string[]) => void;
}): ReactNode {
  const say = useWords();
  // Numbers of a list are typed as text: a year takes no arrows.
  const single = field.names === undefined ? ({ ...field, type: "text" } as FieldOfKind) : field;
  return (
    <fieldset className="list-field" aria-labelledby={label} disabled={disabled}>
      {entries.map((entry, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name but its place
        <span className="list-entry" key={i}>
          <FieldInput
            field={single}
            label={`${field.name} ${i + 1}`}
            value={entry}
            disabled={disabled}
            describedBy={describedBy}
            onChange={(value) => onChange(entries.with(i, value))}
          />
          <button
            type="button"
            aria-label={say("editor.removeEntry", { entry: entry || i + 1 })}
            onClick={() => onChange(entries.filter((_, at) => at !== i))}
          >
            ×
          </button>
        </span>
      ))}
      <button
        type="button"
        aria-label={say("editor.addEntryTo", { field: field.name })}
        onClick={() => onChange([...entries, ""])}
      >
        {say("editor.addEntry")}
      </button>
    </fieldset>
  );
}
