import type { Limits } from "../limits.ts";
import type { Withheld } from "../operation.ts";
import { escaped, page } from "./page.ts";
import { type Schema, schemaTree } from "./schema-tree.ts";

/** The parts of an OpenAPI document that the page shows. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, object>>;
  readonly components?: { readonly schemas?: object };
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

interface Described {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<
    Record<
      string,
      { readonly description?: string; readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }
    >
  >;
}

/** The API as a page to read, from the same document that programs read. */
export function docsPage(document: ApiDocument, withheld: readonly Withheld[], limits: Limits): string {
  const schemas = (document.components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
  const routes = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Described>>).map(([method, route]) => ({ path, method, route })),
  );
  const tags = [...new Set(routes.flatMap(({ route }) => route.tags ?? []))];
  const sections = tags.map((tag) => {
    const inside = routes.filter(({ route }) => route.tags?.includes(tag));
    return `<h2>${escaped(tag)}</h2>\n${inside.map(({ path, method, route }) => routeSection(path, method, route)).join("\n")}`;
  });
  const trees = Object.entries(schemas).map(
    ([name, schema]) =>
      `<h3 id="${escaped(name)}">${escaped(name)}</h3>\n<p>${escaped(schema.description ?? "")}</p>\n<details><summary>Fields</summary>${schemaTree(schema)}</details>`,
  );
  const body = [header(document, limits), ...sections, withheldSection(withheld), `<h2>Documents</h2>`, ...trees];
  return page(`${document.info.title}: the HTTP API`, body.join("\n"));
}

function header({ info }: ApiDocument, limits: Limits): string {
  const rows: [string, string][] = [
    ["A command", `${limits.timeLimit} s; ${limits.running} at a time, ${limits.waiting} more may wait`],
    [
      "An ensemble",
      `${limits.futures.toLocaleString("en")} futures; ${limits.ensembles} at a time, ${limits.kept} kept until the server ends`,
    ],
    ["A request", `${limits.bodyBytes / 2 ** 20} MB of body, ${limits.urlLength} characters of address`],
    [
      "A ZIP",
      `${limits.zip.files} files, ${limits.zip.fileBytes / 2 ** 20} MB each, ${limits.zip.totalBytes / 2 ** 20} MB together, ${limits.zip.ratio} times its own size`,
    ],
  ];
  return `<h1>The HTTP API of ${escaped(info.title)}</h1>
<p>${escaped(info.description ?? "")}</p>
<p>A mistake is answered with 400 and <code>{"problems": ["one sentence each"]}</code>. The same as OpenAPI 3.1: <a href="/api/openapi.json">openapi.json</a>.</p>
<h2>Limits</h2>
${table(
  ["", "At most"],
  rows.map((row) => row.map(escaped)),
)}`;
}

function routeSection(
  path: string,
  method: string,
  { summary = "", parameters = [], requestBody, responses = {} }: Described,
): string {
  const asked = parameters.filter((one) => one.in === "query");
  const rows = asked.map(({ name, required, description = "", schema }) => [
    `<code>${escaped(name)}</code>`,
    required ? "needed" : schema?.type === "array" ? "repeatable" : "",
    escaped(description),
  ]);
  const body = Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema }]) => `<p>Body: <code>${escaped(type)}</code></p>${schema ? schemaTree(schema) : ""}`,
  );
  const answers = Object.entries(responses).map(([status, { description = "", content = {} }]) => {
    const name = Object.values(content)[0]?.schema?.$ref?.split("/").at(-1);
    const more = name === undefined ? "" : ` (<a href="#${escaped(name)}">fields</a>)`;
    return `${status} ${escaped(description)}${more}`;
  });
  return `<h3>${method.toUpperCase()} ${escaped(path)}</h3>
<p>${escaped(summary)}</p>
${rows.length > 0 ? table(["Parameter", "", ""], rows) : ""}${body.join("")}
<p class="quiet">${answers.join("; ")}</p>`;
}

function withheldSection(withheld: readonly Withheld[]): string {
  const rows = withheld.map(({ name, why }) => [`<code>${escaped(name)}</code>`, escaped(why)]);
  return `<h2>What the command line has and this API has not</h2>\n${table(["Command or option", "Why"], rows)}`;
}

/** A table of cells that are HTML already. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((one) => `<th>${one}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n");
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
