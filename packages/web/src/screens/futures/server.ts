import type { RunRobustness } from "@multivector/engine";

/** What a server says of an ensemble; the schema is that of its OpenAPI page. */
export interface ServerEnsemble {
  readonly id: string;
  readonly case: string;
  readonly futures: number;
  readonly seed: number;
  readonly state: "running" | "finished" | "failed" | "cancelled";
  readonly progress: {
    readonly done: number;
    readonly all: number;
    readonly perSecond: number;
    readonly secondsLeft: number | null;
    readonly failed: number;
  } | null;
  readonly problems: readonly string[];
}

/** Whether this page comes from a server that computes: `token`: it asks for its token. */
export type ServerFound = "none" | "token" | "ready";

/** What a server refused, in its own words. */
class Refused extends Error {}

/** Looks for the API beside the page; a page of static files has none. */
export async function findServer(token: string): Promise<ServerFound> {
  try {
    const answer = await fetch("api", { headers: headersOf(token) });
    if (answer.status === 401) return "token";
    const isApi = answer.ok && (answer.headers.get("content-type") ?? "").includes("json");
    return isApi ? "ready" : "none";
  } catch {
    return "none";
  }
}

/** Begins an ensemble; it is computed and kept on the server. Rejects with {@link Refused}. */
export async function beginOnServer(
  request: {
    readonly case: string;
    readonly futures: number;
    readonly seed: number;
    readonly strategies: readonly string[];
    readonly theories?: readonly string[];
  },
  token: string,
): Promise<ServerEnsemble> {
  const headers = { ...headersOf(token), "content-type": "application/json" };
  return read(await fetch("api/ensembles", { method: "POST", headers, body: JSON.stringify(request) }));
}

/** Cancels an ensemble; the server removes what it stored of it. */
export async function removeFromServer(id: string, token: string): Promise<void> {
  await read(await fetch(`api/ensembles/${id}`, { method: "DELETE", headers: headersOf(token) }));
}

/** Follows an ensemble to its end. A stream with a header cannot be an EventSource: the events are read from the body. */
export async function followOnServer(
  id: string,
  token: string,
  signal: AbortSignal,
  tell: (status: ServerEnsemble) => void,
): Promise<void> {
  const answer = await fetch(`api/ensembles/${id}/events`, { headers: headersOf(token), signal });
  if (!answer.ok || answer.body === null) return void (await read(answer));
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    const { events, rest } = eventsIn(text);
    text = rest;
    for (const event of events) tell(JSON.parse(event) as ServerEnsemble);
  }
}

/** The data of the events that are whole, and what is left of the text; comments are passed over. */
export function eventsIn(text: string): { readonly events: readonly string[]; readonly rest: string } {
  const parts = text.replaceAll("\r\n", "\n").split("\n\n");
  const rest = parts.pop() ?? "";
  const events = parts.flatMap((part) => {
    const data = part.split("\n").flatMap((line) => (line.startsWith("data:") ? [line.slice(5).trimStart()] : []));
    return data.length > 0 ? [data.join("\n")] : [];
  });
  return { events, rest };
}

/** What `multivector robustness` says of an ensemble of the server. Rejects with {@link Refused}. */
export async function robustnessOnServer(id: string, measure: string, token: string): Promise<RunRobustness> {
  const query = new URLSearchParams({ measure });
  const answer = await fetch(`api/ensembles/${id}/robustness?${query}`, { headers: headersOf(token) });
  return ((await read(answer)) as { readonly results: RunRobustness }).results;
}

function headersOf(token: string): Record<string, string> {
  return token === "" ? {} : { authorization: `Bearer ${token}` };
}

async function read<T>(answer: Response): Promise<T> {
  const body = (await answer.json().catch(() => null)) as { readonly problems?: readonly string[] } | null;
  if (answer.ok && body !== null) return body as T;
  throw new Refused(body?.problems?.join(" ") ?? `${answer.status} ${answer.statusText}`);
}
