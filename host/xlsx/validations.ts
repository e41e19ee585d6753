import type { DataValidationModel } from '../model/model';
import { readAreas, writeAreas } from './areas';
import { shownFormula, writtenFormula } from './formulas';
import { SHEET_ORDER, type SheetPiece } from './piece';
import { readOperator, writeOperator } from './rule-kinds';
import {
  append,
  attribute,
  child,
  children,
  createElement,
  ensureChild,
  flag,
  removeChildren,
  setAttributes,
  textOf,
  type Element,
} from './xml';

/** Data validation, in the words of `Excel.DataValidationRule`. Formulas read back as text with a leading `=`. */

const TYPES: Record<string, string> = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
  none: 'None',
};
const RULE_NAMES: Record<string, string> = {
  WholeNumber: 'wholeNumber',
  Decimal: 'decimal',
  Date: 'date',
  Time: 'time',
  TextLength: 'textLength',
};
const ALERTS: Record<string, string> = { stop: 'Stop', warning: 'Warning', information: 'Information' };

const word = (table: Record<string, string>, value: string): string | undefined =>
  Object.keys(table).find((key) => table[key] === value);

const LITERAL_LIST = /^"((?:[^"]|"")*)"$/;

const readRule = (element: Element, type: string): Record<string, unknown> => {
  const [first, second] = ['formula1', 'formula2'].map((name) => child(element, name));
  const formula1 = first ? shownFormula(textOf(first)) : '';
  if (type === 'List') {
    const literal = LITERAL_LIST.exec(formula1.slice(1));
    const source = literal ? (literal[1] ?? '').replaceAll('""', '"') : formula1;
    return { list: { inCellDropDown: !flag(element, 'showDropDown'), source } };
  }
  if (type === 'Custom') return { custom: { formula: formula1 } };
  const name = RULE_NAMES[type];
  if (!name) return {};
  const operator = readOperator(attribute(element, 'operator'));
  return { [name]: second ? { formula1, formula2: shownFormula(textOf(second)), operator } : { formula1, operator } };
};

const readValidation = (element: Element): DataValidationModel => {
  const type = TYPES[attribute(element, 'type') ?? 'none'] ?? 'None';
  const text = (name: string) => attribute(element, name) ?? '';
  return {
    areas: readAreas(attribute(element, 'sqref')),
    type,
    rule: readRule(element, type),
    ignoreBlanks: flag(element, 'allowBlank'),
    errorAlert: {
      title: text('errorTitle'),
      message: text('error'),
      style: ALERTS[attribute(element, 'errorStyle') ?? 'stop'] ?? 'Stop',
      showAlert: flag(element, 'showErrorMessage'),
    },
    prompt: { title: text('promptTitle'), message: text('prompt'), showPrompt: flag(element, 'showInputMessage') },
  };
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const written = (value: unknown): string => writtenFormula(value === undefined || value === null ? '' : String(value));

const fillRule = (element: Element, { type, rule }: DataValidationModel): void => {
  const of = (name: string) => (isRecord(rule[name]) ? rule[name] : {});
  if (type === 'List') {
    const { source, inCellDropDown } = of('list');
    const text = String(source ?? '');
    setAttributes(element, { showDropDown: inCellDropDown === false || undefined });
    append(element, 'formula1', {}, text.startsWith('=') ? written(text) : `"${text.replaceAll('"', '""')}"`);
    return;
  }
  if (type === 'Custom') return void append(element, 'formula1', {}, written(of('custom').formula));
  const { formula1, formula2, operator } = of(RULE_NAMES[type] ?? '');
  const file = writeOperator(operator);
  setAttributes(element, { operator: file === 'between' ? undefined : file });
  append(element, 'formula1', {}, written(formula1));
  if (formula2 !== undefined && formula2 !== null && formula2 !== '')
    append(element, 'formula2', {}, written(formula2));
};

const fillValidation = (element: Element, validation: DataValidationModel): void => {
  const { errorAlert, prompt } = validation;
  setAttributes(element, {
    type: word(TYPES, validation.type),
    errorStyle: errorAlert && errorAlert.style !== 'Stop' ? word(ALERTS, errorAlert.style) : undefined,
    allowBlank: validation.ignoreBlanks || undefined,
    showInputMessage: (prompt?.showPrompt ?? true) || undefined,
    showErrorMessage: (errorAlert?.showAlert ?? true) || undefined,
    errorTitle: errorAlert?.title || undefined,
    error: errorAlert?.message || undefined,
    promptTitle: prompt?.title || undefined,
    prompt: prompt?.message || undefined,
  });
  if (validation.type !== 'None') fillRule(element, validation);
};

const keyOf = ({ type, rule, ignoreBlanks, errorAlert, prompt }: DataValidationModel): string =>
  JSON.stringify([type, rule, ignoreBlanks, errorAlert, prompt]);

export const validations: SheetPiece = {
  name: 'data validation',
  read: (root, sheet) => {
    sheet.validations = children(child(root, 'dataValidations'), 'dataValidation').map(readValidation);
  },
  state: (sheet) => sheet.validations,
  write: (root, sheet) => {
    const old = child(root, 'dataValidations');
    const kept = children(old, 'dataValidation').map((element) => ({ element, key: keyOf(readValidation(element)) }));
    if (sheet.validations.length === 0) return removeChildren(root, 'dataValidations');
    const list = ensureChild(root, 'dataValidations', SHEET_ORDER);
    removeChildren(list);
    for (const validation of sheet.validations) {
      const same = kept.findIndex(({ key }) => key === keyOf(validation));
      const element = kept.splice(same, same < 0 ? 0 : 1)[0]?.element ?? createElement(list, 'dataValidation');
      list.appendChild(element);
      if (same < 0) fillValidation(element, validation);
      setAttributes(element, { sqref: writeAreas(validation.areas) });
    }
    setAttributes(list, { count: sheet.validations.length });
  },
};
