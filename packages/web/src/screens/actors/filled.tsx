import { Fragment, type ReactNode } from "react";

/** A sentence whose gaps hold numbers that can be explained; a gap without a filling stays as it is. */
export function filled(text: string, gaps: Readonly<Record<string, ReactNode>>): ReactNode {
  return text.split(/(\{\w+\})/).map((part, i) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    // Parts of one sentence never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Fragment key={i}>{name !== undefined && name in gaps ? gaps[name] : part}</Fragment>;
  });
}
