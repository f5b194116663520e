/** A line of a comparison, without the end of it: as it was, as it is, or in both. Lines are counted from 1. */
interface DiffLine {
  readonly sign: " " | "-" | "+";
  readonly text: string;
  /** Number in the text it was taken from: the old one for `-`, else the new one. */
  readonly line: number;
}

/** Lines that belong together, with some that did not change around them. */
export interface Hunk {
  readonly oldFrom: number;
  readonly newFrom: number;
  readonly lines: readonly DiffLine[];
}

/** Lines shown around a change. */
const AROUND = 3;
/** Beyond so many changed lines the shortest comparison is no longer looked for: all is taken out and put in. */
const MOST_CHANGES = 1500;

/** What changed from one text to the other, in lines, as the fewest that are taken out and put in (Myers 1986). */
export function hunksOf(before: string, after: string): readonly Hunk[] {
  const all = diffLines(linesOf(before), linesOf(after));
  const changed = all.flatMap(({ sign }, i) => (sign === " " ? [] : [i]));
  const hunks: Hunk[] = [];
  for (let i = 0; i < changed.length; ) {
    let end = i;
    while (end + 1 < changed.length && changed[end + 1]! - changed[end]! <= 2 * AROUND + 1) end++;
    const from = Math.max(0, changed[i]! - AROUND);
    const lines = all.slice(from, changed[end]! + AROUND + 1);
    const earlier = all.slice(0, from);
    const count = (sign: DiffLine["sign"]) => earlier.filter((line) => line.sign !== sign).length;
    hunks.push({ oldFrom: count("+") + 1, newFrom: count("-") + 1, lines });
    i = end + 1;
  }
  return hunks;
}

/** Lines with their ends, so that an end that changes or is missing is a change too. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function diffLines(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const middle = shortest(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const signs = [...Array<" ">(head).fill(" "), ...middle, ...Array<" ">(tail).fill(" ")];
  let [x, y] = [0, 0];
  return signs.map((sign) => {
    const text = sign === "-" ? a[x]! : b[y]!;
    if (sign !== "+") x++;
    if (sign !== "-") y++;
    return { sign, text, line: sign === "-" ? x : y };
  });
}

/** The signs of the shortest way from one list of lines to the other. */
function shortest(a: readonly string[], b: readonly string[]): DiffLine["sign"][] {
  const most = Math.min(a.length + b.length, MOST_CHANGES);
  const reach = new Map<number, number>([[1, 0]]);
  const history: Map<number, number>[] = [];
  for (let d = 0; d <= most; d++) {
    history.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      const isDown = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = isDown ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return wayBack(history, a.length, b.length);
    }
  }
  return [...a.map(() => "-" as const), ...b.map(() => "+" as const)];
}

function wayBack(history: readonly ReadonlyMap<number, number>[], fromX: number, fromY: number): DiffLine["sign"][] {
  const signs: DiffLine["sign"][] = [];
  let [x, y] = [fromX, fromY];
  for (let d = history.length - 1; d > 0; d--) {
    const reach = history[d]!;
    const k = x - y;
    const isDown = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const before = isDown ? k + 1 : k - 1;
    const beforeX = reach.get(before) ?? 0;
    const startX = isDown ? beforeX : beforeX + 1;
    for (; x > startX; x--, y--) signs.push(" ");
    signs.push(isDown ? "+" : "-");
    x = beforeX;
    y = beforeX - before;
  }
  for (; x > 0; x--) signs.push(" ");
  return signs.reverse();
}
