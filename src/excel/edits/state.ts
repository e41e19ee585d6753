import type { StateEdit } from '../../plan/plan';
import { valueOperations } from './cells';
import { lookUpSheet } from './look-up';
import { SMALL, type Operation, type Prepare } from './operation';

/** Writes what is ours on its very hidden sheet, or takes that sheet away. */
export const prepareState: Prepare<StateEdit> = ({ name, columns }, { context }) => {
  const found = lookUpSheet(context, name);
  return () => {
    const standing = found();
    if (columns === null) {
      if (standing === null) return [];
      const queue = () => {
        // Excel deletes no sheet that is very hidden.
        standing.visibility = 'Hidden';
        standing.delete();
      };
      return [{ bytes: SMALL, place: name, queue }];
    }
    const sheet = () => context.workbook.worksheets.getItem(name);
    // A removal that stopped half-way may have left it hidden only.
    const make: Operation[] =
      standing?.visibility === 'VeryHidden'
        ? []
        : [
            {
              bytes: SMALL,
              place: name,
              queue: () => {
                (standing ?? context.workbook.worksheets.add(name)).visibility = 'VeryHidden';
              },
            },
          ];
    const write = columns.flatMap((cells, column): Operation[] => {
      if (cells === null) return [];
      const clear: Operation = {
        bytes: SMALL,
        place: name,
        queue: () => sheet().getRangeByIndexes(0, column, 1, 1).getEntireColumn().clear(),
      };
      const area = { row: 0, column, rows: cells.length, columns: 1 };
      const values = cells.map((cell) => [cell]);
      return [
        ...(standing !== null ? [clear] : []),
        ...(cells.length === 0 ? [] : valueOperations(sheet, name, area, values)),
      ];
    });
    return [...make, ...write];
  };
};
