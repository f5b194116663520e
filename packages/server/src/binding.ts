/** Fewest characters of a token. */
const TOKEN_LENGTH = 16;

/** Whether a host is this machine alone; as an address or in a URL. */
export function isLoopback(host: string): boolean {
  return ["localhost", "127.0.0.1", "::1", "[::1]"].includes(host.toLowerCase());
}

/** What is wrong with a host and a token, in one sentence; undefined where the server may start. */
export function bindingProblem(host: string, token: string | undefined): string | undefined {
  if (token === undefined) {
    if (isLoopback(host)) return undefined;
    return `--host ${host}: others could reach the server; give a token of at least ${TOKEN_LENGTH} characters with MULTIVECTOR_TOKEN or --token, or leave --host away`;
  }
  if (token.length < TOKEN_LENGTH)
    return `--token: it has ${token.length} characters; give at least ${TOKEN_LENGTH}, such as the output of: openssl rand -hex 24`;
  if (!/^[\x21-\x7e]+$/.test(token))
    return "--token: a header cannot carry it; use letters, digits and signs of ASCII, no spaces";
  return undefined;
}
