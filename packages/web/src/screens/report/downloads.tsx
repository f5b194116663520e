import type { Assessment } from "@multivector/engine";
import { type ReportDocument, renderHtml, renderMarkdown } from "@multivector/report";
import { type ReactNode, useState } from "react";
import { pngOf, saveFile } from "../../parts/save.ts";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";

const FORMATS = ["html", "md", "docx", "pdf", "zip"] as const;
type Format = (typeof FORMATS)[number];

const TYPES: Readonly<Record<Format, string>> = {
  html: "text/html",
  md: "text/markdown",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  zip: "application/zip",
};

/** The report as files, made in this browser; Word, PDF and ZIP bring code that is loaded when they are asked for. */
export function Downloads({
  document,
  assessment,
  suffix,
}: {
  readonly document: ReportDocument;
  readonly assessment: Assessment;
  readonly suffix: string;
}): ReactNode {
  const say = useWords();
  const { case: kase, topology } = useCase();
  const [state, setState] = useState("");
  const make: Readonly<Record<Format, () => Promise<string | Uint8Array>>> = {
    html: async () => renderHtml(document, { topology }),
    md: async () => renderMarkdown(document),
    docx: async () => {
      const { renderDocx } = await import("@multivector/report/docx");
      return renderDocx(document, { topology }, async (svg) => new Uint8Array(await (await pngOf(svg)).arrayBuffer()));
    },
    pdf: async () => (await import("@multivector/report/pdf")).renderPdf(document, { topology }),
    zip: async () => (await import("@multivector/report/zip")).renderZip(document, kase, assessment, { topology }),
  };
  const save = async (format: Format) => {
    setState(say("report.making", { format: say(`report.${format}`) }));
    // The words must be on the page before the work begins, which leaves it no time.
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      saveFile(`${kase.id}${suffix}.${format}`, TYPES[format], await make[format]());
      setState(say("report.made", { format: say(`report.${format}`) }));
    } catch (error) {
      setState(`${say("state.failed")}: ${(error as Error).message}`);
    }
  };
  return (
    <div className="downloads" data-panel="downloads">
      <h3>{say("report.download")}</h3>
      <p>
        {FORMATS.map((format) => (
          <button key={format} type="button" data-format={format} onClick={() => void save(format)}>
            {say(`report.${format}`)}
          </button>
        ))}
      </p>
      <p role="status" className="quiet">
        {state}
      </p>
    </div>
  );
}
