import {
  AckPolicy,
  type Consumer,
  DeliverPolicy,
  type JetStreamClient,
  type JetStreamManager,
  StorageType,
} from "@nats-io/jetstream";
import { headers, type MsgHdrs, nanos, nuid } from "@nats-io/transport-node";
import type { Chunk } from "../plan.ts";
import { sha256 } from "../source/canonical.ts";
import type { Part } from "../store/part-file.ts";
import { isWrongSequence, NONE_YET, settled } from "./first-write.ts";
import { chunkIn, HEADERS, type RunNames } from "./names.ts";
import { KEPT_MS } from "./work-queue.ts";

/** What stands under the subject of a chunk. */
export type Result =
  | { readonly kind: "part"; readonly part: Part; readonly worker: string; readonly inPieces: boolean }
  | { readonly kind: "stored" | "damaged"; readonly chunk: Chunk }
  | { readonly kind: "problem"; readonly chunk: Chunk; readonly message: string };

/** Room in a message for its headers. */
const HEADER_ROOM = 4096;
const IDLE_MS = 60_000;

/**
 * Results of a run on the server: one message a chunk, and the first that is written stays. A part larger than a message may be goes ahead in pieces under
 * a name of its own; its last piece is the message of the chunk, so that a part is there whole or not at all.
 */
export class Results {
  readonly #js: JetStreamClient;
  readonly #jsm: JetStreamManager;
  readonly #names: RunNames;
  readonly #most: number;

  /** `payload`: bytes a message may have on this server. */
  constructor(js: JetStreamClient, jsm: JetStreamManager, names: RunNames, payload: number) {
    this.#js = js;
    this.#jsm = jsm;
    this.#names = names;
    this.#most = payload - HEADER_ROOM;
  }

  /** Makes the stream where there is none. */
  async open(replicas: number): Promise<void> {
    const { results, partOf, piecesOf } = this.#names;
    await settled(
      this.#jsm.streams.add({
        ...{ name: results, subjects: [partOf("*"), piecesOf("*", "*.*")], num_replicas: replicas },
        ...{ storage: StorageType.File, max_msgs_per_subject: 1, allow_direct: true, max_age: nanos(KEPT_MS) },
      }),
    );
  }

  /** Writes a part. False: another result was there first, and stays. */
  async put(part: Part, worker: string): Promise<boolean> {
    const [count, upload] = [Math.max(1, Math.ceil(part.bytes.length / this.#most)), nuid.next()];
    const piece = (k: number) => part.bytes.subarray(k * this.#most, (k + 1) * this.#most);
    for (let k = 0; k < count - 1; k++) await this.#js.publish(this.#names.piecesOf(part, `${upload}.${k}`), piece(k));
    const told = {
      ...{ [HEADERS.pieces]: count - 1, [HEADERS.upload]: upload, [HEADERS.digest]: sha256(part.bytes) },
      ...{ [HEADERS.failed]: part.failed, [HEADERS.worker]: worker },
    };
    const first = await this.#create(part, piece(count - 1), told);
    if (!first && count > 1) await this.#purge(this.#names.piecesOf(part, `${upload}.*`));
    return first;
  }

  /** Writes why there is no part, unless a result is there. */
  async putProblem(chunk: Chunk, message: string): Promise<void> {
    await this.#create(chunk, new Uint8Array(), { [HEADERS.problem]: encodeURIComponent(message) });
  }

  async has(chunk: Chunk): Promise<boolean> {
    return (
      (await this.#jsm.direct.getMessage(this.#names.results, { last_by_subj: this.#names.partOf(chunk) })) !== null
    );
  }

  /** Subjects of all chunks that have a result. */
  async subjects(): Promise<Set<string>> {
    const { state } = await this.#jsm.streams.info(this.#names.results, { subjects_filter: this.#names.partOf("*") });
    return new Set(Object.keys(state.subjects ?? {}));
  }

  /** A reader of the results there are and of those to come. It is the server's to forget. */
  async reader(): Promise<Consumer> {
    const { name } = await this.#jsm.consumers.add(this.#names.results, {
      ...{ ack_policy: AckPolicy.None, deliver_policy: DeliverPolicy.All, filter_subject: this.#names.partOf("*") },
      ...{ inactive_threshold: nanos(IDLE_MS), mem_storage: true, num_replicas: 1 },
    });
    return this.#js.consumers.get(this.#names.results, name);
  }

  /** What a message under the subject of a chunk says. */
  async read(subject: string, bytes: Uint8Array, told?: MsgHdrs): Promise<Result> {
    const chunk = chunkIn(subject);
    if (told?.has(HEADERS.stored)) return { kind: "stored", chunk };
    if (told?.has(HEADERS.problem))
      return { kind: "problem", chunk, message: decodeURIComponent(told.get(HEADERS.problem)) };
    const before = told === undefined ? [] : await this.#pieces(chunk, told);
    const whole = new Uint8Array(Buffer.concat([...before, bytes]));
    if (sha256(whole) !== told?.get(HEADERS.digest)) return { kind: "damaged", chunk };
    const part = { ...chunk, failed: Number(told.get(HEADERS.failed)), bytes: whole };
    return { kind: "part", part, worker: told.get(HEADERS.worker), inPieces: before.length > 0 };
  }

  /** The pieces that went ahead of a message. */
  async #pieces(chunk: Chunk, told: MsgHdrs): Promise<Uint8Array[]> {
    const upload = told.get(HEADERS.upload);
    const pieces: Uint8Array[] = [];
    for (let k = 0; k < Number(told.get(HEADERS.pieces)); k++) {
      const last_by_subj = this.#names.piecesOf(chunk, `${upload}.${k}`);
      const piece = await this.#jsm.direct.getMessage(this.#names.results, { last_by_subj });
      if (piece !== null) pieces.push(piece.data);
    }
    return pieces;
  }

  /** Replaces a part that is stored elsewhere by a note: its room on the server is free, and a late duplicate still comes second. */
  async markStored(chunk: Chunk, inPieces: boolean): Promise<void> {
    await this.#js.publish(this.#names.partOf(chunk), "", { headers: headersOf({ [HEADERS.stored]: 1 }) });
    if (inPieces) await this.#purge(this.#names.piecesOf(chunk));
  }

  /** Forgets what stands under the subject of a chunk. */
  async forget(chunk: Chunk): Promise<void> {
    await this.#purge(this.#names.partOf(chunk));
    await this.#purge(this.#names.piecesOf(chunk));
  }

  async #create(chunk: Chunk, bytes: Uint8Array, told: Record<string, string | number>): Promise<boolean> {
    try {
      await this.#js.publish(this.#names.partOf(chunk), bytes, { ...NONE_YET, headers: headersOf(told) });
      return true;
    } catch (error) {
      if (isWrongSequence(error)) return false;
      throw error;
    }
  }

  async #purge(filter: string): Promise<void> {
    await this.#jsm.streams.purge(this.#names.results, { filter });
  }
}

function headersOf(told: Record<string, string | number>): MsgHdrs {
  const all = headers();
  for (const [key, value] of Object.entries(told)) all.set(key, String(value));
  return all;
}
