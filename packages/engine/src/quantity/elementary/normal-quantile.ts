import { logarithm, logarithmTail } from "./logarithm.ts";
import { productError } from "./pair.ts";
import { type Ratio, ratioAt } from "./ratio.ts";

/**
 * Rational interpolants at Chebyshev points, made with 60 digits from the definition; their own error is below 1e-17 of
 * the quantile. The division into a middle and tails in sqrt(-ln p) is that of Wichura's AS 241 (1988).
 */
const MIDDLE_HALF = 0.375;
const MIDDLE_SQUARE = 0.140625;
const SLOPE = 2.5066282746310007; // sqrt(2 pi), in two doubles
const SLOPE_LOW = -1.8328579980459167e-16;

/** ((x / q) - sqrt(2 pi)) / q^2 for p = 1/2 + q, in 0.140625 - q^2. */
const MIDDLE: Ratio = {
  above: [
    3.9891205193838553, 95.90313209797625, 856.0517463347644, 3505.400978852663, 6577.197818385013, 4889.605114727203,
    932.5131153137561,
  ],
  below: [
    1.0, 28.276910247826855, 310.3006153901107, 1669.309556678763, 4581.27708206731, 6060.493681554366,
    3252.2159596136976, 449.1221968507521,
  ],
};

/** sqrt(2) r + x in r = sqrt(-ln p), up to r = 4, to 9 and to the end of the doubles. */
const TAILS: readonly Ratio[] = [
  {
    above: [
      3.6414577711118308, 46.74384381216603, 113.27309922317782, 90.23531827486138, 42.88150070091971,
      10.949071103968373, 1.0155205616510916, 0.023272385676935615, 2.206172236059399e-5,
    ],
    below: [
      1.0, 19.980558639351102, 76.86274131407231, 98.79773159708189, 61.403278091956615, 23.821779672713564,
      4.571603893661993, 0.3148707311833135, 0.0051563660593635045,
    ],
  },
  {
    above: [
      3.0995183425392816, 12.804980880878274, 12.127030248536306, 4.3102218740299945, 0.5593178070219412,
      0.023919447461556883, 0.00025109258869946956, 1.0209103953127686e-7,
    ],
    below: [
      1.0, 7.4555576571592095, 12.294078490530222, 7.667923547477563, 1.962001576409924, 0.19290777925819144,
      0.0063812810425000885, 4.986311146371589e-5,
    ],
  },
  {
    above: [
      2.715708766188886, 5.621878667694812, 2.3022103782769845, 0.28531409840916205, 0.012155667916935117,
      0.00017031828674317706, 5.89380895413636e-7, 7.224318327279276e-11,
    ],
    below: [
      1.0, 4.174629391217523, 3.850653041899239, 1.038705327825826, 0.09752638554421311, 0.0033278946185524337,
      3.782057279019875e-5, 1.018449549362791e-7,
    ],
  },
];

/**
 * The x below which a standard normal variable lies with probability p, relative error below 4e-16; odd about 1/2 to the bit.
 * -Infinity at 0, Infinity at 1, NaN outside.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= MIDDLE_HALF) return middle(q);
  if (!(p > 0 && p < 1)) return p === 0 ? Number.NEGATIVE_INFINITY : p === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  return q < 0 ? -tail(p) : tail(1 - p);
}

function middle(q: number): number {
  const square = q * q;
  const line = q * SLOPE;
  return line + (productError(q, SLOPE, line) + q * (SLOPE_LOW + square * ratioAt(MIDDLE, MIDDLE_SQUARE - square)));
}

/** -x for p below 1/8. */
function tail(p: number): number {
  const twice = -2 * logarithm(p);
  const root = Math.sqrt(twice);
  const square = root * root;
  const rootLow = (twice - square - productError(root, root, square) - 2 * logarithmTail) / (2 * root);
  const r = root * Math.SQRT1_2;
  return root + (rootLow - ratioAt(TAILS[r < 4 ? 0 : r < 9 ? 1 : 2]!, r));
}
