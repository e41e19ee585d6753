import { parseTypedDate } from '../entry-dates';
import { HostError } from '../errors';
import { assertUnprotected } from '../guards';
import type { Host } from '../host';
import { printAbsoluteArea, quotedSheetName } from '../model/address';
import { cellCountOf, containsArea, overlaps, withoutArea } from '../model/areas';
import type { Area, DataValidationModel } from '../model/model';
import { bool, isMissing, oneOf, optionalText, record, text } from './arguments';
import { judged } from '../operations/validate';
import { conditionFormula } from './conditional-format-kinds';
import { rangeAreasOf } from './range-areas';
import { defineClass, isHostObject, type HostObject, type PropertyMember } from './member';
import { areaOf, isRangeLike, type RangeState } from './range-state';

/** Data validation of a range. A formula reads back as text with a leading `=`. */

const KINDS: readonly [name: string, type: string][] = [
  ['wholeNumber', 'WholeNumber'],
  ['decimal', 'Decimal'],
  ['date', 'Date'],
  ['time', 'Time'],
  ['textLength', 'TextLength'],
];
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

const pieces = (area: Area, holes: readonly Area[]): Area[] =>
  holes.reduce<Area[]>(
    (rest, hole) => rest.flatMap((one) => (containsArea(hole, one) ? [] : withoutArea(one, hole))),
    [area],
  );

const covers = ({ areas }: DataValidationModel, area: Area): boolean => pieces(area, areas).length === 0;
const touches = ({ areas }: DataValidationModel, wanted: readonly Area[]): boolean =>
  areas.some((one) => wanted.some((area) => overlaps(one, area)));

/** The validation of all cells, `undefined` where none has one, `null` where they differ. */
const current = ({ sheet, areas }: RangeState): DataValidationModel | undefined | null => {
  const found = sheet.validations.filter((validation) => touches(validation, areas));
  const [first] = found;
  if (!first) return undefined;
  return found.length === 1 && areas.every((area) => covers(first, area)) ? first : null;
};

const takeAway = ({ sheet, areas }: RangeState): void => {
  for (const validation of sheet.validations) validation.areas = validation.areas.flatMap((one) => pieces(one, areas));
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
};

/** Gives the range a validation of its own: what it had, with `change`. */
const change = (self: RangeState, host: Host, change_: Partial<DataValidationModel>): void => {
  assertUnprotected(host, self.sheet);
  const before = current(self);
  takeAway(self);
  const fresh: DataValidationModel = { areas: [], type: 'None', rule: {}, ignoreBlanks: true };
  self.sheet.validations.push({
    ...fresh,
    ...(before ?? {}),
    ...change_,
    areas: self.areas.map((area) => ({ ...area })),
  });
};

/** A range in a rule stands for its address. */
const rangeFormula = (value: unknown): string | undefined =>
  isHostObject(value) && isRangeLike(value.state)
    ? `=${quotedSheetName(value.state.sheet.name)}!${printAbsoluteArea(areaOf(value.state))}`
    : undefined;

/** Dates and times may be given as texts, which become serial numbers. */
const formula = (value: unknown, what: string, type: string): string => {
  const cells = rangeFormula(value);
  if (cells !== undefined) return cells;
  const isMoment = type === 'Date' || type === 'Time';
  const typed = isMoment && typeof value === 'string' ? parseTypedDate(value.trim(), new Date()) : null;
  return conditionFormula(typed ? typed.serial : value, what);
};

const ruleOf = (value: unknown): { type: string; rule: Record<string, unknown> } => {
  const given = Object.entries(record(value, 'rule')).filter(([, part]) => !isMissing(part));
  const [entry, ...others] = given;
  if (!entry) return { type: 'None', rule: {} };
  if (others.length > 0) throw new HostError('InvalidArgument', 'A range has one rule of validation.');
  const part = record(entry[1], 'rule');
  if (entry[0] === 'list') {
    const source = rangeFormula(part.source) ?? text(part.source, 'source');
    if (source === '' || (!source.startsWith('=') && source.length > LONGEST_LIST))
      throw new HostError('InvalidArgument');
    const inCellDropDown = isMissing(part.inCellDropDown) ? true : bool(part.inCellDropDown, 'inCellDropDown');
    return { type: 'List', rule: { list: { inCellDropDown, source } } };
  }
  if (entry[0] === 'custom') {
    const wanted = text(part.formula, 'formula');
    return { type: 'Custom', rule: { custom: { formula: conditionFormula(wanted, 'formula') } } };
  }
  const kind = KINDS.find(([name]) => name === entry[0]);
  if (!kind) throw new HostError('InvalidArgument');
  const [name, type] = kind;
  const operator = oneOf(part.operator, OPERATORS, 'operator').replace(/OrEqualTo$/, 'OrEqual');
  const isPair = operator === 'Between' || operator === 'NotBetween';
  const formula1 = formula(part.formula1, 'formula1', type);
  if (!isPair) return { type, rule: { [name]: { formula1, operator } } };
  return { type, rule: { [name]: { formula1, formula2: formula(part.formula2, 'formula2', type), operator } } };
};

