import type { ConditionalFormatModel } from '../model/model';
import { bool, color, isMissing, oneOf, text, whole } from './arguments';
import { defineRulePart } from './guarded';
import { objectOf, type HostObject, type PropertyMember } from './member';

/** What a conditional format changes in the cells it applies to. What it leaves alone reads as null or as no colour. */

type Format = ConditionalFormatModel;
type Font = NonNullable<Format['format']['font']>;
type Side = keyof NonNullable<Format['format']['borders']>;

const UNDERLINES = ['None', 'Single', 'Double'] as const;
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;
const SIDES: readonly Side[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

const fontProperty = <K extends keyof Font>(name: K, read: (value: unknown) => Font[K]): PropertyMember<Format> => ({
  kind: 'property',
  since: '1.6',
  get: ({ format }) => format.font?.[name] ?? (name === 'color' ? '' : null),
  set: ({ format }, value) => void (format.font = { ...format.font, [name]: read(value) }),
});

const flag = (name: string) => (value: unknown) => bool(value, name);

export const conditionalRangeFont = defineRulePart<Format>(
  {
    name: 'ConditionalRangeFont',
    since: '1.6',
    members: {
      bold: fontProperty('bold', flag('bold')),
      italic: fontProperty('italic', flag('italic')),
      strikethrough: fontProperty('strikethrough', flag('strikethrough')),
      color: fontProperty('color', (value) => color(value, 'color')),
      underline: fontProperty('underline', (value) => oneOf(value, UNDERLINES, 'underline')),
      clear: { kind: 'method', since: '1.6', call: ({ format }) => void delete format.font },
    },
  },
  (format) => format,
);

export const conditionalRangeFill = defineRulePart<Format>(
  {
    name: 'ConditionalRangeFill',
    since: '1.6',
    members: {
      color: {
        kind: 'property',
        since: '1.6',
        get: ({ format }) => format.fill?.color ?? '',
        set: ({ format }, value) => void (format.fill = { color: color(value, 'color') }),
      },
      clear: { kind: 'method', since: '1.6', call: ({ format }) => void delete format.fill },
    },
  },
  (format) => format,
);

interface BorderState {
  owner: Format;
  side: Side;
}

const setBorder = ({ owner, side }: BorderState, change: { style?: string; color?: string }): void => {
  const before = owner.format.borders?.[side] ?? { style: 'None', color: '#000000' };
  const after = { ...before, ...change };
  // A colour given to a line that is not drawn draws it.
  if (change.color !== undefined && before.style === 'None') after.style = 'Continuous';
  owner.format.borders = { ...owner.format.borders, [side]: after };
};

export const conditionalRangeBorder = defineRulePart<BorderState>(
  {
    name: 'ConditionalRangeBorder',
    since: '1.6',
    id: ({ side }) => ({ Id: side }),
    members: {
      sideIndex: { kind: 'property', since: '1.6', get: ({ side }) => side },
      style: {
        kind: 'property',
        since: '1.6',
        get: ({ owner, side }) => owner.format.borders?.[side]?.style ?? 'None',
        set: (self, value) => setBorder(self, { style: oneOf(value, LINES, 'style') }),
      },
      color: {
        kind: 'property',
        since: '1.6',
        get: ({ owner, side }) => owner.format.borders?.[side]?.color ?? '',
        set: (self, value) => setBorder(self, { color: color(value, 'color') }),
      },
    },
  },
  ({ owner }) => owner,
);

const border = (owner: Format, side: Side): HostObject => objectOf(conditionalRangeBorder, { owner, side });

export const conditionalRangeBorderCollection = defineRulePart<Format>(
  {
    name: 'ConditionalRangeBorderCollection',
    since: '1.6',
    items: (owner) => SIDES.map((side) => border(owner, side)),
    indexer: (owner, key) => border(owner, oneOf(key, SIDES, 'index')),
    members: {
      count: { kind: 'property', since: '1.6', get: () => SIDES.length },
      top: { kind: 'navigation', since: '1.6', to: (owner) => border(owner, 'EdgeTop') },
      bottom: { kind: 'navigation', since: '1.6', to: (owner) => border(owner, 'EdgeBottom') },
      left: { kind: 'navigation', since: '1.6', to: (owner) => border(owner, 'EdgeLeft') },
      right: { kind: 'navigation', since: '1.6', to: (owner) => border(owner, 'EdgeRight') },
      getItem: { kind: 'method', since: '1.6', call: (owner, [key]) => border(owner, oneOf(key, SIDES, 'index')) },
      getItemAt: {
        kind: 'method',
        since: '1.6',
        call: (owner, [index]) => border(owner, oneOf(SIDES[whole(index, 'index', 0)], SIDES, 'index')),
      },
    },
  },
  (format) => format,
);

export const conditionalRangeFormat = defineRulePart<Format>(
  {
    name: 'ConditionalRangeFormat',
    since: '1.6',
    members: {
      numberFormat: {
        kind: 'property',
        since: '1.6',
        get: ({ format }) => format.numberFormat ?? null,
        set: ({ format }, value) => {
          if (isMissing(value) || value === '') delete format.numberFormat;
          else
            format.numberFormat = text(Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value, 'numberFormat');
        },
      },
      font: { kind: 'navigation', since: '1.6', to: (owner) => objectOf(conditionalRangeFont, owner) },
      fill: { kind: 'navigation', since: '1.6', to: (owner) => objectOf(conditionalRangeFill, owner) },
      borders: { kind: 'navigation', since: '1.6', to: (owner) => objectOf(conditionalRangeBorderCollection, owner) },
    },
  },
  (format) => format,
);
