import type { ColumnChoice } from '../../../actions/column-choice';
import { fieldsOf } from '../../../actions/column-choice';
import type { SheetColumns } from '../../../actions/choices';
import type { Texts } from '../../../text/texts';
import { KINDS } from '../../../tracker/catalogue';
import type { Kind } from '../../../tracker/records';
import type { Drafts } from '../../drafts';

type Column = SheetColumns['columns'][number];

/** What a column's field in the pane says. */
export interface ColumnField {
  /** `automatic`, `none`, or as a choice says it. */
  as: string;
  period: string;
  isChanged: boolean;
}

const AUTOMATIC = 'automatic';
const NONE = 'none';

const keyOf = ({ sheet, header }: Column): string => `${sheet}!${header}`;

/** A column as it is read, or as it is to be. */
export function columnField(column: Column, draft: Drafts['columns']): ColumnField {
  const { isByHand, as, period } = column;
  const now = { as: isByHand ? (as ?? NONE) : AUTOMATIC, period: isByHand ? (period ?? '') : '' };
  const wanted = draft[keyOf(column)] ?? now;
  return { ...wanted, isChanged: wanted.as !== now.as || wanted.period.trim() !== now.period };
}

/** The draft with one column changed. */
export const withColumn = (
  draft: Drafts['columns'],
  column: Column,
  as: string,
  period: string,
): Drafts['columns'] => ({
  ...draft,
  [keyOf(column)]: { as, period },
});

/** Whether a choice can have a period of its own. */
export const takesPeriod = ({ as }: ColumnField): boolean => as === 'value' || as === 'target';

/** The kind of a table; of a sheet that was not read, as the officer says. */
export const kindOf = ({ sheet, kind }: SheetColumns, kinds: Drafts['kinds']): Kind =>
  kind ?? KINDS.find((one) => one === kinds[sheet]) ?? 'indicators';

/** What all the tables' drafts come to, as choices. */
export const columnChoices = (
  tables: readonly SheetColumns[],
  { columns: draft, kinds }: Pick<Drafts, 'columns' | 'kinds'>,
): ColumnChoice[] =>
  tables.flatMap((table) =>
    table.columns.flatMap((column): ColumnChoice[] => {
      const field = columnField(column, draft);
      if (!field.isChanged) return [];
      const period = takesPeriod(field) && field.period.trim() !== '' ? field.period.trim() : null;
      const kind = table.kind === null ? kindOf(table, kinds) : null;
      return [{ sheet: column.sheet, header: column.header, as: field.as, period, kind }];
    }),
  );

/** Every column that is read by the officer's word, back to what its header says. */
export const allAutomatic = (tables: readonly SheetColumns[]): ColumnChoice[] =>
  tables.flatMap(({ columns }) =>
    columns
      .filter(({ isByHand }) => isByHand)
      .map(({ sheet, header }) => ({ sheet, header, as: AUTOMATIC, period: null, kind: null })),
  );

/** What a column may be read as, in the language of the pane. */
export function columnOptions(column: Column, kind: Kind, { pane }: Texts): { value: string; label: string }[] {
  const words = pane.columns;
  const fields = fieldsOf(kind).map(({ field, as }) => ({
    value: as,
    label: field === 'name' ? words.names[kind] : (words.fields[field] ?? as),
  }));
  const label = fields.find(({ value }) => value === column.as)?.label ?? column.as ?? '';
  const read = column.isByHand ? '' : [label, column.period ?? ''].filter((part) => part !== '').join(' ');
  const asRead = column.isByHand ? words.byHeader : words.automatic(read);
  return [{ value: AUTOMATIC, label: asRead }, { value: NONE, label: words.nothing }, ...fields];
}
