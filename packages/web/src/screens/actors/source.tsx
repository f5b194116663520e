import type { Case } from "@multivector/engine";
import type { ReactNode } from "react";

/** The sources of a record by their titles, linked where they have an address; several are divided by a bar. */
export function Sources({ kase, ids }: { readonly kase: Case; readonly ids: string }): ReactNode {
  return ids
    .split("|")
    .filter((id) => id !== "")
    .map((id, i) => (
      <span key={id}>
        {i > 0 ? "; " : ""}
        <OneSource kase={kase} id={id} />
      </span>
    ));
}

function OneSource({ kase, id }: { readonly kase: Case; readonly id: string }): ReactNode {
  const source = kase.sources.find((candidate) => candidate.id === id);
  if (!source || source.url === "") return source?.title ?? id;
  return (
    <a href={source.url} rel="noreferrer">
      {source.title}
    </a>
  );
}
