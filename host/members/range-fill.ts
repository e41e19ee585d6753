import { color, oneOf } from './arguments';
import { defineClass } from './member';
import type { RangeState } from './range-state';
import { restyle, styleProperty } from './style-property';

const PATTERNS = [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
  'LinearGradient',
  'RectangularGradient',
] as const;

/** What Excel answers for the colour of a cell without a fill. */
const NO_FILL = '#FFFFFF';

const filled = (value: string) =>
  value === '' ? { color: '', pattern: 'None', patternColor: '' } : { color: value, pattern: 'Solid' };

export const rangeFill = defineClass<RangeState>({
  name: 'RangeFill',
  since: '1.1',
  members: {
    color: styleProperty(
      '1.1',
      ({ fill }) => fill.color || NO_FILL,
      (value) => ({ fill: filled(color(value, 'color')) }),
    ),
    pattern: styleProperty(
      '1.9',
      ({ fill }) => fill.pattern,
      (value) => ({ fill: { pattern: oneOf(value, PATTERNS, 'pattern') } }),
    ),
    patternColor: styleProperty(
      '1.9',
      ({ fill }) => fill.patternColor,
      (value) => ({ fill: { patternColor: color(value, 'patternColor') } }),
    ),
    clear: {
      kind: 'method',
      since: '1.1',
      call: (self, _, host) => restyle(self, { fill: { color: '', pattern: 'None', patternColor: '' } }, host),
    },
  },
});
