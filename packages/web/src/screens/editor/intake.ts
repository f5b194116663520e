/** Most files a case folder may hold. */
export const MOST_FILES = 2000;
/** Most bytes of one file, unpacked. */
export const MOST_BYTES_OF_FILE = 16 * 2 ** 20;
/** Most bytes of all files, unpacked; also of a ZIP as it comes. */
export const MOST_BYTES = 64 * 2 ** 20;

/** A file that is offered: its name as the folder or archive has it, and its size in bytes. */
export interface Offered {
  readonly name: string;
  readonly size: number;
}

/** Why a folder or archive is not opened: a word of the interface with its gaps, one sentence for the reader. */
export class IntakeRefused extends Error {
  readonly why: IntakeReason;
  readonly gaps: Readonly<Record<string, string | number>>;

  constructor(why: IntakeReason, gaps: Readonly<Record<string, string | number>> = {}) {
    super(why);
    this.why = why;
    this.gaps = gaps;
  }
}

export type IntakeReason = "path" | "deep" | "count" | "size" | "total" | "twice" | "none" | "text" | "zip" | "several";

/** Files a case folder holds; pictures, archives and the like are passed over. */
const KNOWN = /\.(csv|yaml|json|md|txt|cff)$|(^|\/)(LICENSE|NOTICE)[^/]*$/;

/**
 * Which of the files offered are taken, and under which name of the case (`links/crude.csv`); a folder around everything is taken off. Files and folders whose
 * names begin with a point, and kinds of file no case has, are passed over. Throws {@link IntakeRefused}.
 */
export function namesTaken(offered: readonly Offered[]): { taken: ReadonlyMap<string, string>; title: string } {
  const unsafe = offered.find(({ name }) => isUnsafe(name));
  if (unsafe) throw new IntakeRefused("path", { name: unsafe.name });
  const files = offered.filter(({ name }) => isVisible(name) && KNOWN.test(name));
  if (files.length > MOST_FILES) throw new IntakeRefused("count", { count: files.length, most: MOST_FILES });
  checkSizes(files);
  const { prefix, title } = caseFolderOf(files.map(({ name }) => name));
  const taken = new Map<string, string>();
  const names = new Set<string>();
  for (const { name } of files.filter((file) => file.name.startsWith(prefix))) {
    const inside = name.slice(prefix.length);
    if (inside.split("/").length > 2) throw new IntakeRefused("deep", { name: inside });
    if (names.has(inside)) throw new IntakeRefused("twice", { name: inside });
    names.add(inside);
    taken.set(name, inside);
  }
  return { taken, title };
}

function checkSizes(files: readonly Offered[]): void {
  const large = files.find(({ size }) => size > MOST_BYTES_OF_FILE);
  if (large) throw new IntakeRefused("size", { name: large.name, most: MOST_BYTES_OF_FILE / 2 ** 20 });
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_BYTES) throw new IntakeRefused("total", { most: MOST_BYTES / 2 ** 20 });
}

/** A path that leads out of the folder, or that one system reads otherwise than another. */
function isUnsafe(name: string): boolean {
  if (name.startsWith("/") || name.includes("\\") || name.includes("\0") || /^[a-z]:/i.test(name)) return true;
  return name.split("/").some((part) => part === "..");
}

const isVisible = (name: string): boolean =>
  !name.endsWith("/") && name.split("/").every((part) => !part.startsWith(".") && part !== "__MACOSX" && part !== "");

/** The folder that holds case.yaml; the name without it is the name in the case. */
function caseFolderOf(names: readonly string[]): { readonly prefix: string; readonly title: string } {
  if (names.length === 0) throw new IntakeRefused("none");
  const heads = names.filter((name) => name === "case.yaml" || name.endsWith("/case.yaml"));
  const nearest = Math.min(...heads.map((name) => name.split("/").length));
  const first = heads.filter((name) => name.split("/").length === nearest);
  if (first.length > 1) throw new IntakeRefused("several", { list: first.join(", ") });
  const prefix = first[0] === undefined ? commonFolder(names) : first[0].slice(0, -"case.yaml".length);
  return { prefix, title: prefix.split("/").at(-2) ?? "" };
}

/** Without a case.yaml: the one folder everything stands in, if there is one beside none of the case's own. */
function commonFolder(names: readonly string[]): string {
  const [top = ""] = names[0]!.split("/");
  const isWrapped =
    names.every((name) => name.startsWith(`${top}/`)) && names.some((name) => name.split("/").length > 2);
  return isWrapped ? `${top}/` : "";
}
