import {
  against,
  amount,
  assess,
  because,
  num,
  percent,
  plain,
  Q2,
  quarters,
  range,
  row,
  signed,
  statusOf,
  unreadable,
} from './rows';

describe('a value against its target, by the tolerance rule', () => {
  it.each([
    ['better than the target', 96, 'Green'],
    ['exactly on the target', 95, 'Green'],
    ['a hair short', 94.999, 'Amber'],
    ['exactly at the 10% allowance', 85.5, 'Amber'],
    ['a hair beyond the allowance', 85.499, 'Red'],
  ])('higher is better, %s: %d is %s', (_, value, status) => {
    expect(statusOf(against(value, 95))).toBe(status);
  });

  it.each([
    ['better than the target', 9.33, 'Green'],
    ['exactly on the target', 9.8, 'Green'],
    ['a hair over', 9.801, 'Amber'],
    ['exactly at the allowance', 10.78, 'Amber'],
    ['a hair beyond it', 10.781, 'Red'],
  ])('lower is better, %s: %d is %s', (_, value, status) => {
    expect(statusOf(against(value, 9.8, { polarity: 'lower' }))).toBe(status);
  });

  it.each([
    [9.9, 'Red'],
    [10, 'Amber'],
    [11.9, 'Amber'],
    [12, 'Green'],
    [15, 'Green'],
    [16, 'Green'],
    [16.001, 'Amber'],
    [17, 'Amber'],
    [17.001, 'Red'],
  ])('within 12 to 16, allowed 2 below or 1 above: %d is %s', (value, status) => {
    const below = value < 12;
    expect(
      statusOf(against(value, 0, { polarity: 'range', target: range(12, 16), tolerance: amount(below ? 2 : 1) })),
    ).toBe(status);
  });

  it('measures the allowance of a range from its nearer limit', () => {
    const within = (value: number) => statusOf(against(value, 0, { polarity: 'range', target: range(10, 20) }));
    expect([9, 8.999, 22, 22.001].map(within)).toEqual(['Amber', 'Red', 'Amber', 'Red']);
  });

  it('takes one plain target of a range as both limits', () => {
    const within = (value: number) => statusOf(against(value, 10, { polarity: 'range' }));
    expect([10, 9, 11, 8.9, 11.1].map(within)).toEqual(['Green', 'Amber', 'Amber', 'Red', 'Red']);
  });

  it('takes a negative target by its size', () => {
    expect([-100, -110, -110.1].map((value) => statusOf(against(value, -100)))).toEqual(['Green', 'Amber', 'Red']);
  });

  it("prefers the row's Amber at to its tolerance, and its tolerance to the default", () => {
    expect(statusOf(against(91, 100, { amberAt: num(92), tolerance: percent(10) }))).toBe('Red');
    expect(statusOf(against(92, 100, { amberAt: num(92), tolerance: percent(1) }))).toBe('Amber');
    expect(statusOf(against(95, 100, { tolerance: percent(5) }))).toBe('Amber');
    expect(statusOf(against(94.9, 100, { tolerance: percent(5) }))).toBe('Red');
    expect(statusOf(against(97, 100, { tolerance: amount(3) }))).toBe('Amber');
    expect(statusOf(against(99.9, 100, { tolerance: amount(0) }))).toBe('Red');
  });

  it('says everything that the sentence needs', () => {
    expect(assess(against(75, 95)).because).toMatchObject({
      code: 'compared',
      outcome: 'beyond-allowance',
      rule: 'tolerance',
      value: 75,
      gap: 20,
      allowance: { source: 'default-tolerance', stated: { kind: 'percent', value: 10 }, amount: 9.5, edge: 85.5 },
    });
  });
});

