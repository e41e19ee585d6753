/** Gives, for each number, the median of those given before it (null for the first), and keeps them in order. */
export function medianKeeper(): (value: number) => number | null {
  const sorted: number[] = [];
  return (value) => {
    const median = medianOf(sorted);
    let at = sorted.length;
    sorted.push(value);
    while (at > 0 && (sorted[at - 1] ?? value) > value) {
      sorted[at] = sorted[at - 1] ?? value;
      at -= 1;
    }
    sorted[at] = value;
    return median;
  };
}

function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted[middle - 1];
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}
