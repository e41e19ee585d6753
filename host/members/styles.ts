import { HostError } from '../errors';
import type { WorkbookModel } from '../model/model';
import { defaultStyle, type StylePatch } from '../model/styles';
import { builtinStyles } from '../named-styles';
import { text, whole } from './arguments';
import { defineClass, objectOf, type HostObject } from './member';

/** Named styles: Excel's own, which are only read, and those that a script or the file added. */

interface StyleState {
  workbook: WorkbookModel;
  name: string;
}

const lookOf = ({ workbook, name }: StyleState): StylePatch =>
  builtinStyles[name] ?? workbook.namedStyles?.[name] ?? {};

const own = ({ workbook, name }: StyleState) => {
  const style = workbook.namedStyles?.[name];
  if (!style) throw new HostError('NotImplemented', "The host does not change Excel's own styles.");
  return style;
};

export const styleClass = defineClass<StyleState>({
  name: 'Style',
  since: '1.7',
  id: ({ name }) => ({ _Id: name }),
  members: {
    name: { kind: 'property', since: '1.7', get: ({ name }) => name },
    builtIn: { kind: 'property', since: '1.7', get: ({ name }) => name in builtinStyles },
    numberFormat: {
      kind: 'property',
      since: '1.7',
      get: (self) => lookOf(self).numberFormat ?? 'General',
      set: (self, value) => void (own(self).numberFormat = text(value, 'numberFormat')),
    },
    horizontalAlignment: { kind: 'property', since: '1.7', get: () => defaultStyle().alignment.horizontal },
    verticalAlignment: { kind: 'property', since: '1.7', get: () => defaultStyle().alignment.vertical },
    wrapText: { kind: 'property', since: '1.7', get: () => false },
    locked: { kind: 'property', since: '1.7', get: () => true },
    delete: {
      kind: 'method',
      since: '1.7',
      call: (self) => {
        own(self);
        if (self.workbook.namedStyles)
          self.workbook.namedStyles = Object.fromEntries(
            Object.entries(self.workbook.namedStyles).filter(([name]) => name !== self.name),
          );
      },
    },
  },
});

const namesIn = (workbook: WorkbookModel): string[] => [
  ...Object.keys(builtinStyles),
  ...Object.keys(workbook.namedStyles ?? {}),
];

const find = (workbook: WorkbookModel, name: unknown): HostObject | null => {
  const known = namesIn(workbook).find((one) => one.toLowerCase() === text(name, 'name').toLowerCase());
  return known === undefined ? null : objectOf(styleClass, { workbook, name: known });
};

const get = (workbook: WorkbookModel, name: unknown): HostObject => {
  const found = find(workbook, name);
  if (!found) throw new HostError('ItemNotFound');
  return found;
};

export const styleCollection = defineClass<WorkbookModel>({
  name: 'StyleCollection',
  since: '1.7',
  items: (workbook) => namesIn(workbook).map((name) => objectOf(styleClass, { workbook, name })),
  indexer: get,
  members: {
    add: {
      kind: 'method',
      since: '1.7',
      call: (workbook, [given]) => {
        const name = text(given, 'name');
        if (name === '' || find(workbook, name)) throw new HostError('InvalidArgument');
        workbook.namedStyles = { ...workbook.namedStyles, [name]: {} };
      },
    },
    getCount: { kind: 'method', since: '1.9', call: (workbook) => namesIn(workbook).length },
    getItem: { kind: 'method', since: '1.7', call: (workbook, [name]) => get(workbook, name) },
    getItemAt: {
      kind: 'method',
      since: '1.9',
      call: (workbook, [index]) => {
        const name = namesIn(workbook)[whole(index, 'index', 0)];
        if (name === undefined) throw new HostError('InvalidArgument');
        return objectOf(styleClass, { workbook, name });
      },
    },
    getItemOrNullObject: { kind: 'method', since: '1.14', call: (workbook, [name]) => find(workbook, name) },
  },
});
