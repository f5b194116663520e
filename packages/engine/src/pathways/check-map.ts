import { unknown } from "../change/kind.ts";
import { strangeKeys } from "../design/known-keys.ts";
import { RequestError } from "../simulate/run.ts";
import type { Action, MapRequest } from "./map-types.ts";

const KEYS = ["actions", "tipping", "start", "now", "horizon", "share", "warning", "mostActions"];
const ACTION_KEYS = ["id", "label", "leadYears", "from", "to", "needs", "excludes", "cost"];

/** Throws {@link RequestError} with one sentence for each thing that is wrong with a request. */
export function checkMap(request: MapRequest): void {
  const { actions, start, now, horizon, share = 0.5, mostActions = 4, warning } = request;
  const problems = strangeKeys("pathwaysMap", request, KEYS);
  const ids = actions.map(({ id }) => id);
  if (ids.length === 0) problems.push("pathways need at least one action");
  if (new Set(ids).size < ids.length) problems.push("two actions have the same id");
  for (const action of actions) problems.push(...wrongWith(action, ids));
  if (start !== undefined && !ids.includes(start)) problems.push(`start: ${unknown("action", start, ids)}`);
  if (!Number.isFinite(now) || !Number.isFinite(horizon) || now >= horizon)
    problems.push(`\`now\` must be earlier than \`horizon\`, not ${now} and ${horizon}`);
  if (!(share > 0 && share <= 1)) problems.push(`\`share\` must be above 0 and at most 1, not ${share}`);
  if (!Number.isInteger(mostActions) || mostActions < 1)
    problems.push(`\`mostActions\` must be a whole number of at least 1, not ${mostActions}`);
  for (const id of typeof warning === "object" ? Object.keys(warning) : [])
    if (!ids.includes(id)) problems.push(`warning: ${unknown("action", id, ids)}`);
  for (const value of typeof warning === "object" ? Object.values(warning) : [warning ?? 0])
    if (!(value >= 0)) problems.push(`a warning must be 0 or more, not ${value}`);
  problems.push(...wrongTipping(request, ids));
  if (problems.length > 0) throw new RequestError(problems);
}

function wrongTipping({ tipping }: MapRequest, ids: readonly string[]): string[] {
  const problems: string[] = [];
  for (const key of Object.keys(tipping))
    for (const id of key.split(" > "))
      if (!ids.includes(id)) problems.push(`tipping \`${key}\`: ${unknown("action", id, ids)}`);
  for (const id of ids) if (!(id in tipping)) problems.push(`no tipping points are given for action \`${id}\``);
  const lengths = new Set(Object.values(tipping).map((dates) => dates.length));
  if (lengths.size > 1)
    problems.push(`tipping points must have one date a future each, not ${[...lengths].join(" and ")} dates`);
  return problems;
}

function wrongWith(action: Action, ids: readonly string[]): string[] {
  const { id, leadYears = 0, from = 0, to = Number.POSITIVE_INFINITY, needs = [], excludes = [], cost = 0 } = action;
  const problems = strangeKeys(`action \`${id}\``, action, ACTION_KEYS);
  if (id.includes(" > ")) problems.push(`action \`${id}\`: an id cannot hold " > ", which joins ids to paths`);
  if (!(leadYears >= 0 && Number.isFinite(leadYears)))
    problems.push(`action \`${id}\`: \`leadYears\` must be 0 or more, not ${leadYears}`);
  if (action.from !== undefined && !(from <= to))
    problems.push(`action \`${id}\`: \`from\` must not be later than \`to\``);
  if (!Number.isFinite(cost)) problems.push(`action \`${id}\`: \`cost\` must be a finite number`);
  for (const other of [...needs, ...excludes])
    if (!ids.includes(other)) problems.push(`action \`${id}\`: ${unknown("action", other, ids)}`);
  return problems;
}
