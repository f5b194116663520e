/** The whole style sheet, inline: nothing is fetched. Sans for text, serif for headings; A4 rules for print at the end. */
export function styleSheet(title: string, asOf: string): string {
  return `${SCREEN}\n${print(cssString(title), cssString(asOf))}`;
}

const cssString = (text: string) => `"${text.replace(/[\\"\n<]/g, " ")}"`;

const SCREEN = `
:root{--ink:#1b2430;--body:#2c3642;--quiet:#66717d;--rule:#d5dae0;--ground:#f6f5f1;--accent:#1f6380;--alert:#9b2c2c;
--serif:"Source Serif 4","Source Serif Pro",Charter,"Iowan Old Style","Noto Serif",Georgia,serif;
--sans:"Source Sans 3","Source Sans Pro","Noto Sans","Segoe UI",system-ui,Roboto,"Helvetica Neue",Arial,sans-serif}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--body);font:15px/1.55 var(--sans);font-variant-numeric:tabular-nums lining-nums}
main{max-width:760px;margin:0 auto;padding:40px 30px 90px}
h1,h2,h3{font-family:var(--serif);color:var(--ink);line-height:1.2;font-weight:600;break-after:avoid}
h1{font-size:25px;margin:56px 0 14px;padding-top:14px;border-top:2px solid var(--ink)}
h2{font-size:19px;margin:34px 0 8px}
h3{font-size:16px;margin:24px 0 6px}
header h1{font-size:33px;margin:6px 0 4px;padding:0;border:0;letter-spacing:-.01em}
header{border-top:5px solid var(--ink);padding-top:12px}
.kicker{font-size:12px;letter-spacing:.09em;text-transform:uppercase;color:var(--accent);font-weight:600}
.subtitle{font:italic 17px/1.35 var(--serif);color:var(--quiet);margin:0 0 12px}
.meta{display:flex;flex-wrap:wrap;gap:2px 22px;font-size:12.5px;color:var(--quiet);border-bottom:1px solid var(--rule);padding-bottom:9px}
.meta b{color:var(--ink);font-weight:600}
header+h1{font-size:19px;margin:16px 0 6px;padding:0;border:0}
p{margin:0 0 4px}
.rests{font-size:11.5px;line-height:1.4;color:var(--quiet);margin:0 0 13px}
.rests a,.source a{color:inherit;text-decoration:none;border-bottom:1px dotted #b6bec6}
.rests a:hover,.source a:hover{color:var(--accent)}
ul{margin:4px 0 12px;padding-left:20px}li{margin-bottom:3px}li .rests{display:inline;margin:0}
.findings{display:grid;grid-template-columns:1fr 1fr;gap:14px 26px;margin:14px 0 16px}
.finding{border-top:1px solid var(--ink);padding-top:6px}
.finding .value{font:600 25px/1.1 var(--serif);color:var(--accent);display:block}
.finding .headline{font-weight:600;color:var(--ink);line-height:1.3}
.finding p{font-size:13.5px;line-height:1.42}.finding .rests{margin-bottom:0}
figure,.table{margin:20px 0 22px}
figcaption,.table caption,.tcap{text-align:left;display:block}
.title{font-weight:600;color:var(--ink);line-height:1.3}
.number{color:var(--accent);font-weight:600;margin-right:.5em}
.unit{font-size:12.5px;color:var(--quiet);margin-bottom:8px}
figure svg{display:block;width:100%;height:auto;max-width:700px}
.caption{font-size:13px;color:var(--body);margin-top:6px;line-height:1.42}
.source{font-size:11.5px;color:var(--quiet);margin-top:3px;line-height:1.4;overflow-wrap:anywhere}
details{margin-top:5px;font-size:12.5px}summary{cursor:pointer;color:var(--accent)}
.scroll{overflow-x:auto}li,p{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.35;border-top:1.5px solid var(--ink);border-bottom:1px solid var(--ink)}
th{font-weight:600;text-align:left;vertical-align:bottom;color:var(--ink);padding:5px 8px 5px 0;border-bottom:1px solid var(--ink)}
td{vertical-align:top;padding:4px 8px 4px 0;border-bottom:1px solid #e8ebee;overflow-wrap:break-word}
tbody tr:last-child td{border-bottom:0}
th.r,td.r{text-align:right;padding-left:8px;padding-right:10px}th:last-child,td:last-child{padding-right:0}
td.r{white-space:nowrap}td.r.both{white-space:normal;min-width:7em}th.r,td.r{width:1%}th.r{min-width:7em}.dense th.r{min-width:4em}
.dense table{font-size:11.8px}
.v{white-space:nowrap;font-weight:600}.v-contradicted,.v-outdated{color:var(--alert)}.v-imprecise,.v-ambiguous{color:#8a5a00}
.v-supported{color:#2f6b3f}.v-opinion,.v-unverified{color:var(--quiet);font-weight:400}
td.id{white-space:nowrap}td.long{overflow-wrap:anywhere;min-width:8.5em}th{hyphens:auto}
.callout{border-left:3px solid var(--accent);background:var(--ground);padding:9px 14px 8px;margin:14px 0 18px;font-size:14px}
.callout .rests{margin-bottom:0}
.callout.missing{border-left:0;border:1px dashed #8d97a1;background:#fff}
.callout.missing .ctitle{color:var(--alert)}
.ctitle{font-weight:600;color:var(--ink);font-size:12px;letter-spacing:.05em;text-transform:uppercase}
.bibliography{font-size:12px;line-height:1.4;columns:2;column-gap:26px;padding:0;list-style:none}
.bibliography li{break-inside:avoid;overflow-wrap:anywhere;margin-bottom:5px}.bibliography a{color:var(--accent)}
nav{font-size:13px;columns:2;column-gap:30px;border-bottom:1px solid var(--rule);padding:6px 0 12px;margin:20px 0 0}
nav a{display:block;color:var(--body);text-decoration:none}nav a:hover{color:var(--accent)}nav a.sub{padding-left:14px;color:var(--quiet)}
.behind,.narrow{display:none}
@media screen and (min-width:641px){.dense td:first-child:not(.r){min-width:8em}.dense tr:has(>:nth-child(6)) td.r:not(:has(a)){white-space:normal}}
@media screen and (max-width:640px){.narrow{display:block}.roomy{display:none}td:first-child:not(.r){min-width:7em}td:last-child:not(.r){min-width:10em}}
@media(max-width:640px){main{padding:22px 16px}.findings,nav,.bibliography{columns:1;grid-template-columns:1fr}}`;

