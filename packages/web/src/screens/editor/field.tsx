import type { FieldOfKind } from "@multivector/casefile/files";
import type { Problem } from "@multivector/engine";
import { type ReactNode, useId } from "react";
import { useWords } from "../../words/words.ts";
import { FieldInput } from "./field-input.tsx";
import { type FieldValue, isList } from "./field-values.ts";
import { ListField } from "./list-field.tsx";
import type { FieldEdit } from "./tasks.ts";

export interface FieldProps {
  readonly field: FieldOfKind;
  readonly path: FieldEdit["path"];
  readonly heldAt: (path: FieldEdit["path"], field: FieldOfKind) => FieldValue | null;
  readonly raw: unknown;
  readonly fill: (path: FieldEdit["path"], value: FieldValue) => void;
  /** Its table lacks the column. */
  readonly absent: boolean;
  readonly problems: readonly Problem[];
  readonly toText: () => void;
}

/** One field of a form, with what it holds in words and what is wrong with it; a record within the record as a group of fields. */
export function Field(props: FieldProps): ReactNode {
  const { field, problems } = props;
  const id = useId();
  return (
    <div className="field" data-field={field.name} data-faulty={problems.length > 0}>
      <FieldBody {...props} id={id} />
      {problems.map((problem) => (
        <p key={problem.path + problem.message} className="field-problem" data-severity={problem.severity}>
          {problem.message} {problem.remedy}
        </p>
      ))}
    </div>
  );
}

function FieldBody({ id, ...props }: FieldProps & { readonly id: string }): ReactNode {
  const { field, path, heldAt, fill, absent } = props;
  if ("fields" in field) return <Group {...props} />;
  const value = field.type === "any" ? null : heldAt(path, field);
  if (value === null) return <InText {...props} />;
  const list = isList(field);
  const entries = typeof value === "string" ? [value] : value;
  return (
    <>
      <Head field={field} {...(list ? { id: `${id}-label` } : { htmlFor: id })} />
      {list ? (
        <ListField
          field={field}
          label={`${id}-label`}
          describedBy={`${id}-says`}
          entries={entries}
          disabled={absent}
          onChange={(next) => fill(path, next)}
        />
      ) : (
        <FieldInput
          id={id}
          field={field}
          describedBy={`${id}-says`}
          value={String(value)}
          disabled={absent}
          onChange={(next) => fill(path, next)}
        />
      )}
      <Says field={field} absent={absent} id={`${id}-says`} />
    </>
  );
}

function Head({
  field,
  htmlFor,
  id,
}: {
  readonly field: FieldOfKind;
  readonly htmlFor?: string;
  readonly id?: string;
}): ReactNode {
  const say = useWords();
  const words = (
    <>
      {field.name}
      {field.required ? <span className="required"> {say("editor.required")}</span> : null}
    </>
  );
  return htmlFor === undefined ? (
    <span className="field-name" id={id}>
      {words}
    </span>
  ) : (
    <label className="field-name" htmlFor={htmlFor}>
      {words}
    </label>
  );
}

function Says({
  field,
  absent,
  id,
}: {
  readonly field: FieldOfKind;
  readonly absent: boolean;
  readonly id: string;
}): ReactNode {
  const say = useWords();
  const bounds =
    field.type === "number" && (field.least !== undefined || field.most !== undefined)
      ? say("editor.bounds", { least: field.least ?? "…", most: field.most ?? "…" })
      : "";
  return (
    <p className="field-says" id={id}>
      {absent ? say("editor.absent") : `${field.description} ${bounds}`}
    </p>
  );
}

/** What no single input can hold is edited in the text. */
function InText({ field, raw, toText }: FieldProps): ReactNode {
  const say = useWords();
  return (
    <>
      <span className="field-name">{field.name}</span>
      <span>
        {raw === undefined ? (
          <span className="quiet">{say("editor.empty")} </span>
        ) : (
          <code>{JSON.stringify(raw)} </code>
        )}
        <button type="button" className="link" onClick={toText}>
          {say("editor.inText")}
        </button>
      </span>
      <p className="field-says">{field.description}</p>
    </>
  );
}

/** A record within a record, or each of a list of them, as it is there; others are added in the text. */
function Group(props: FieldProps): ReactNode {
  const say = useWords();
  const { field, path, raw } = props;
  if (!("fields" in field)) return null;
  const parts = Array.isArray(raw) ? raw.map((part, i) => ({ part, path: [...path, i] })) : [{ part: raw, path }];
  const there = parts.filter(({ part }) => typeof part === "object" && part !== null);
  return (
    <fieldset className="group">
      <legend>
        {field.name} <span className="quiet">{field.description}</span>
      </legend>
      {there.map(({ part, path: at }, i) => (
        <div key={JSON.stringify(at)} className="group-part">
          {there.length > 1 ? (
            <p className="quiet">{say("editor.entry", { number: i + 1, of: there.length })}</p>
          ) : null}
          {field.fields.map((inner) => (
            <Field
              key={inner.name}
              {...props}
              field={inner}
              path={[...at, inner.name]}
              raw={(part as Record<string, unknown>)[inner.name]}
              absent={false}
              problems={[]}
            />
          ))}
        </div>
      ))}
      <p className="quiet">
        {say(there.length === 0 ? "editor.noEntries" : "editor.moreEntries")}{" "}
        <button type="button" className="link" onClick={props.toText}>
          {say("editor.inText")}
        </button>
      </p>
    </fieldset>
  );
}
