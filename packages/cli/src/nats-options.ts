import type { NatsAccess } from "@multivector/ensemble";
import { type Command, Option } from "commander";

/** Options of commands that ask a NATS server. Variables of the environment stand in for what is not given, so that no secret need be on the command line. */
export interface NatsAccessOptions {
  readonly nats?: string;
  readonly creds?: string;
  readonly nkey?: string;
  readonly tlsCa?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

/** Adds the options to a command. */
export function addNatsOptions(command: Command): Command {
  const add = (flags: string, text: string, variable: string) =>
    command.addOption(new Option(flags, text).env(variable));
  add("--nats <URL>", "NATS server, as nats://host:4222 or tls://host:4222; several with commas", "NATS_URL");
  add("--creds <FILE>", "credentials for it; user and password: NATS_USER and NATS_PASSWORD", "NATS_CREDS");
  add("--nkey <FILE>", "seed of an nkey for it", "NATS_NKEY");
  add("--tls-ca <FILE>", "certificate of the authority that signed the server's", "NATS_CA");
  add("--tls-cert <FILE>", "certificate of this client", "NATS_CERT");
  return add("--tls-key <FILE>", "key of this client's certificate", "NATS_KEY");
}

/** What the options say, with user and password of the environment; undefined if no server is named. */
export function natsAccess(options: NatsAccessOptions): NatsAccess | undefined {
  const { nats, creds, nkey, tlsCa, tlsCert, tlsKey } = options;
  if (nats === undefined) return undefined;
  const { NATS_USER: user, NATS_PASSWORD: password } = process.env;
  const given = Object.entries({ creds, nkey, tlsCa, tlsCert, tlsKey, user, password });
  return { url: nats, ...Object.fromEntries(given.filter(([, value]) => value !== undefined)) };
}
