import { type ReactNode, useId } from "react";
import { useWorkbench } from "../../state/store.ts";

/** A part of the screen with its heading; a page that embeds one chart leaves it out. */
export function Section({
  name,
  title,
  children,
}: {
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  const { embed } = useWorkbench();
  const id = useId();
  if (embed !== "") return null;
  return (
    <section className="panel" data-panel={name} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