describe('a target of zero', () => {
  it('is Red for any shortfall without an absolute tolerance, with a finding', () => {
    const found = assess(against(446, 0, { polarity: 'lower' }));
    expect(found.status).toBe('Red');
    expect(found.checks).toEqual([{ code: 'zero-target-percentage-tolerance', percent: 10 }]);
  });

  it('is a finding even when it is met', () => {
    const found = assess(against(-5, 0, { polarity: 'lower' }));
    expect(found.status).toBe('Green');
    expect(found.checks.map((check) => check.code)).toEqual(['zero-target-percentage-tolerance']);
  });

  it('can be allowed an amount', () => {
    const allowed = { polarity: 'lower', tolerance: amount(50) } as const;
    expect(statusOf(against(50, 0, allowed))).toBe('Amber');
    expect(statusOf(against(50.01, 0, allowed))).toBe('Red');
    expect(assess(against(50, 0, allowed)).checks).toEqual([]);
  });

  it('has no percentage variance', () => {
    expect(assess(against(446, 0, { polarity: 'lower' }))).toMatchObject({ variance: 446, variancePercent: null });
  });
});

describe('comparing numbers', () => {
  it('lets 0.1 + 0.2 meet 0.3', () => {
    expect(statusOf(against(0.1 + 0.2, 0.3, { polarity: 'lower' }))).toBe('Green');
  });

  it('compares as displayed only where the workbook says so', () => {
    const close = against(94.96, 95, { decimals: 1 });
    expect(statusOf(close)).toBe('Amber');
    expect(statusOf(close, { compareAsDisplayed: true })).toBe('Green');
  });

  it('takes the allowance from the rounded target', () => {
    const given = against(89.6, 99.6, { decimals: 0 });
    expect(statusOf(given)).toBe('Red');
    expect(statusOf(given, { compareAsDisplayed: true })).toBe('Amber');
  });
});

describe('blue', () => {
  it('is off unless the workbook turns it on', () => {
    expect(statusOf(against(200, 100))).toBe('Green');
  });

  it('is for beating the target by more than the margin', () => {
    const margin = { blueMargin: percent(10) };
    expect(statusOf(against(110, 100), margin)).toBe('Green');
    expect(statusOf(against(110.1, 100), margin)).toBe('Blue');
    expect(statusOf(against(89.9, 100, { polarity: 'lower' }), margin)).toBe('Blue');
  });

  it('is never in a range, nor at a zero target without an amount', () => {
    expect(statusOf(against(15, 0, { polarity: 'range', target: range(10, 20) }), { blueMargin: amount(1) })).toBe(
      'Green',
    );
    expect(statusOf(against(-5, 0, { polarity: 'lower' }), { blueMargin: percent(10) })).toBe('Green');
    expect(statusOf(against(-5, 0, { polarity: 'lower' }), { blueMargin: amount(4) })).toBe('Blue');
  });
});

describe('what wins before a colour', () => {
  const value = quarters(75);
  it.each([
    [
      'a data-only polarity, whatever the cell holds',
      row({ polarity: 'data-only', points: [{ period: Q2, value: unreadable('?') }] }),
      'Data only',
    ],
    ['a data-only target', row({ points: value, target: because('data-only') }), 'Data only'],
    [
      'a value that is not due',
      row({ points: [{ period: Q2, value: because('not-due') }], target: unreadable('?') }),
      'Not due',
    ],
    [
      'an unreadable value, before a missing target',
      row({ points: [{ period: Q2, value: unreadable('lots') }] }),
      'Check data',
    ],
    [
      'a missing value, before an unreadable target',
      row({ points: quarters(null), target: unreadable('soon') }),
      'No data',
    ],
    ['an unreadable target', row({ points: value, target: unreadable('soon') }), 'Check data'],
    [
      'a target of N/A, before a missing polarity',
      row({ polarity: null, points: value, target: because('not-applicable') }),
      'No target',
    ],
    ['no polarity and no sign', row({ polarity: null, points: value, target: num(95) }), 'Check data'],
    ['polarity against the sign', row({ polarity: 'higher', points: value, target: signed(5, 'lower') }), 'Check data'],
    ['crossed limits', row({ polarity: 'range', points: value, target: range(20, 10) }), 'Check data'],
    [
      'an unreadable tolerance, met or not',
      against(99, 95, { tolerance: { kind: 'unreadable', text: 'some' } }),
      'Check data',
    ],
    ['an Amber at that is better than the target', against(99, 95, { amberAt: num(96) }), 'Check data'],
  ])('%s', (_, given, status) => {
    expect(statusOf(given)).toBe(status);
  });

  it('takes the direction from the sign where polarity is blank, as a note', () => {
    const found = assess(row({ polarity: null, points: quarters(3), target: signed(3, 'lower') }));
    expect(found.status).toBe('Green');
    expect(found.checks).toEqual([{ code: 'missing-polarity', given: 'sign', direction: 'lower' }]);
  });
});

