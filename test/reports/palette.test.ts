import { COLOURS, LEAST_CONTRAST, MUTED_FONT, PALETTE, contrast, shapeFormat, withFills } from '../../src/plan/palette';
import { distance, lightness, type Deficiency } from './colour-vision';

/** What counts as told apart: CIEDE2000 for those who see colour otherwise, CIE L* for grey paper. */
const LEAST_DISTANCE = 12;
const LEAST_GREY = 15;

const pairs = COLOURS.flatMap((one, i) => COLOURS.slice(i + 1).map((other) => [one, other] as const));
const sights: [string, Deficiency | null][] = [
  ['full colour vision', null],
  ['protanopia', 'protanopia'],
  ['deuteranopia', 'deuteranopia'],
  ['tritanopia', 'tritanopia'],
];

describe('the palette, measured', () => {
  test.each(Object.entries(PALETTE))('%s carries its text at 4.5:1 or more', (_, swatch) => {
    expect(contrast(swatch.fill, swatch.font)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });

  test('muted text stands out from white paper at 4.5:1 or more', () => {
    expect(contrast(MUTED_FONT, '#FFFFFF')).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });

  test.each(pairs)('%s and %s are told apart on grey paper', (one, other) => {
    const apart = Math.abs(lightness(PALETTE[one].fill) - lightness(PALETTE[other].fill));
    expect(apart).toBeGreaterThanOrEqual(LEAST_GREY);
  });

  test.each(pairs.flatMap(([one, other]) => sights.map(([sight, who]) => [one, other, sight, who] as const)))(
    '%s and %s are told apart with %s',
    (one, other, _, who) => {
      expect(distance(PALETTE[one].fill, PALETTE[other].fill, who)).toBeGreaterThanOrEqual(LEAST_DISTANCE);
    },
  );

  test('the measure itself finds that Excel’s light red and green are not told apart under deuteranopia', () => {
    expect(distance('#C6EFCE', '#FFC7CE', 'deuteranopia')).toBeLessThan(6);
    expect(distance('#C6EFCE', '#FFC7CE', null)).toBeGreaterThan(LEAST_DISTANCE);
  });

  test('the distance agrees with a published pair of CIEDE2000', () => {
    expect(distance('#000000', '#FFFFFF', null)).toBeCloseTo(100, 3);
    expect(distance('#123456', '#123456', 'tritanopia')).toBe(0);
  });

  test('no two colours share a shape, and a shape shows through the number format alone', () => {
    const shapes = Object.values(PALETTE).map((swatch) => swatch.shape);
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(shapeFormat(PALETTE.Green)).toBe('"✔ "@');
  });

  test('a council’s own fill gets the font that stands out more', () => {
    const own = withFills(PALETTE, { Green: '#004D26', Amber: '#FFE08A' });
    expect(own.Green).toEqual({ fill: '#004D26', font: '#FFFFFF', shape: '✔' });
    expect(own.Amber.font).toBe('#000000');
    expect(own.Red).toBe(PALETTE.Red);
  });
});
