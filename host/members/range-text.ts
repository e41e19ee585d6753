import { HostError } from '../errors';
import type { Host } from '../host';
import { parseAddress, splitAddresses } from '../model/address';
import { WHOLE_SHEET } from '../model/cells';
import type { NameModel, SheetModel } from '../model/model';
import type { RangeState } from './range-state';

/** From what a script writes as an address, a name or a table's name, to cells. */

export const findSheet = (host: Host, name: string): SheetModel | undefined =>
  host.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

const findName = (host: Host, text: string, sheet: SheetModel): NameModel | undefined => {
  const isIt = ({ name }: NameModel) => name.toLowerCase() === text.toLowerCase();
  return sheet.names.find(isIt) ?? host.workbook.names.find(isIt);
};

/** The cells that a reference such as `Sheet1!$A$1:$B$2` stands for; undefined where it is no plain reference. */
export const cellsOfReference = (host: Host, reference: string, home: SheetModel): RangeState | undefined => {
  const areas = splitAddresses(reference.replace(/^=/, '')).map(parseAddress);
  const first = areas[0];
  if (!first) return undefined;
  const sheet = first.sheet === undefined ? home : findSheet(host, first.sheet);
  const plain = areas.filter((area) => area !== null);
  if (!sheet || plain.length !== areas.length) return undefined;
  if (plain.some((area) => area.sheet !== undefined && area.sheet.toLowerCase() !== sheet.name.toLowerCase()))
    return undefined;
  return { sheet, areas: plain.map(({ area }) => area) };
};

/**
 * One range: an address on this sheet or naming it, a name, or a table's name (its data body).
 * No text at all is the whole sheet. Throws `InvalidArgument` (another sheet's address), `ItemNotFound`.
 */
export const rangeFromText = (host: Host, text: string | undefined, sheet: SheetModel): RangeState => {
  if (text === undefined) return { sheet, areas: [WHOLE_SHEET] };
  const address = parseAddress(text);
  if (address) {
    const isElsewhere = address.sheet !== undefined && address.sheet.toLowerCase() !== sheet.name.toLowerCase();
    if (isElsewhere) throw new HostError('InvalidArgument');
    return { sheet, areas: [address.area] };
  }
  const name = findName(host, text, sheet);
  const cells = name && cellsOfReference(host, name.formula, sheet);
  if (cells?.areas.length === 1 && cells.sheet === sheet) return cells;
  const table = sheet.tables.find((one) => one.name.toLowerCase() === text.toLowerCase());
  if (table) {
    const head = table.showHeaders ? 1 : 0;
    const rows = table.area.rows - head - (table.showTotals ? 1 : 0);
    return { sheet, areas: [{ ...table.area, row: table.area.row + head, rows: Math.max(1, rows) }] };
  }
  // Excel tells a wrong address and an unknown name by the same code.
  throw new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${text}.`);
};
