import type { RowChart, Special } from '../../../actions/row-chart';
import type { LineRole } from '../../../reports/trend-lines';

/** The size that a chart is drawn in; it is scaled to the width there is. */
export const WIDTH = 320;
export const HEIGHT = 150;
export const LEFT = 48;
export const RIGHT = 12;
const TOP = 10;
const BOTTOM = 22;

/** A chart as places on its ground. */
export interface ChartShape {
  /** Each stretch without a gap is a path of its own, as SVG has it. */
  lines: { role: LineRole; path: string }[];
  points: { x: number; y: number; special: Special | null }[];
  ticks: { y: number; shown: string }[];
  /** The first and the last period, under their points. */
  ends: { x: number; period: string; anchor: 'start' | 'end' }[];
}

const place = (n: number): string => n.toFixed(1);

/** Lays a chart out; pure. Times stand at equal distances: gaps have been closed up. */
export function chartShape({ points, lines, ticks }: RowChart): ChartShape {
  const low = ticks[0]?.value ?? 0;
  const high = ticks[ticks.length - 1]?.value ?? 1;
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, points.length - 1);
  const x = (at: number): number => LEFT + at * step;
  const y = (value: number): number => TOP + ((high - value) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM);
  const values = lines[0]?.values ?? [];
  const [first, last] = [points[0], points[points.length - 1]];
  return {
    lines: lines.map(({ role, values: own }) => ({ role, path: pathOf(own, x, y) })),
    points: points.flatMap(({ special }, at) => {
      const value = values[at];
      return value == null ? [] : [{ x: x(at), y: y(value), special }];
    }),
    ticks: ticks.map(({ value, shown }) => ({ y: y(value), shown })),
    ends: [
      ...(first ? [{ x: x(0), period: first.period, anchor: 'start' as const }] : []),
      ...(last && last !== first ? [{ x: x(points.length - 1), period: last.period, anchor: 'end' as const }] : []),
    ],
  };
}

function pathOf(values: readonly (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
  let isDrawing = false;
  const steps = values.map((value, at) => {
    const move = isDrawing ? 'L' : 'M';
    isDrawing = value !== null;
    return value === null ? '' : `${move}${place(x(at))} ${place(y(value))}`;
  });
  return steps.filter((step) => step !== '').join(' ');
}

/** The outline of a point that stands out, around its middle: up for better, down for worse, a square for neither. */
export const SPECIAL_SHAPES: Record<Special, string> = {
  improving: 'M0 -6 L5.5 4 L-5.5 4 Z',
  concerning: 'M0 6 L5.5 -4 L-5.5 -4 Z',
  neutral: 'M-4.5 -4.5 H4.5 V4.5 H-4.5 Z',
};
