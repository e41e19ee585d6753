import { HostError } from '../errors';
import { assertAllowed } from '../guards';
import type { Host } from '../host';
import { areaOf as rectangle, lastColumnOf, lastRowOf } from '../model/areas';
import type { Area, BorderModel, BorderSide, StyleModel } from '../model/model';
import { common, styleArea } from '../operations/style-cells';
import { color, oneOf } from './arguments';
import { defineClass, objectOf, type HostObject, type PropertyMember } from './member';
import type { RangeState } from './range-state';

/** The borders of a range: its outer edges, the lines between its cells, and the diagonals of each cell. */

const SIDES: readonly BorderSide[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];
const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const satisfies readonly BorderModel['style'][];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const satisfies readonly BorderModel['weight'][];

type CellSide = keyof StyleModel['borders'];

/** The cells that have this border of a range, and on which of their own sides. */
const parts = (area: Area, side: BorderSide): { area: Area; side: CellSide }[] => {
  const { row, column } = area;
  const bottom = lastRowOf(area);
  const right = lastColumnOf(area);
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, side }];
    case 'EdgeBottom':
      return [{ area: { ...area, row: bottom, rows: 1 }, side }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, side }];
    case 'EdgeRight':
      return [{ area: { ...area, column: right, columns: 1 }, side }];
    case 'InsideVertical':
      return area.columns < 2
        ? []
        : [
            { area: rectangle(row, column, bottom, right - 1), side: 'EdgeRight' },
            { area: rectangle(row, column + 1, bottom, right), side: 'EdgeLeft' },
          ];
    case 'InsideHorizontal':
      return area.rows < 2
        ? []
        : [
            { area: rectangle(row, column, bottom - 1, right), side: 'EdgeBottom' },
            { area: rectangle(row + 1, column, bottom, right), side: 'EdgeTop' },
          ];
    default:
      return [{ area, side }];
  }
};

interface BorderState extends RangeState {
  side: BorderSide;
}

const NONE: BorderModel = { style: 'None', weight: 'Thin', color: '#000000' };

const read = <T>(state: BorderState, host: Host, pick: (border: BorderModel) => T): T | null => {
  let found: { value: T | null } | undefined;
  for (const whole of state.areas)
    for (const { area, side } of parts(whole, state.side).slice(0, 1)) {
      const value = common(host, state.sheet, [area], ({ borders }) => pick(borders[side] ?? NONE));
      if (found && found.value !== value) return null;
      found = { value };
    }
  return found ? found.value : pick(NONE);
};

/** A border that has a colour or a weight and no style yet becomes a line, as in Excel. */
const write = (state: BorderState, host: Host, change: Partial<BorderModel>): void => {
  assertAllowed(host, state.sheet, 'allowFormatCells');
  const now = {
    style: read(state, host, ({ style }) => style) ?? 'Continuous',
    weight: read(state, host, ({ weight }) => weight) ?? 'Thin',
    color: read(state, host, ({ color: own }) => own) ?? '#000000',
  };
  const style = change.style ?? (now.style === 'None' ? 'Continuous' : now.style);
  const border: BorderModel = { ...now, ...change, style };
  for (const whole of state.areas)
    for (const { area, side } of parts(whole, state.side)) {
      styleArea(host, state.sheet, area, { borders: { [side]: border } });
    }
};

const property = <K extends keyof BorderModel>(
  key: K,
  parse: (value: unknown) => BorderModel[K],
): PropertyMember<BorderState> => ({
  kind: 'property',
  since: '1.1',
  get: (self, host) => read(self, host, (border) => border[key]),
  set: (self, value, host) => write(self, host, { [key]: parse(value) }),
});

export const rangeBorder = defineClass<BorderState>({
  name: 'RangeBorder',
  since: '1.1',
  id: ({ side }) => ({ Id: side }),
  members: {
    sideIndex: { kind: 'property', since: '1.1', get: ({ side }) => side },
    style: property('style', (value) => oneOf(value, STYLES, 'style')),
    weight: property('weight', (value) => oneOf(value, WEIGHTS, 'weight')),
    color: property('color', (value) => color(value, 'color')),
    tintAndShade: { kind: 'property', since: '1.9', get: () => 0 },
  },
});

const borderOf = (self: RangeState, side: unknown): HostObject => {
  const found = SIDES.find((one) => one === side);
  if (!found) throw new HostError('InvalidArgument');
  return objectOf(rangeBorder, { ...self, side: found });
};

export const rangeBorderCollection = defineClass<RangeState>({
  name: 'RangeBorderCollection',
  since: '1.1',
  items: (self) => SIDES.map((side) => borderOf(self, side)),
  indexer: borderOf,
  members: {
    count: { kind: 'property', since: '1.1', get: () => SIDES.length },
    getItem: { kind: 'method', since: '1.1', call: (self, [side]) => borderOf(self, side) },
    getItemAt: { kind: 'method', since: '1.1', call: (self, [index]) => borderOf(self, SIDES[Number(index)]) },
  },
});
