import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { RequestError } from "@multivector/engine";
import {
  type ConnectionOptions,
  connect,
  credsAuthenticator,
  errors,
  type NatsConnection,
  nkeyAuthenticator,
  type TlsOptions,
} from "@nats-io/transport-node";

/** Where a NATS server is and who asks. Files are named by their paths. */
export interface NatsAccess {
  /** As nats://host:4222 or tls://host:4222; several servers of a cluster separated by commas; user:password@ may stand before the host. */
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  /** File of credentials: a signed token and its key. */
  readonly creds?: string;
  /** File with the seed of an nkey. */
  readonly nkey?: string;
  /** Certificate of the authority that signed the server's; certificate and key of this client where the server asks for them. */
  readonly tlsCa?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

const RECONNECT_MS = 250;
const TIMEOUT_MS = 5000;

/** A connection that comes back by itself. Throws {@link RequestError} if there is no server, or it does not let this client in. */
export async function connectTo(access: NatsAccess, what: string): Promise<NatsConnection> {
  const options: ConnectionOptions = {
    ...optionsOf(access),
    ...{ name: `multivector ${what} on ${hostname()}`, timeout: TIMEOUT_MS },
    ...{ reconnectTimeWait: RECONNECT_MS, maxReconnectAttempts: -1 },
  };
  try {
    return await connect(options);
  } catch (error) {
    throw new RequestError([refusal(error as NodeJS.ErrnoException, withoutSecrets(access.url))]);
  }
}

/** Addresses of the servers without user and password: what may be printed. */
export function withoutSecrets(url: string): string {
  return url.replace(/[^/,\s]*@/g, "");
}

function optionsOf(access: NatsAccess): ConnectionOptions {
  const urls = access.url.split(",").map((one) => parsedUrl(one.trim()));
  const [first] = urls as [URL];
  const user = access.user ?? decodeURIComponent(first.username);
  const pass = access.password ?? decodeURIComponent(first.password);
  const encrypted = urls.some(({ protocol }) => protocol === "tls:");
  const tls: TlsOptions = {
    ...(access.tlsCa === undefined ? {} : { ca: textOf(access.tlsCa, "certificate of the authority") }),
    ...(access.tlsCert === undefined ? {} : { cert: textOf(access.tlsCert, "certificate") }),
    ...(access.tlsKey === undefined ? {} : { key: textOf(access.tlsKey, "key") }),
  };
  return {
    servers: urls.map(({ host }) => host),
    ...(user === "" ? {} : { user, pass }),
    ...(encrypted || Object.keys(tls).length > 0 ? { tls } : {}),
    ...authenticatorOf(access),
  };
}

function authenticatorOf({ creds, nkey }: NatsAccess): Pick<ConnectionOptions, "authenticator"> {
  const bytesOf = (file: string, what: string) => new TextEncoder().encode(textOf(file, what).trim());
  if (creds !== undefined) return { authenticator: credsAuthenticator(bytesOf(creds, "credentials")) };
  if (nkey !== undefined) return { authenticator: nkeyAuthenticator(bytesOf(nkey, "nkey seed")) };
  return {};
}

function parsedUrl(text: string): URL {
  try {
    const url = new URL(text.includes("://") ? text : `nats://${text}`);
    if ((url.protocol === "nats:" || url.protocol === "tls:") && url.hostname !== "") return url;
  } catch {
    // Said below.
  }
  throw new RequestError([
    `${withoutSecrets(text)} is no address of a NATS server: write it as nats://host:4222, or tls://host:4222`,
  ]);
}

function textOf(file: string, what: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new RequestError([`${file}: this file (${what}) cannot be read`]);
  }
}

function refusal(error: NodeJS.ErrnoException, url: string): string {
  if (error instanceof errors.AuthorizationError || error instanceof errors.UserAuthenticationExpiredError)
    return `the NATS server at ${url} does not let this client in (${error.message}): check user and password, or the credentials file`;
  const cause = error.cause instanceof Error ? error.cause.message : "";
  const reason = cause === "" || cause === error.message ? error.message : `${error.message}: ${cause}`;
  if (/certificate|self.signed|tls|ssl/i.test(reason))
    return `no secure connection to the NATS server at ${url} (${reason}): check the address and the certificates`;
  return `there is no NATS server at ${url} (${reason}): start one with \`nats-server -js\`, or check the address`;
}
