import { BINDING_EVENT, bindingsOf, boundArea, type BindingModel } from '../bindings';
import { displayText } from '../display';
import { HostError } from '../errors';
import type { Host } from '../host';
import { parseAddress } from '../model/address';
import { containsArea } from '../model/areas';
import { cellAt } from '../model/cells';
import type { WorkbookModel } from '../model/model';
import { styleOf } from '../model/styles';
import { activeSheet } from '../operations/sheets';
import { selectedAreas } from '../operations/selection';
import { isMissing, oneOf, optionalText, text, whole } from './arguments';
import { defineClass, isHostObject, objectOf, type EventMember, type HostObject } from './member';
import { rangeOf } from './range-class';
import { areaOf, isRangeLike, type RangeState } from './range-state';
import { cellsOfReference, findSheet, rangeFromText } from './range-text';
import { tableClass } from './tables';

/** Bindings of cells to ids, for scripts of the older kind. */

const event = (register: string, message: number): EventMember<BindingModel> => ({
  kind: 'event',
  since: '1.2',
  register,
  message,
  target: ({ id }) => id,
});

const binding = defineClass<BindingModel>({
  name: 'Binding',
  since: '1.1',
  id: ({ id }) => ({ Id: id }),
  isGone: (self, host) => !bindingsOf(host).includes(self),
  members: {
    id: { kind: 'property', since: '1.1', get: ({ id }) => id },
    type: { kind: 'property', since: '1.1', get: ({ type }) => type },
    getRange: { kind: 'method', since: '1.1', call: (self) => rangeOf(self.sheet, boundArea(self)) },
    getTable: {
      kind: 'method',
      since: '1.1',
      call: ({ sheet, tableId }) => {
        const table = sheet.tables.find(({ id }) => id === tableId);
        if (!table) throw new HostError('InvalidBinding');
        return objectOf(tableClass, { sheet, table });
      },
    },
    getText: {
      kind: 'method',
      since: '1.1',
      call: (self, _, host) => {
        if (self.type !== 'Text') throw new HostError('InvalidBinding');
        const { row, column } = boundArea(self);
        const cell = cellAt(self.sheet, row, column);
        return cell ? displayText(cell, styleOf(host.workbook, self.sheet, row, column).numberFormat) : '';
      },
    },
    delete: {
      kind: 'method',
      since: '1.3',
      call: (self, _, host) => {
        const list = bindingsOf(host);
        list.splice(list.indexOf(self), 1);
      },
    },
    onDataChanged: event('DataChanged', BINDING_EVENT.dataChanged),
    onSelectionChanged: event('SelectionChanged', BINDING_EVENT.selectionChanged),
  },
});

const TYPES = ['Range', 'Table', 'Text'] as const;

const bind = (host: Host, { sheet, areas }: RangeState, type: unknown, id: unknown): HostObject => {
  const kind = oneOf(type, TYPES, 'bindingType');
  const area = { ...areaOf({ sheet, areas }) };
  const table = sheet.tables.find((one) => containsArea(one.area, area));
  if (kind === 'Table' && !table) throw new HostError('InvalidArgument', 'A table is bound to a table of the sheet.');
  if (kind === 'Text' && area.rows * area.columns !== 1) throw new HostError('InvalidArgument');
  const made: BindingModel = { id: text(id, 'id'), type: kind, sheet, area };
  if (kind === 'Table' && table) made.tableId = table.id;
  const list = bindingsOf(host);
  // The same id binds anew.
  const before = list.findIndex((one) => one.id === made.id);
  if (before >= 0) list.splice(before, 1);
  list.push(made);
  return objectOf(binding, made);
};

const rangeIn = (host: Host, given: unknown): RangeState => {
  if (isHostObject(given) && isRangeLike(given.state)) return given.state;
  const address = optionalText(given, 'range') ?? '';
  const named = parseAddress(address)?.sheet;
  const sheet = named === undefined ? activeSheet(host) : findSheet(host, named);
  if (!sheet) throw new HostError('InvalidArgument');
  return rangeFromText(host, address, sheet);
};

const find = (host: Host, id: unknown): HostObject | null => {
  const found = bindingsOf(host).find((one) => one.id === text(id, 'id'));
  return found ? objectOf(binding, found) : null;
};

const get = (host: Host, id: unknown): HostObject => {
  const found = find(host, id);
  if (!found) throw new HostError('ItemNotFound');
  return found;
};

export const bindingCollection = defineClass<WorkbookModel>({
  name: 'BindingCollection',
  since: '1.1',
  items: (_, host) => bindingsOf(host).map((one) => objectOf(binding, one)),
  indexer: (_, id, host) => get(host, id),
  members: {
    count: { kind: 'property', since: '1.1', get: (_, host) => bindingsOf(host).length },
    add: {
      kind: 'method',
      since: '1.3',
      call: (_, [range, type, id], host) => bind(host, rangeIn(host, range), type, id),
    },
    addFromNamedItem: {
      kind: 'method',
      since: '1.3',
      call: (_, [name, type, id], host) => {
        const item = host.workbook.names.find((one) => one.name.toLowerCase() === text(name, 'name').toLowerCase());
        const cells = item && cellsOfReference(host, item.formula, activeSheet(host));
        if (!cells) throw new HostError('ItemNotFound');
        return bind(host, cells, type, id);
      },
    },
    addFromSelection: {
      kind: 'method',
      since: '1.3',
      call: (_, [type, id], host) => bind(host, selectedAreas(host), type, id),
    },
    getCount: { kind: 'method', since: '1.4', call: (_, __, host) => bindingsOf(host).length },
    getItem: { kind: 'method', since: '1.1', call: (_, [id], host) => get(host, id) },
    getItemAt: {
      kind: 'method',
      since: '1.1',
      call: (_, [index], host) => {
        const found = bindingsOf(host)[isMissing(index) ? 0 : whole(index, 'index', 0)];
        if (!found) throw new HostError('InvalidArgument');
        return objectOf(binding, found);
      },
    },
    getItemOrNullObject: { kind: 'method', since: '1.4', call: (_, [id], host) => find(host, id) },
  },
});

export const bindingClasses = [bindingCollection, binding];
