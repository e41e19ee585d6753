import type { Host } from './host';
import { intersection } from './model/areas';
import type { Area, SheetModel } from './model/model';

/**
 * Cells that a script bound to an id, to hear of their changes. They last as long as the host runs: a file keeps bindings
 * with the add-in that made them, and the host has no such parts.
 */
export interface BindingModel {
  id: string;
  type: 'Range' | 'Table' | 'Text';
  sheet: SheetModel;
  area: Area;
  /** Of a table: its id. */
  tableId?: string;
}

/** The types of the client's document events, which it hears without registering on the wire. */
export const BINDING_EVENT = { selectionChanged: 3, dataChanged: 4 } as const;

const kept = new WeakMap<Host, BindingModel[]>();

export const bindingsOf = (host: Host): BindingModel[] => {
  let list = kept.get(host);
  if (!list) kept.set(host, (list = []));
  return list;
};

/** Where the cells of a binding are now: a table's move with it. */
export const boundArea = ({ sheet, area, tableId }: BindingModel): Area =>
  sheet.tables.find(({ id }) => id === tableId)?.area ?? area;

/** Cells changed: tells the bindings that they belong to. */
export const raiseBound = (host: Host, sheet: SheetModel, area: Area): void => {
  for (const binding of kept.get(host) ?? [])
    if (binding.sheet === sheet && intersection(boundArea(binding), area))
      host.raise({ message: BINDING_EVENT.dataChanged, target: binding.id, data: {} });
};

/** Cells were chosen: tells the bindings that they touch where in them they lie. */
export const raiseBoundSelection = (host: Host, sheet: SheetModel, areas: readonly Area[]): void => {
  for (const binding of kept.get(host) ?? []) {
    const bound = boundArea(binding);
    const inside = areas.map((area) => intersection(bound, area)).find((area) => area !== undefined);
    if (binding.sheet !== sheet || !inside) continue;
    const place = { startRow: inside.row - bound.row, startColumn: inside.column - bound.column };
    const data = { ...place, rowCount: inside.rows, columnCount: inside.columns };
    host.raise({ message: BINDING_EVENT.selectionChanged, target: binding.id, data });
  }
};
