/** Test problems whose true front is known, in the form `nsga2` and `nsga3` take (all objectives are minimised). */
const unit = (name, n, low = 0, high = 1) =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`${name}${i + 1}`, { kind: "real", low, high }]));
const minimised = (m) => Object.fromEntries(Array.from({ length: m }, (_, k) => [`f${k + 1}`, "minimise"]));
const named = (values) => ({ objectives: Object.fromEntries(values.map((value, k) => [`f${k + 1}`, value])) });
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** DTLZ2 (Deb et al. 2005) of m objectives and m + 9 variables: the front is the unit sphere where no objective is negative. */
export function dtlz2(m) {
  return {
    variables: unit("x", m + 9),
    objectives: minimised(m),
    evaluate: (point) => {
      const x = Object.values(point);
      const g = sum(x.slice(m - 1).map((value) => (value - 0.5) ** 2));
      const objectives = [];
      for (let k = 0; k < m; k++) {
        let value = 1 + g;
        for (let i = 0; i < m - 1 - k; i++) value *= Math.cos((x[i] * Math.PI) / 2);
        if (k > 0) value *= Math.sin((x[m - 1 - k] * Math.PI) / 2);
        objectives.push(value);
      }
      return named(objectives);
    },
  };
}

/** The problems of Zitzler, Deb and Thiele (2000) with two objectives: number 1, 2, 3, 4 or 6, with 30 variables (4 and 6: ten). */
export function zdt(number) {
  const n = number === 4 || number === 6 ? 10 : 30;
  const variables = number === 4 ? { x1: { kind: "real", low: 0, high: 1 }, ...unit("y", n - 1, -5, 5) } : unit("x", n);
  return {
    variables,
    objectives: minimised(2),
    evaluate: (point) => {
      const [x, ...rest] = Object.values(point);
      const first = number === 6 ? 1 - Math.exp(-4 * x) * Math.sin(6 * Math.PI * x) ** 6 : x;
      const g = distance(number, rest);
      return named([first, g * ZDT_FRONTS[number](first / g, first)]);
    },
  };
}

function distance(number, rest) {
  if (number === 4) return 1 + 10 * rest.length + sum(rest.map((y) => y * y - 10 * Math.cos(4 * Math.PI * y)));
  if (number === 6) return 1 + 9 * (sum(rest) / rest.length) ** 0.25;
  return 1 + (9 * sum(rest)) / rest.length;
}

/** Second objective over g, from the first over g (and the first). */
const ZDT_FRONTS = {
  1: (ratio) => 1 - Math.sqrt(ratio),
  2: (ratio) => 1 - ratio ** 2,
  3: (ratio, first) => 1 - Math.sqrt(ratio) - ratio * Math.sin(10 * Math.PI * first),
  4: (ratio) => 1 - Math.sqrt(ratio),
  6: (ratio) => 1 - ratio ** 2,
};

/** n points of the true front of a ZDT problem, evenly along the first objective; ZDT6 begins at 0.2807753191. Some of ZDT3's are dominated. */
export function zdtFront(number, n) {
  const from = number === 6 ? ZDT6_FROM : 0;
  return Array.from({ length: n }, (_, i) => {
    const first = from + ((1 - from) * i) / (n - 1);
    return [first, ZDT_FRONTS[number](first, first)];
  });
}

/** Least first objective of ZDT6: 1 - exp(-4 x) sin(6 pi x)^6 at x = arctan(9 pi) / (6 pi). */
export const ZDT6_FROM = (() => {
  const x = Math.atan(9 * Math.PI) / (6 * Math.PI);
  return 1 - Math.exp(-4 * x) * Math.sin(6 * Math.PI * x) ** 6;
})();

/**
 * Area that the true front of a ZDT problem dominates up to (r, r), r >= 1: r^2 less what lies under the front, which is an integral; ZDT3's front has gaps,
 * and its area is null here.
 */
export function zdtHypervolume(number, r) {
  const a = ZDT6_FROM;
  if (number === 1 || number === 4) return r * r - 1 / 3;
  if (number === 2) return r * r - 2 / 3;
  if (number === 6) return r * r - a * r - (1 - a - (1 - a ** 3) / 3);
  return null;
}
