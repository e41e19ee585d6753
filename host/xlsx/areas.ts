import { cellName, parseArea } from '../model/address';
import { lastColumnOf, lastRowOf } from '../model/areas';
import type { Area } from '../model/model';

/** `A1:B2 D4`, as a file lists areas; what is no address is passed over. */
export const readAreas = (text: string | undefined): Area[] =>
  (text ?? '').split(/\s+/).flatMap((part) => {
    const area = part === '' ? null : parseArea(part);
    return area ? [area] : [];
  });

/** A file writes whole columns as `A1:A1048576`. */
export const writeArea = (area: Area): string => {
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellName(lastRowOf(area), lastColumnOf(area))}`;
};

export const writeAreas = (areas: readonly Area[]): string => areas.map(writeArea).join(' ');
