/**
 * Kendall's tau-b of two columns, from -1 (opposite orders) to 1 (the same order), with ties (Kendall 1945). Pairs with NaN in a column are left out;
 * NaN where a column does not tell any two apart.
 */
export function rankAgreement(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [agreed, toldByA, toldByB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const [byA, byB] = [Math.sign(a[i]! - a[j]!), Math.sign(b[i]! - b[j]!)];
      if (Number.isNaN(byA) || Number.isNaN(byB)) continue;
      agreed += byA * byB;
      toldByA += byA * byA;
      toldByB += byB * byB;
    }
  }
  return agreed / Math.sqrt(toldByA * toldByB);
}
