const STYLE = `
:root{color-scheme:light dark;--ink:#1b2430;--body:#2c3642;--quiet:#5d6873;--rule:#d5dae0;--ground:#f6f5f1;--paper:#fff;--accent:#1f6380;
--serif:"Source Serif 4",Charter,"Iowan Old Style","Noto Serif",Georgia,serif;
--sans:"Source Sans 3","Noto Sans","Segoe UI",system-ui,Roboto,"Helvetica Neue",Arial,sans-serif;
--mono:"Source Code Pro","Noto Sans Mono",Menlo,Consolas,monospace}
@media (prefers-color-scheme:dark){:root{--ink:#eceff2;--body:#ccd3da;--quiet:#98a3ae;--rule:#3a434d;--ground:#222931;--paper:#171c22;--accent:#7db9d6}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--body);font:15px/1.5 var(--sans)}
main{max-width:860px;margin:0 auto;padding:32px 24px 80px}
h1,h2,h3{font-family:var(--serif);color:var(--ink);line-height:1.25;font-weight:600}
h1{font-size:30px;margin:0 0 6px;padding-top:12px;border-top:5px solid var(--ink)}
h2{font-size:21px;margin:44px 0 10px;padding-top:10px;border-top:2px solid var(--ink)}
h3{font:600 15px/1.4 var(--mono);margin:30px 0 4px;overflow-wrap:anywhere}
p,ul,pre{margin:0 0 10px}ul{padding-left:20px}
a{color:var(--accent)}
code,pre{font-family:var(--mono);font-size:13px}
pre{background:var(--ground);padding:10px 12px;overflow-x:auto}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13.5px;line-height:1.4;margin:6px 0 12px;border-bottom:1px solid var(--rule)}
th{text-align:left;font-weight:600;color:var(--ink);border-bottom:1px solid var(--ink);padding:4px 12px 4px 0}
td{vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid var(--rule)}
td:first-child{white-space:nowrap}
.quiet{color:var(--quiet)}
details{font-size:13.5px;margin:0 0 10px}summary{cursor:pointer;color:var(--accent)}
.tree,.tree ul{list-style:none;padding-left:16px;margin:2px 0}.tree{border-left:1px solid var(--rule)}
@media print{details>*{display:block}}
`;

/** Text as it may stand in HTML. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** A page without scripts that fetches nothing. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main>
${body}
</main></body></html>
`;
}
