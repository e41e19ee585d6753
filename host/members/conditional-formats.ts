import { HostError } from '../errors';
import { assertAllowed } from '../guards';
import { containsArea, overlaps, withoutArea } from '../model/areas';
import { newId } from '../model/create';
import type { ConditionalFormatModel, SheetModel } from '../model/model';
import { bool, oneOf, text, whole } from './arguments';
import { FORMAT_KINDS, freshRule } from './conditional-format-kinds';
import { defineRulePart } from './guarded';
import { defineClass, objectOf, type HostClass, type HostObject, type Member } from './member';
import { rangeAreasOf } from './range-areas';
import { rangeOf } from './range-class';
import type { RangeState } from './range-state';

/** Conditional formats: a range has those that touch it, first things first. A new one comes first of all. */

interface FormatState {
  sheet: SheetModel;
  format: ConditionalFormatModel;
}

const inOrder = (sheet: SheetModel): ConditionalFormatModel[] =>
  [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);

/** Puts the formats into this order, counted from 0 without gaps. */
const renumber = (sheet: SheetModel, order: ConditionalFormatModel[]): void => {
  order.forEach((format, priority) => (format.priority = priority));
  sheet.conditionalFormats = order;
};

/** From the back where negative; never beyond the ends. */
const movePriority = ({ sheet, format }: FormatState, wanted: number): void => {
  const others = inOrder(sheet).filter((other) => other !== format);
  const place = wanted < 0 ? others.length + 1 + wanted : wanted;
  others.splice(Math.max(0, Math.min(place, others.length)), 0, format);
  renumber(sheet, others);
};

/** `cellValue` and the like: the object where the format is of that kind; the `OrNullObject` twin is null where not. */
const kinds: Record<string, Member<FormatState>> = Object.fromEntries(
  FORMAT_KINDS.flatMap(([member, type, of]): [string, Member<FormatState>][] => {
    const lead = ({ format }: FormatState) => (format.type === type ? objectOf(of, format) : null);
    const strict = (state: FormatState): HostObject => {
      const object = lead(state);
      if (!object) throw new HostError('InvalidOperation', `The conditional format is of type ${state.format.type}.`);
      return object;
    };
    return [
      [member, { kind: 'navigation', since: '1.6', to: strict }],
      [`${member}OrNullObject`, { kind: 'navigation', since: '1.6', to: lead }],
    ];
  }),
);

const rangeOfFormat = ({ sheet, format: { areas } }: FormatState): HostObject | null => {
  const [area, ...others] = areas;
  return area && others.length === 0 ? rangeOf(sheet, area) : null;
};

const DRAWN: ReadonlySet<string> = new Set(['ColorScale', 'DataBar', 'IconSet']);

export const conditionalFormat: HostClass<FormatState> = defineRulePart<FormatState>(
  {
    name: 'ConditionalFormat',
    since: '1.6',
    id: ({ format }) => ({ Id: format.id }),
    isGone: ({ sheet, format }) => !sheet.conditionalFormats.includes(format),
    members: {
      id: { kind: 'property', since: '1.6', get: ({ format }) => format.id },
      type: { kind: 'property', since: '1.6', get: ({ format }) => format.type },
      priority: {
        kind: 'property',
        since: '1.6',
        get: ({ format }) => format.priority,
        set: (state, value) => movePriority(state, whole(value, 'priority')),
      },
      stopIfTrue: {
        kind: 'property',
        since: '1.6',
        // Null for what only draws: "there's no concept of StopIfTrue for these" (the reference's page of the member).
        get: ({ format }) => (DRAWN.has(format.type) ? null : format.stopIfTrue),
        set: ({ format }, value) => {
          const stop = bool(value, 'stopIfTrue');
          if (stop && DRAWN.has(format.type)) throw new HostError('NotImplemented');
          format.stopIfTrue = stop;
        },
      },
      ...kinds,
      delete: {
        kind: 'method',
        since: '1.6',
        call: ({ sheet, format }) => {
          renumber(
            sheet,
            inOrder(sheet).filter((other) => other !== format),
          );
        },
      },
      getRange: {
        kind: 'method',
        since: '1.6',
        call: (state) => {
          const range = rangeOfFormat(state);
          if (!range) throw new HostError('InvalidOperation', 'The conditional format applies to several ranges.');
          return range;
        },
      },
      getRangeOrNullObject: { kind: 'method', since: '1.6', call: rangeOfFormat },
      getRanges: { kind: 'method', since: '1.9', call: ({ sheet, format }) => rangeAreasOf(sheet, format.areas) },
    },
  },
  ({ format }) => format,
);

const touching = ({ sheet, areas }: RangeState): ConditionalFormatModel[] =>
  inOrder(sheet).filter((format) => format.areas.some((one) => areas.some((area) => overlaps(one, area))));

const find = (state: RangeState, key: unknown): HostObject | null => {
  const id = text(key, 'id');
  const format = touching(state).find((one) => one.id === id);
  return format ? objectOf(conditionalFormat, { sheet: state.sheet, format }) : null;
};

const get = (state: RangeState, key: unknown): HostObject => {
  const found = find(state, key);
  if (!found) throw new HostError('ItemNotFound');
  return found;
};

const TYPES = FORMAT_KINDS.map(([, type]) => type);

export const conditionalFormatCollection = defineClass<RangeState>({
  name: 'ConditionalFormatCollection',
  since: '1.6',
  items: (state) => touching(state).map((format) => objectOf(conditionalFormat, { sheet: state.sheet, format })),
  indexer: get,
  members: {
    add: {
      kind: 'method',
      since: '1.6',
      call: ({ sheet, areas }, [type], host) => {
        assertAllowed(host, sheet, 'allowFormatCells');
        const word = oneOf(type, TYPES, 'type');
        const format: ConditionalFormatModel = {
          id: newId(host.workbook),
          type: word,
          areas: areas.map((area) => ({ ...area })),
          priority: 0,
          stopIfTrue: false,
          rule: freshRule(word),
          format: {},
        };
        renumber(sheet, [format, ...inOrder(sheet)]);
        return objectOf(conditionalFormat, { sheet, format });
      },
    },
    // Only on this range: a format that reaches further stays on the rest.
    clearAll: {
      kind: 'method',
      since: '1.6',
      call: ({ sheet, areas }, _, host) => {
        assertAllowed(host, sheet, 'allowFormatCells');
        for (const format of sheet.conditionalFormats) {
          for (const area of areas) {
            format.areas = format.areas.flatMap((one) => (containsArea(area, one) ? [] : withoutArea(one, area)));
          }
        }
        renumber(
          sheet,
          inOrder(sheet).filter((format) => format.areas.length > 0),
        );
      },
    },
    getCount: { kind: 'method', since: '1.6', call: (state) => touching(state).length },
    getItem: { kind: 'method', since: '1.6', call: (state, [id]) => get(state, id) },
    getItemAt: {
      kind: 'method',
      since: '1.6',
      call: (state, [index]) => {
        const format = touching(state)[whole(index, 'index', 0)];
        if (!format) throw new HostError('InvalidArgument');
        return objectOf(conditionalFormat, { sheet: state.sheet, format });
      },
    },
    getItemOrNullObject: { kind: 'method', since: '1.14', call: (state, [id]) => find(state, id) },
  },
});