function print(title: string, asOf: string): string {
  return `
@page{size:A4;margin:19mm 18mm 17mm;@top-left{content:${title};font:8pt var(--sans),sans-serif;color:#66717d}
@top-right{content:${asOf};font:8pt sans-serif;color:#66717d}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#66717d}}
@page:first{margin-top:12mm;@top-left{content:none}@top-right{content:none}}
@media print{
body{font-size:9pt;line-height:1.4;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:none;padding:0;margin:0}
a{color:inherit!important}
header h1{font-size:19pt}header{padding-top:6pt}.subtitle{font-size:11.5pt;margin-bottom:6pt}.meta{font-size:8pt;padding-bottom:5pt}.kicker{font-size:7.8pt}
h1{font-size:16pt;margin:22pt 0 8pt;padding-top:8pt}h2{font-size:12.5pt;margin:16pt 0 4pt}h3{font-size:10.5pt;margin:11pt 0 3pt}
header+h1{font-size:12pt;margin:8pt 0 3pt}
p{orphans:3;widows:3}.rests{font-size:7.1pt;margin-bottom:6pt;break-before:avoid}
.findings{gap:6pt 16pt;margin:6pt 0 7pt}.finding .value{font-size:16pt}.finding p{font-size:8.2pt;line-height:1.34}.finding .headline{font-size:8.8pt}.finding{padding-top:3pt}
figure,.callout,.finding,.short,.tcap,tr,.bibliography li{break-inside:avoid}
figure{margin:9pt 0 10pt}.unit{font-size:8pt;margin-bottom:4pt}.caption{font-size:8.3pt;margin-top:3pt}.source{font-size:7.1pt}
figure svg{max-width:100%}
.first figure{margin:4pt 0 5pt}.first figure svg{max-height:68mm}
details,nav{display:none}.behind{display:block}
table{font-size:8.2pt}.dense table{font-size:7.3pt;line-height:1.3}.scroll{overflow:visible}
.table{margin:9pt 0 11pt}thead{display:table-header-group}.tcap{break-after:avoid}
table.wide td.r{white-space:normal}table.wide th.r{min-width:3em}td,th{padding-top:2pt;padding-bottom:2pt}
.callout{font-size:8.8pt;padding:5pt 9pt;margin:7pt 0 9pt}.ctitle{font-size:7.6pt}
.bibliography{font-size:7.2pt}
.first{break-after:page}.first+nav+h1{margin-top:0}.annexes>h1:first-child{margin-top:0}
.annexes{break-before:page}
}`;
}
