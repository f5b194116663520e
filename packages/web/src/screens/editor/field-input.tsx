import type { FieldOfKind } from "@multivector/casefile/files";
import { type ReactNode, useId } from "react";
import { useWords } from "../../words/words.ts";
import { optionsOf, useEditing } from "./editing.ts";

interface InputProps {
  readonly id?: string;
  readonly field: FieldOfKind;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
  readonly describedBy: string;
  /** Name of an entry of a list, which has no label of its own. */
  readonly label?: string;
}

/** Suggestions offered at a time: a case has thousands of figures. */
const OFFERED = 60;

/** The input that fits what a field takes; a value that does not fit is shown as it stands. */
export function FieldInput({ field, value, onChange, id, disabled, describedBy, label }: InputProps): ReactNode {
  const shared = {
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { "aria-label": label }),
    "aria-describedby": describedBy,
    disabled,
    value,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
  };
  const { type } = field;
  if (type === "choice" || type === "yes-no")
    return <Choice {...shared} options={type === "choice" ? field.options : ["yes", "no"]} />;
  if (field.names !== undefined) return <Reference {...shared} field={field} />;
  if (type === "number" && (value === "" || Number.isFinite(Number(value))))
    return <input {...shared} type="number" step="any" min={field.least} max={field.most} />;
  if (type === "date" && !field.partial && (value === "" || /^\d{4}-\d{2}-\d{2}$/.test(value)))
    return <input {...shared} type="date" />;
  if (type === "date") return <input {...shared} type="text" placeholder="2022-07-05" />;
  if (type === "text" && (field.name === "note" || value.length > 60))
    return <textarea {...shared} rows={Math.min(8, 2 + Math.floor(value.length / 60))} />;
  return <input {...shared} type="text" />;
}

interface Shared {
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
}

function Choice({ options, ...shared }: Shared & { readonly options: readonly string[] }): ReactNode {
  const say = useWords();
  const given = [...new Set(["", shared.value, ...options])];
  return (
    <select {...shared}>
      {given.map((option) => (
        <option key={option} value={option}>
          {option === "" ? say("editor.none") : option}
        </option>
      ))}
    </select>
  );
}

/** Any id can be typed; those the case has are offered. */
function Reference({ field, ...shared }: Shared & { readonly field: FieldOfKind }): ReactNode {
  const { reading } = useEditing();
  const list = useId();
  const sought = shared.value.toLowerCase();
  const all = optionsOf(field, reading.answer);
  const offered = all.filter((option) => option.toLowerCase().includes(sought)).slice(0, OFFERED);
  return (
    <>
      <input {...shared} type="text" list={list} autoComplete="off" spellCheck={false} />
      <datalist id={list}>
        {(offered.length > 0 ? offered : all.slice(0, OFFERED)).map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
    </>
  );
}
