/**
 * The plain linear programme of an EmbeddedNetwork, for a general solver: a row per node (outflow less inflow = supply, or up to its upper value), then the side rows.
 * `refresh` writes the network's present costs, bounds and supplies into it.
 */
export function programmeOf(network) {
  const { nodes, sideRows, tail } = network;
  const { starts, indices, values } = matrixOf(network);
  const programme = {
    columns: tail.length,
    rows: nodes + sideRows,
    cost: new Float64Array(tail.length),
    lower: new Float64Array(tail.length),
    upper: new Float64Array(tail.length),
    rowLower: new Float64Array(nodes + sideRows),
    rowUpper: new Float64Array(nodes + sideRows),
    starts,
    indices,
    values,
  };
  const refresh = () => {
    programme.cost.set(network.cost);
    programme.lower.set(network.lower);
    programme.upper.set(network.upper);
    programme.rowLower.set(network.supply);
    programme.rowUpper.set(network.supplyUpper ?? network.supply);
    programme.rowLower.set(network.sideLower, nodes);
    programme.rowUpper.set(network.sideUpper, nodes);
  };
  refresh();
  return { programme, refresh };
}

function matrixOf({ nodes, tail, head, sideStarts, sideIndices, sideValues }) {
  const starts = new Int32Array(tail.length + 1);
  const indices = [];
  const values = [];
  for (let a = 0; a < tail.length; a++) {
    // An arc from a node to itself moves nothing across a balance.
    if (tail[a] !== head[a]) {
      const ends = [
        [tail[a], 1],
        [head[a], -1],
      ];
      for (const [node, value] of ends.filter(([node]) => node >= 0).sort((a, b) => a[0] - b[0])) {
        indices.push(node);
        values.push(value);
      }
    }
    for (let k = sideStarts[a]; k < sideStarts[a + 1]; k++) {
      indices.push(nodes + sideIndices[k]);
      values.push(sideValues[k]);
    }
    starts[a + 1] = indices.length;
  }
  return { starts, indices: Int32Array.from(indices), values: Float64Array.from(values) };
}
