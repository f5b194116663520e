import { randomUUID } from "node:crypto";
import { outward, problemsOf } from "../asked.ts";
import type { Answer, Commands } from "../commands.ts";
import type { Limits } from "../limits.ts";
import { type OwnFolder, removeFolder } from "../own-folder.ts";
import { Ensemble, type EnsembleRequest } from "./ensemble.ts";

/** Raised where no further ensemble is taken on; the message says what to do. */
export class DeskFull extends Error {}

/** Ensembles of this server: begun, watched, kept until it ends, each with a folder of its own. */
export class EnsembleDesk {
  readonly #explore: Commands["explore"];
  readonly #limits: Limits;
  readonly #own: OwnFolder;
  readonly #ensembles = new Map<string, Ensemble>();
  /** Work that goes on, also of ensembles that were cancelled and have not ended yet. */
  readonly #work = new Map<string, Promise<void>>();
  #closed = false;

  constructor(explore: Commands["explore"], limits: Limits, own: OwnFolder) {
    this.#explore = explore;
    this.#limits = limits;
    this.#own = own;
  }

  all(): Ensemble[] {
    return [...this.#ensembles.values()];
  }

  find(id: string): Ensemble | undefined {
    return this.#ensembles.get(id);
  }

  /** Begins an ensemble in the background; `subject`: what the command calls the case. Throws {@link DeskFull}. */
  begin(request: EnsembleRequest, subject: string): Ensemble {
    this.#refuseTooMany();
    const id = randomUUID().slice(0, 8);
    const ensemble = new Ensemble(id, request);
    this.#ensembles.set(id, ensemble);
    const work = this.#run(ensemble, request, subject).finally(() => this.#work.delete(id));
    this.#work.set(id, work);
    return ensemble;
  }

  /** Cancels an ensemble, and removes what it stored. */
  async remove(ensemble: Ensemble): Promise<void> {
    const { id } = ensemble.status;
    this.#ensembles.delete(id);
    ensemble.cancel();
    await this.#work.get(id);
    if (ensemble.folder !== undefined) await removeFolder(ensemble.folder);
  }

  /** Cancels all that run and waits until they have ended. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const ensemble of this.all()) ensemble.cancel();
    await Promise.all(this.#work.values());
  }

  #refuseTooMany(): void {
    const { ensembles, kept } = this.#limits;
    if (this.#closed) throw new DeskFull("The server is ending");
    if (this.#work.size >= ensembles)
      throw new DeskFull(`${ensembles} ensembles are running, which is the most; wait for one to end, or DELETE it`);
    if (this.#ensembles.size >= kept)
      throw new DeskFull(`${kept} ensembles are kept, which is the most; DELETE one that is no longer needed`);
  }

  /** Never rejects: what goes wrong is the state of the ensemble. */
  async #run(ensemble: Ensemble, request: EnsembleRequest, subject: string): Promise<void> {
    const { signal } = ensemble;
    try {
      const out = await this.#own.inside();
      ensemble.folder = out;
      // Cancelled before it began.
      if (signal.aborted) return;
      const onProgress = (progress: NonNullable<Ensemble["status"]["progress"]>) => ensemble.change({ progress });
      const answer = await this.#explore({ ...request, case: subject, out }, { signal, onProgress });
      ensemble.change(endOf(outward(answer, [[out, ensemble.status.id]])));
    } catch {
      ensemble.change({ state: "failed", problems: ["The ensemble failed inside the program"] });
    }
  }
}

function endOf(answer: Answer): Partial<Ensemble["status"]> {
  if (answer.ending === "stopped") return { state: "cancelled" };
  if (answer.ending !== "exit")
    return { state: "failed", problems: ["The ensemble needed more memory than it is given; ask for fewer futures"] };
  if (answer.code === 0) return { state: "finished", result: JSON.parse(answer.stdout) };
  if (answer.code === 1) return { state: "failed", problems: problemsOf(answer.stderr) };
  return { state: "failed", problems: ["The ensemble failed inside the program; explore prints what happened"] };
}
