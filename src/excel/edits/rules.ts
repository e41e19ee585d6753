import { addressOf } from '../../plan/cells';
import type { RulesEdit, StatusRule } from '../../plan/plan';
import { begunAmong, oursAmong } from '../../plan/rules';
import { loadRules, rulesIn, withoutRule, wordFormula } from '../read-rules';
import { SMALL, type Prepare } from './operation';

/** Takes away our own rules on a status column, wherever they have got to in it, and writes those that should be there. */
export const prepareRules: Prepare<RulesEdit> = (edit, desk) => {
  const { row, column, rows, columns } = edit.area;
  const at = () => desk.context.workbook.worksheets.getItem(edit.sheetId).getRangeByIndexes(row, column, rows, columns);
  const standing = loadRules(at());
  return () => {
    const found = rulesIn(standing);
    const ours = edit.isPutBack ? begunAmong(found, edit.ours) : oursAmong(found, edit.ours);
    const gone = new Set([...ours.map(({ id }) => id), ...(edit.isPutBack ? withoutRule(standing) : [])]);
    const place = `${desk.sheetName(edit.sheetId)}!${addressOf(edit.area)}`;
    return [
      {
        bytes: SMALL * (gone.size + edit.rules.length * 4),
        place,
        queue: () => {
          for (const format of standing.items) if (gone.has(format.id)) format.delete();
          const range = at();
          for (const rule of edit.rules) addRule(range, rule);
        },
      },
    ];
  };
};

function addRule(range: Excel.Range, { word, fill, font, numberFormat }: StatusRule): void {
  const { cellValue } = range.conditionalFormats.add('CellValue');
  cellValue.rule = { formula1: wordFormula(word), operator: 'EqualTo' };
  cellValue.format.font.color = font;
  if (fill !== '') cellValue.format.fill.color = fill;
  if (numberFormat !== '') cellValue.format.numberFormat = numberFormat;
}
