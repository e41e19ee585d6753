import { addressOf } from '../../plan/cells';
import type { EntryRule, EntryRuleEdit } from '../../plan/plan';
import { SMALL, type Prepare } from './operation';

/** Puts a list and a note on cells that have neither, or takes ours away again; anybody else's stays as it is. */
export const prepareEntryRule: Prepare<EntryRuleEdit> = (edit, { context, sheetName }) => {
  const { row, column, rows, columns } = edit.area;
  const at = () =>
    context.workbook.worksheets.getItem(edit.sheetId).getRangeByIndexes(row, column, rows, columns).dataValidation;
  const standing = edit.isNewSheet ? null : at();
  standing?.load('type,rule,prompt');
  return () => {
    if (standing !== null && !isFree(standing) && !isOurs(standing, edit.before) && !isOurs(standing, edit.rule))
      return [];
    const place = `${sheetName(edit.sheetId)}!${addressOf(edit.area)}`;
    const { rule } = edit;
    const weight = SMALL * 3 + (rule === null ? 0 : rule.note.length + rule.words.join(',').length);
    return [{ bytes: weight, place, queue: () => (rule === null ? at().clear() : put(at(), rule)) }];
  };
};

const sourceOf = ({ words }: EntryRule): string => words.join(',');

const isFree = ({ type, prompt }: Excel.DataValidation): boolean => type === 'None' && (prompt?.message ?? '') === '';

/** Ours has our note; its list may be missing where Excel stopped half-way. */
const isOurs = (standing: Excel.DataValidation, rule: EntryRule | null): boolean => {
  const source = standing.rule?.list?.source ?? '';
  return (
    rule !== null &&
    (standing.prompt?.message ?? '') === rule.note &&
    (source === sourceOf(rule) || (source === '' && rule.note !== ''))
  );
};

/** The note goes first, as it tells that the rest is ours. */
function put(validation: Excel.DataValidation, rule: EntryRule): void {
  if (rule.note !== '') validation.prompt = { title: '', message: rule.note, showPrompt: true };
  if (rule.words.length > 0) {
    validation.rule = { list: { inCellDropDown: true, source: sourceOf(rule) } };
    validation.errorAlert = { ...rule.otherwise, showAlert: true, style: 'Warning' };
  }
}
