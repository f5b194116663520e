import { type Check, found, report } from "./check.ts";
import { sourced } from "./sourced.ts";

/** Every record says where it comes from. Links have a check of their own. */
export const missingSource: Check = {
  code: "missing-source",
  says: "every record names its source",
  run: ({ case: kase }) => [
    ...sourced(kase)
      .filter((at) => at.record.source === "" && at.kind !== "links")
      .map((at) => report(at, ["source"], said(at.id))),
    ...kase.actors.flatMap((actor) =>
      actor.offices.flatMap((office, i) =>
        office.source === ""
          ? [report(found("actors", actor), ["offices", i], said(`${actor.id}, ${office.office}`))]
          : [],
      ),
    ),
  ],
};

function said(id: string) {
  const remedy = "Write the id of an entry of sources.json; `memory` for recollection, `assumption` for an assumption.";
  return { code: "missing-source", message: `\`${id}\` names no source.`, remedy };
}
