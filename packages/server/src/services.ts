import { nearest } from "@multivector/engine";
import { Asked } from "./asked.ts";
import type { ServedCase } from "./cases.ts";
import type { Commands } from "./commands.ts";
import { EnsembleDesk } from "./ensembles/desk.ts";
import type { Limits } from "./limits.ts";
import { OwnFolder } from "./own-folder.ts";
import { refusal } from "./problems.ts";
import { Turns } from "./turns.ts";

/** What routes work with. */
export interface Services {
  readonly cases: readonly ServedCase[];
  readonly commands: Commands;
  readonly limits: Limits;
  readonly asked: Asked;
  readonly desk: EnsembleDesk;
  readonly own: OwnFolder;
  /** Bodies that are read and unpacked at a time: each takes memory. */
  readonly uploads: Turns;
}

/** Services of one server, and what ends them: commands are stopped, ensembles cancelled, folders removed. */
export function servicesOf(
  cases: readonly ServedCase[],
  commands: Commands,
  limits: Limits,
): { readonly services: Services; end(): Promise<void> } {
  const stop = new AbortController();
  const own = new OwnFolder();
  const uploads = new Turns(limits.running, limits.waiting);
  const desk = new EnsembleDesk(commands.explore, limits, own);
  const services = { cases, commands, limits, asked: new Asked(commands, limits, stop.signal), desk, own, uploads };
  const end = async () => {
    stop.abort();
    await desk.close();
    await own.remove();
  };
  return { services, end };
}

/** The case of a name, or the refusal that says which there are. */
export function caseNamed({ cases }: Services, name: string): ServedCase | Response {
  return (
    cases.find((one) => one.name === name) ??
    refusal(
      404,
      missing(
        "case",
        name,
        cases.map((one) => one.name),
      ),
    )
  );
}

/** `There is no case ...`, with the nearest name or with all there are. */
export function missing(what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `There is no ${what} \`${name}\`; did you mean \`${near}\`?`;
  return `There is no ${what} \`${name}\`; ${known.length > 0 ? `there are ${known.join(", ")}` : "there is none at all"}`;
}
