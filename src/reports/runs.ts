import type { CellLook, LookRun } from '../plan/printed-sheet';

/**
 * Which looks stand where, as few rectangles: cells of one look side by side are joined, then equal stretches of rows
 * beneath each other. What is asked of Excel grows with these rectangles, not with the cells.
 */
export function runsOf(grid: readonly (readonly (CellLook | null)[])[]): { looks: CellLook[]; runs: LookRun[] } {
  const looks: CellLook[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (look: CellLook): number => {
    const key = JSON.stringify(look);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, looks.length);
    return looks.push(look) - 1;
  };

  const runs: LookRun[] = [];
  let open = new Map<string, LookRun>();
  grid.forEach((row, at) => {
    const next = new Map<string, LookRun>();
    for (const [look, column, columns] of stretches(row.map((cell) => (cell === null ? null : indexOf(cell))))) {
      const key = `${look} ${column} ${columns}`;
      const above = open.get(key);
      if (above) above[3] += 1;
      const run = above ?? ([look, at, column, 1, columns] satisfies LookRun);
      if (!above) runs.push(run);
      next.set(key, run);
    }
    open = next;
  });
  return { looks, runs };
}

function stretches(row: readonly (number | null)[]): [look: number, column: number, columns: number][] {
  const found: [number, number, number][] = [];
  row.forEach((look, column) => {
    if (look === null) return;
    const last = found[found.length - 1];
    if (last && last[0] === look && last[1] + last[2] === column) last[2] += 1;
    else found.push([look, column, 1]);
  });
  return found;
}
