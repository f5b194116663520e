import { RequestError } from "@multivector/engine";
import {
  JetStreamApiError,
  type JetStreamClient,
  JetStreamError,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
} from "@nats-io/jetstream";
import { errors, type NatsConnection } from "@nats-io/transport-node";
import { connectTo, type NatsAccess, withoutSecrets } from "./access.ts";

/** A connection to a server and what asks its JetStream. */
export interface Link {
  readonly connection: NatsConnection;
  readonly js: JetStreamClient;
  readonly jsm: JetStreamManager;
  /** Address of the server as it may be printed. */
  readonly url: string;
  /** How often the connection was lost and came back: what the server held for it alone may be gone. */
  returns: number;
}

/** Opens a link; `what` names this client on the server. Throws {@link RequestError} if there is none to be had. */
export async function openLink(access: NatsAccess, what: string, notice: (text: string) => void): Promise<Link> {
  const url = withoutSecrets(access.url);
  const connection = await connectTo(access, what);
  try {
    const jsm = await jetstreamManager(connection);
    const link = { connection, js: jetstream(connection), jsm, url, returns: 0 };
    void followOutages(link, notice);
    return link;
  } catch (error) {
    await connection.close();
    throw new RequestError([
      `the NATS server at ${url} gives this client no JetStream (${(error as Error).message}): start it with \`nats-server -js\`, and allow the user $JS.API.>`,
    ]);
  }
}

/** Whether an error is the server's or the network's, and may be over soon. */
export function isOfServer(error: unknown): boolean {
  // A stream that nobody answers for, as while a server starts, comes with this name.
  if (error instanceof Error && error.name === "JetStreamNotEnabled") return true;
  return [...Object.values(errors), JetStreamApiError, JetStreamError].some((kind) => error instanceof kind);
}

async function followOutages(link: Link, notice: (text: string) => void): Promise<void> {
  for await (const { type } of link.connection.status()) {
    if (type === "disconnect") notice(`the connection to ${link.url} is lost; trying to come back`);
    if (type !== "reconnect") continue;
    link.returns++;
    notice(`the connection to ${link.url} is back`);
  }
}
