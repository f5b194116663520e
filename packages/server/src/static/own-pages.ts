import { page } from "../docs/page.ts";

/** What is shown in place of the workbench until it is built. */
export function notBuilt(): string {
  return page(
    "Multivector: the workbench is not built",
    `<h1>The workbench is not built yet</h1>
<p>Build it in the folder of the repository, then load this page again:</p>
<pre>npm run workbench</pre>
<p>The HTTP API is here already: <a href="/api/docs">its description</a>.</p>`,
  );
}

/** What is shown where there is no file. */
export function notThere(): string {
  return page(
    "Multivector: no such page",
    `<h1>There is no such page</h1>
<p>The workbench begins at <a href="/">its first page</a>; the HTTP API has <a href="/api/docs">a description</a>.</p>`,
  );
}
