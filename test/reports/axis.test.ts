import { axisOf } from '../../src/reports/axis';

describe('the value axis of a chart', () => {
  test('shows no more decimals than its steps need', () => {
    expect(axisOf([58.12, 77.59], '#,##0.00', false).numberFormat).toBe('#,##0');
    expect(axisOf([6.8, 7.6], '#,##0.00', false).numberFormat).toBe('#,##0.0');
    expect(axisOf([0.231, 0.239], '0.0%', false).numberFormat).toBe('0.0%');
    expect(axisOf([0.1, 0.9], '0.0%', false).numberFormat).toBe('0%');
    expect(axisOf([1.234, 1.2345], '0.00', false).numberFormat).toBe('0.00');
  });
  test('begins near control limits, and at nought or where Excel likes without them', () => {
    expect(axisOf([79, 95, 83], '0', true).from).toBe(78);
    expect(axisOf([79, 95, 83], '0', false).from).toBeNull();
    expect(axisOf([1, 100], '0', true).from).toBeNull();
    expect(axisOf([-5, 20], '0', true).from).toBeNull();
  });
  test('of values that are all alike is left to Excel', () => {
    expect(axisOf([5, 5], '0.0', true)).toEqual({ numberFormat: '0.0', from: null });
    expect(axisOf([], null, true)).toEqual({ numberFormat: null, from: null });
  });
});
