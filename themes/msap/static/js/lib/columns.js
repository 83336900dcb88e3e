// Columns as generator/search/encoding.py writes them, back to lists.

/**
 * The lines of a column of texts.
 * @type {(column: string) => string[]}
 */
export function lines(column) {
  return column.split("\n");
}

/**
 * The numbers whose differences are `differences`, each divided by `steps`.
 * @type {(differences: readonly number[], steps?: number) => number[]}
 */
export function summed(differences, steps = 1) {
  let sum = 0;
  return differences.map((difference) => (sum += difference) / steps);
}
