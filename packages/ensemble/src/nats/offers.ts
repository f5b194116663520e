import { existsSync } from "node:fs";
import path from "node:path";
import type { DesignSpec } from "@multivector/engine";
import type { JetStreamClient } from "@nats-io/jetstream";
import { type KV, Kvm } from "@nats-io/kv";
import { z } from "zod";
import type { Job } from "../compute/chunk-engine.ts";
import { pathOf } from "../source/files-behind.ts";
import type { StudySource } from "../source/study-source.ts";
import { RUNS } from "./names.ts";

/** A run that workers may compute parts of. */
export interface Offer {
  readonly job: Job;
  /** Number of this entry on the server: the same run offered again has another. */
  readonly revision: number;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const offer = z.strictObject({
  format: z.literal(1),
  job: z.strictObject({
    ...{ ensemble: hash, study: hash, code: hash },
    source: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("module"), file: z.string(), export: z.string().optional() }),
      z.strictObject({ kind: z.literal("case"), folder: z.string(), request: z.looseObject({}) }),
    ]),
    design: z.looseObject({ kind: z.string() }),
    seed: z.number(),
  }),
});

/** The runs that are offered on a server, as entries of a key-value bucket. */
export class Offers {
  readonly #kv: KV;

  private constructor(kv: KV) {
    this.#kv = kv;
  }

  /** Opens the bucket, and makes it where there is none. */
  static async open(js: JetStreamClient, replicas: number): Promise<Offers> {
    return new Offers(await new Kvm(js).create(RUNS, { history: 1, replicas }));
  }

  /** The bucket as it may be on the server. */
  static async find(js: JetStreamClient): Promise<Offers> {
    return new Offers(await new Kvm(js).open(RUNS));
  }

  /** Offers a run unless it is offered already. */
  async add(id: string, job: Job): Promise<void> {
    const content = JSON.stringify({ format: 1, job: { ...job, source: absolute(job.source) } });
    const there = await this.#kv.get(id);
    if (there?.operation === "PUT" && there.string() === content) return;
    await this.#kv.put(id, content);
  }

  async remove(id: string): Promise<void> {
    await this.#kv.purge(id);
  }

  /** A number that changes with every change of the offers. */
  async version(): Promise<number> {
    return (await this.#kv.status()).streamInfo.state.last_seq;
  }

  /** What is offered, by id; null for an entry that cannot be read. */
  async list(): Promise<Map<string, Offer | null>> {
    const found = new Map<string, Offer | null>();
    for await (const id of await this.#kv.keys()) {
      const entry = await this.#kv.get(id);
      if (entry?.operation === "PUT") found.set(id, parsed(entry.string(), entry.revision));
    }
    return found;
  }
}

function parsed(text: string, revision: number): Offer | null {
  try {
    const { job } = offer.parse(JSON.parse(text));
    return {
      job: { ...job, source: job.source as StudySource, design: job.design as unknown as DesignSpec },
      revision,
    };
  } catch {
    return null;
  }
}

/** Paths do not depend on the folder the run was started in; the name of a shipped case stays a name. */
function absolute(source: StudySource): StudySource {
  if (source.kind === "module") return { ...source, file: pathOf(source.file) };
  const isPath = !/^[\w-]+$/.test(source.folder) && existsSync(source.folder);
  return isPath ? { ...source, folder: path.resolve(source.folder) } : source;
}