/** A list written out in the rule itself. */
const LONGEST_LIST = 255;

/** Excel spells these two operators in its own way when it gives them back. */
const shownRule = (rule: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(rule).replace(/"(Greater|Less)ThanOrEqual"/g, '"$1ThanOrEqualTo"')) as Record<
    string,
    unknown
  >;

/** What a message can hold in a file (MS-OI29500 on `dataValidation`): longer ones, Excel repairs away when it opens it. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const shortText = (value: unknown, what: string, most: number): string => {
  const given = optionalText(value, what) ?? '';
  if (given.length > most) throw new HostError('InvalidArgument', `The ${what} is longer than ${most} characters.`);
  return given;
};

const ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };
const PROMPT = { message: '', showPrompt: true, title: '' };

const property = (
  get: (validation: DataValidationModel | undefined) => unknown,
  set: (value: unknown) => Partial<DataValidationModel>,
): PropertyMember<RangeState> => ({
  kind: 'property',
  since: '1.8',
  get: (self) => {
    const found = current(self);
    return found === null ? null : get(found);
  },
  set: (self, value, host) => change(self, host, set(value)),
});

const invalidCells = (self: RangeState, host: Host): HostObject | null =>
  rangeAreasOf(
    self.sheet,
    judged(self, host).flatMap(({ row, column, valid }) => (valid ? [] : [{ row, column, rows: 1, columns: 1 }])),
  );

export const dataValidation = defineClass<RangeState>({
  name: 'DataValidation',
  since: '1.8',
  members: {
    rule: property((found) => (found ? shownRule(found.rule) : {}), ruleOf),
    ignoreBlanks: property(
      (found) => found?.ignoreBlanks ?? true,
      (value) => ({ ignoreBlanks: bool(value, 'ignoreBlanks') }),
    ),
    errorAlert: property(
      (found) => found?.errorAlert ?? ALERT,
      (value) => {
        const given = record(value, 'errorAlert');
        const words = ['Stop', 'Warning', 'Information'] as const;
        return {
          errorAlert: {
            message: shortText(given.message, 'message', LONGEST_MESSAGE),
            title: shortText(given.title, 'title', LONGEST_TITLE),
            showAlert: isMissing(given.showAlert) ? true : bool(given.showAlert, 'showAlert'),
            style: isMissing(given.style) ? 'Stop' : oneOf(given.style, words, 'style'),
          },
        };
      },
    ),
    prompt: property(
      (found) => found?.prompt ?? PROMPT,
      (value) => {
        const given = record(value, 'prompt');
        return {
          prompt: {
            message: shortText(given.message, 'message', LONGEST_MESSAGE),
            title: shortText(given.title, 'title', LONGEST_TITLE),
            showPrompt: isMissing(given.showPrompt) ? true : bool(given.showPrompt, 'showPrompt'),
          },
        };
      },
    ),
    type: {
      kind: 'property',
      since: '1.8',
      get: (self) => {
        const found = current(self);
        if (found) return found.type;
        if (found === undefined) return 'None';
        const touched = self.sheet.validations.filter((validation) => touches(validation, self.areas));
        return touched.length > 1 ? 'Inconsistent' : 'MixedCriteria';
      },
    },
    valid: {
      kind: 'property',
      since: '1.8',
      get: (self, host) => {
        const cells = judged(self, host);
        const wrong = cells.filter(({ valid }) => !valid).length;
        // Cells that were not looked at are blank or without a rule, which is valid.
        if (wrong === 0) return true;
        return wrong === self.areas.reduce((sum, area) => sum + cellCountOf(area), 0) ? false : null;
      },
    },
    getInvalidCells: {
      kind: 'method',
      since: '1.9',
      call: (self, _, host) => {
        const found = invalidCells(self, host);
        if (!found) throw new HostError('ItemNotFound');
        return found;
      },
    },
    getInvalidCellsOrNullObject: { kind: 'method', since: '1.9', call: (self, _, host) => invalidCells(self, host) },
    clear: {
      kind: 'method',
      since: '1.8',
      call: (self, _, host) => {
        assertUnprotected(host, self.sheet);
        takeAway(self);
      },
    },
  },
});