describe('a data-only row', () => {
  it('wants nothing that only a colour needs, but what is wrong in its cells is still said', () => {
    const given = row({ polarity: null, points: quarters(75), target: because('data-only') });
    expect(assess(given)).toMatchObject({ status: 'Data only', checks: [], target: { figure: null } });
    const mixed = row({
      polarity: 'data-only',
      unit: { kind: 'percent' },
      points: [{ period: Q2, value: plain(0.75) }],
      target: num(95),
    });
    expect(assess(mixed)).toMatchObject({ status: 'Data only', checks: [{ code: 'percent-scale-mixed' }] });
  });
});

describe('the two scales of percentages', () => {
  const unit = { kind: 'percent' } as const;
  it('is mixed where a plain fraction stands against points', () => {
    const found = assess(row({ unit, points: [{ period: Q2, value: plain(0.75) }], target: num(95) }));
    expect(found.status).toBe('Check data');
    expect(found.checks).toEqual([{ code: 'percent-scale-mixed', field: 'value', low: 0.75, high: 95 }]);
    expect(found.variance).toBeNull();
  });

  it.each([
    [
      '0.75 formatted as a percentage',
      row({ unit, points: [{ period: Q2, value: num(0.75) }], target: num(95) }),
      'Red',
    ],
    ['1 is a fraction', row({ unit, points: [{ period: Q2, value: plain(1) }], target: num(20) }), 'Check data'],
    ['1.01 is points', row({ unit, points: [{ period: Q2, value: plain(1.01) }], target: num(20) }), 'Red'],
    ['19.9 is not far enough', row({ unit, points: [{ period: Q2, value: plain(1) }], target: num(19.9) }), 'Red'],
    ['0 is 0', row({ unit, points: [{ period: Q2, value: plain(0) }], target: num(95) }), 'Red'],
    ['a target on the other scale', row({ unit, points: quarters(75), target: plain(0.95) }), 'Check data'],
    ['not in a row of numbers', row({ points: [{ period: Q2, value: plain(0.75) }], target: num(95) }), 'Red'],
  ])('%s', (_, given, status) => {
    expect(statusOf(given)).toBe(status);
  });
});

describe('yes or no, and grades', () => {
  const yesNo = { unit: { kind: 'yes-no' } } as const;
  it('wants Yes unless stated, and a miss is Red', () => {
    expect(statusOf(row({ ...yesNo, points: quarters(1) }))).toBe('Green');
    expect(statusOf(row({ ...yesNo, points: quarters(0), tolerance: percent(100) }))).toBe('Red');
  });

  it('ranks grades, where a percentage of a grade allows nothing and an amount is in grades', () => {
    const grade = { unit: { kind: 'grade' }, polarity: null } as const;
    expect(statusOf(against(3, 3, grade))).toBe('Green');
    expect(statusOf(against(2, 3, { ...grade, tolerance: percent(50) }))).toBe('Red');
    expect(statusOf(against(2, 3, { ...grade, tolerance: amount(1) }))).toBe('Amber');
  });
});
