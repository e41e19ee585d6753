import { assertAllowed, assertWritable } from '../guards';
import type { Host } from '../host';
import type { ConditionalFormatModel, SheetModel } from '../model/model';
import { aroundChanges } from './around';
import type { HostClass } from './member';

/** What may be done to an object before it is refused: throws `AccessDenied`. */
type Check<S> = (self: S, host: Host) => void;

const READERS = /^(get|activate$)/;

/** A class whose objects are checked before anything of them is changed: by a setter, or by a method that does not merely read. */
export const guarded = <S>(table: HostClass<S>, check: Check<S>): HostClass<S> =>
  aroundChanges(
    table,
    (name, { kind }) => kind !== 'method' || !READERS.test(name),
    (self, host, change) => {
      check(self, host);
      return change();
    },
  );

/**
 * Charts and their parts on a protected sheet are changed only with `allowEditObjects` ("Edit objects" on the page of
 * support.microsoft.com about protecting a worksheet: embedded charts, their format and data, and comments).
 */
export const defineChartClass = <S extends { sheet: SheetModel }>(table: HostClass<S>): HostClass<S> =>
  guarded(table, ({ sheet }, host) => assertAllowed(host, sheet, 'allowEditObjects'));

/** Conditional formats go with `allowFormatCells` (the same page: the dialogues of Format Cells and Conditional Formatting). */
export const defineRulePart = <S>(table: HostClass<S>, formatOf: (self: S) => ConditionalFormatModel): HostClass<S> =>
  guarded(table, (self, host) => {
    assertWritable(host);
    const { sheets } = host.workbook;
    const format = formatOf(self);
    const home = sheets.find((sheet) => sheet.protection.protected && sheet.conditionalFormats.includes(format));
    if (home) assertAllowed(host, home, 'allowFormatCells');
  });
