import { cellsOf, foundOn, quarters, row } from './tracker';
import { pc } from '../tracker/grid';

test('a sound row has nothing to be found', () => {
  expect(foundOn(quarters([row()]))).toEqual([]);
});

describe('missing polarity', () => {
  test('is an error at the cell where it should stand', () => {
    const [finding] = foundOn(quarters([row({ polarity: '' })]));
    expect(finding).toMatchObject({ code: 'missing-polarity', severity: 'error', cell: 'D2', facts: { sign: null } });
  });
  test('is a note where the sign of the target gives it', () => {
    const [finding] = foundOn(quarters([row({ polarity: '', target: '≥95%' })])).filter(
      (f) => f.code === 'missing-polarity',
    );
    expect(finding).toMatchObject({ severity: 'note', facts: { sign: '≥' } });
  });
  test('is not asked of Yes/No', () => {
    expect(
      cellsOf('missing-polarity', quarters([row({ polarity: '', unit: 'Yes/No', target: '', q1: 'Yes', q2: 'No' })])),
    ).toEqual([]);
  });
  test('is not asked of a row whose target says Data only', () => {
    expect(cellsOf('missing-polarity', quarters([row({ polarity: '', target: 'Data only' })]))).toEqual([]);
  });
});

test('polarity against the sign of the target is an error at the target', () => {
  const rows = quarters([
    row({ polarity: 'Low', target: '≥95%' }),
    row({ ref: '1.2', polarity: 'High', target: '≥95%' }),
  ]);
  expect(cellsOf('polarity-against-target-sign', rows)).toEqual(['E2']);
});

describe('two percentage scales in one row', () => {
  test.each([
    ['0.75 against 95', row({ q2: 0.75 }), ['G2']],
    ['0.75 in an earlier period', row({ q1: 0.75 }), ['F2']],
    ['75 against 0.95', row({ target: 0.95, q1: '', q2: 75 }), ['E2']],
    ['a cell shown as a percentage', row({ q2: pc(0.75) }), []],
    ['0.75 against 0.95', row({ target: 0.95, q1: '', q2: 0.75 }), []],
    ['1.01 against 95: more than a fraction', row({ q2: 1.01 }), []],
    ['exactly 1 against exactly 20', row({ target: 20, q1: '', q2: 1 }), ['G2']],
    ['1 against 19.9', row({ target: 19.9, q1: '', q2: 1 }), []],
    ['0 against 95', row({ q2: 0 }), []],
  ])('%s', (_, cells, found) => expect(cellsOf('percent-scale-mixed', quarters([cells]))).toEqual(found));
});

describe('a target of zero with a percentage tolerance', () => {
  test('is found even when the target is met', () => {
    expect(cellsOf('zero-target-percentage-tolerance', quarters([row({ polarity: 'Low', target: 0, q2: 0 })]))).toEqual(
      ['E2'],
    );
  });
  test('is not found where the row has an amount', () => {
    const rows = quarters([row({ polarity: 'Low', target: 0, unit: 'number', q1: 3, q2: 5 }, 2)], 'Tolerance');
    expect(cellsOf('zero-target-percentage-tolerance', rows)).toEqual([]);
  });
  test('points to the tolerance where there is a column for it', () => {
    const rows = quarters([row({ polarity: 'Low', target: 0, unit: 'number', q1: 3, q2: 5 }, '')], 'Tolerance');
    expect(cellsOf('zero-target-percentage-tolerance', rows)).toEqual(['H2']);
  });
});

describe('thresholds', () => {
  const rows = (amber: number | '', red: number | '') => quarters([row({ q2: 90 }, amber, red)], 'Amber at', 'Red at');
  const thresholds = { settings: { preset: 'thresholds' as const } };
  test('on the better side of the target are on the wrong side', () => {
    expect(cellsOf('threshold-on-wrong-side', rows(97, 80), thresholds)).toEqual(['H2']);
    expect(cellsOf('threshold-on-wrong-side', rows(95, 80), thresholds)).toEqual([]);
  });
  test('that cross are found at Red', () => {
    expect(cellsOf('threshold-on-wrong-side', rows(80, 90), thresholds)).toEqual(['I2']);
    expect(cellsOf('threshold-on-wrong-side', rows(80, 80), thresholds)).toEqual([]);
  });
  test('that the rule needs and the row lacks are a warning', () => {
    expect(foundOn(rows(90, ''), thresholds)).toMatchObject([
      {
        code: 'missing-threshold',
        severity: 'warning',
        cell: 'I2',
        facts: { threshold: 'red-at', preset: 'thresholds' },
      },
    ]);
    expect(cellsOf('missing-threshold', rows(90, ''))).toEqual([]);
  });
});

test('a range that runs backwards', () => {
  const rows = (from: number, to: number) =>
    quarters([row({ polarity: 'Range', target: '', q1: 12, q2: 13 }, from, to)], 'Range from', 'Range to');
  expect(cellsOf('range-limits-crossed', rows(15, 10))).toEqual(['H2']);
  expect(cellsOf('range-limits-crossed', rows(10, 15))).toEqual([]);
});

describe('refs and names', () => {
  test('a ref used twice is found at both rows, and each names the other', () => {
    const found = foundOn(quarters([row(), row({ name: 'Sickness' }), row({ ref: '1.10' })]));
    expect(found.map(({ code, cell, facts }) => [code, cell, facts])).toEqual([
      ['duplicate-ref', 'A2', { ref: '1.1', others: ['A3'] }],
      ['duplicate-ref', 'A3', { ref: '1.1', others: ['A2'] }],
    ]);
  });
  test('in a long table a ref is used twice where one period stands twice for one place', () => {
    const long = (second: string) =>
      foundOn([
        ['Ref', 'Indicator', 'Service', 'Good is', 'Period', 'Value', 'Target'],
        ['1.1', 'Sickness', 'Homes', 'Low', 'Q2 2013/14', 3, 4],
        ['1.1', 'Sickness', second, 'Low', 'Q2 2013/14', 5, 4],
      ]).filter(({ code }) => code === 'duplicate-ref');
    expect(long('Roads')).toEqual([]);
    expect(long('Homes').map(({ cell }) => cell)).toEqual(['A2', 'A3']);
  });
  test('a row without a ref is a warning; a table without a Ref column one note at its header', () => {
    expect(foundOn(quarters([row(), row({ ref: '', name: 'Sickness' })]))).toMatchObject([
      { code: 'missing-ref', severity: 'warning', cell: 'A3' },
    ]);
    expect(foundOn(quarters([row(), row()]).map((cells) => cells.slice(1)))).toMatchObject([
      { code: 'missing-ref', severity: 'note', cell: 'A1', facts: { wholeTable: true } },
    ]);
  });
  test('a row without a name', () => {
    expect(cellsOf('missing-name', quarters([row({ name: '' })]))).toEqual(['B2']);
  });
});

describe('what is missing in the period reported', () => {
  test('a value that is due', () => {
    const found = foundOn(quarters([row(), row({ ref: '1.2', name: 'Sickness', q2: '' })]));
    expect(found).toMatchObject([{ code: 'value-missing-when-due', cell: 'G3', facts: { period: 'Q2 2013/14' } }]);
  });
  test.each([
    ['TBC', ['G3']],
    ['-', ['G3']],
    ['N/A', []],
    ['Not due', []],
    ['*', []],
  ])('a cell that holds %s', (text, found) => {
    expect(cellsOf('value-missing-when-due', quarters([row(), row({ ref: '1.2', name: 'B', q2: text })]))).toEqual(
      found,
    );
  });
  test('an annual row is not due at Q2', () => {
    const rows = quarters([row({}, 'Quarterly'), row({ ref: '1.2', name: 'B', q2: '' }, 'Annual')], 'Frequency');
    expect(cellsOf('value-missing-when-due', rows)).toEqual([]);
  });
  test('a value missing in an earlier period alone is not asked for', () => {
    expect(cellsOf('value-missing-when-due', quarters([row({ q1: '' })]))).toEqual([]);
  });
  test('a target, which is a note; a reason in its place is an answer', () => {
    expect(foundOn(quarters([row({ target: '' })]))).toMatchObject([
      { code: 'missing-target', severity: 'note', cell: 'E2' },
    ]);
    expect(cellsOf('missing-target', quarters([row({ target: 'TBC' })]))).toEqual([]);
    expect(cellsOf('missing-target', quarters([row({ target: '', polarity: 'Data only' })]))).toEqual([]);
  });
});

describe('figures out of scale', () => {
  const values = (...figures: (number | '')[]) => {
    const [header = [], ...rest] = quarters([]);
    const periods = figures.map((_, i) => `Q${(i % 4) + 1} ${2010 + Math.floor(i / 4)}/${11 + Math.floor(i / 4)}`);
    return [[...header.slice(0, 5), ...periods], ...rest, ['1', 'Placements', 'number', 'Low', '', ...figures]];
  };
  test.each([
    ['33 against 311', values(33, 311), ['G2']],
    ['exactly 8 times', values(100, 800), ['G2']],
    ['just under 8 times', values(100, 799), []],
    ['exactly 12.5 times', values(100, 1250), ['G2']],
    ['just over 12.5 times', values(100, 1251), []],
    ['80 times', values(10, 800), ['G2']],
    ['125 times', values(10, 1250), ['G2']],
    ['126 times', values(10, 1260), []],
    ['an eighth', values(800, 100), ['G2']],
    ['a hundredth', values(3000, 30), ['G2']],
    ['the median of what came before, not the last', values(30, 31, 310, 32), ['H2']],
    ['no history', values(33), []],
    ['nothing before but zero', values(0, 33), []],
  ])('%s', (_, rows, found) => expect(cellsOf('scale-jump', rows)).toEqual(found));

  test('a value about ten times its target', () => {
    expect(cellsOf('scale-jump', quarters([row({ unit: 'number', target: 30, q1: '', q2: 300 })]))).toEqual(['G2']);
    expect(cellsOf('scale-jump', quarters([row({ unit: 'number', target: 30, q1: '', q2: 200 })]))).toEqual([]);
  });
  test('a target about ten times earlier targets', () => {
    const rows = [
      ['Ref', 'Indicator', 'Unit', 'Good is', 'Target Q1 2013/14', 'Q1 2013/14', 'Target Q2 2013/14', 'Q2 2013/14'],
      ['1', 'Placements', 'number', 'Low', 30, 31, 300, ''],
    ];
    expect(cellsOf('scale-jump', rows)).toEqual(['G2']);
  });
  test('a cumulative figure is only held against the same time of other years', () => {
    const [header = [], ...rest] = values(10, 40, 80, 120, 11);
    const rows = [[...header, 'Counting'], ...rest.map((cells) => [...cells, 'Cumulative'])];
    expect(cellsOf('scale-jump', rows)).toEqual([]);
  });
});

describe('figures that cannot be', () => {
  test('a share of more than 100%', () => {
    expect(cellsOf('percentage-over-100', quarters([row({ q1: 101 })]))).toEqual(['F2']);
    expect(cellsOf('percentage-over-100', quarters([row({ q1: 100 })]))).toEqual([]);
    expect(cellsOf('percentage-over-100', quarters([row({ name: 'Change in visitors', q1: 101 })]))).toEqual([]);
    expect(cellsOf('percentage-over-100', quarters([row({ target: 105, q1: 101 })]))).toEqual([]);
    expect(cellsOf('percentage-over-100', quarters([row({ unit: 'number', q1: 101 })]))).toEqual([]);
  });
  test('a count below zero', () => {
    expect(cellsOf('negative-count', quarters([row({ unit: 'number', q1: -1 })]))).toEqual(['F2']);
    expect(cellsOf('negative-count', quarters([row({ unit: 'number', q1: 0 })]))).toEqual([]);
    expect(cellsOf('negative-count', quarters([row({ unit: '£000', q1: -1 })]))).toEqual([]);
    expect(cellsOf('negative-count', quarters([row({ unit: 'number', name: 'Net migration', q1: -1 })]))).toEqual([]);
  });
  test('a cumulative figure that falls within the year', () => {
    const rows = (q1: number, q2: number, counting: string) =>
      quarters([row({ unit: 'number', q1, q2 }, counting)], 'Counting');
    expect(cellsOf('cumulative-falls', rows(50, 49, 'Cumulative'))).toEqual(['G2']);
    expect(cellsOf('cumulative-falls', rows(50, 50, 'Cumulative'))).toEqual([]);
    expect(cellsOf('cumulative-falls', rows(50, 49, 'Snapshot'))).toEqual([]);
  });
  test('a cumulative figure may begin again with the year', () => {
    const rows = [
      ['Ref', 'Indicator', 'Unit', 'Good is', 'Counting', 'Q4 2012/13', 'Q1 2013/14'],
      ['1', 'Adoptions', 'number', 'High', 'YTD', 80, 15],
    ];
    expect(cellsOf('cumulative-falls', rows)).toEqual([]);
  });
  test('a figure for a period that has not begun', () => {
    const rows = quarters([row()]);
    expect(cellsOf('future-period-filled', rows, { asAt: '2013-06-30' })).toEqual(['G2']);
    expect(cellsOf('future-period-filled', rows, { asAt: '2013-07-01' })).toEqual([]);
  });
});

describe('a gap in the series', () => {
  const rows = (...figures: (number | string)[]) => [
    ['Ref', 'Indicator', 'Unit', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14', 'Q3 2013/14', 'Q4 2013/14'],
    ['1', 'Appraisals', '%', 'High', 95, ...figures],
  ];
  const asAt = '2014-05-01';
  test.each([
    ['between two figures', rows(90, '', 92, 93), ['G2']],
    ['of two periods is told once, at the first', rows(90, '', '', 93), ['G2']],
    ['before the first figure is none', rows('', 91, 92, 93), []],
    ['after the last is not a gap, but missing', rows(90, 91, 92, ''), []],
    ['answered by N/A is none', rows(90, 'N/A', 92, 93), []],
  ])('%s', (_, grid, found) => expect(cellsOf('series-gap', grid, { asAt })).toEqual(found));

  test('in a long table stands at the last row of the series', () => {
    const grid = [
      ['Ref', 'Indicator', 'Unit', 'Good is', 'Period', 'Value', 'Target'],
      ['1', 'Appraisals', '%', 'High', 'Q1 2013/14', 90, 95],
      ['1', 'Appraisals', '%', 'High', 'Q3 2013/14', 92, 95],
      ['2', 'Sickness', '%', 'High', 'Q3 2013/14', 92, 95],
    ];
    expect(cellsOf('series-gap', grid, { asAt })).toEqual(['B3']);
  });
});

describe('the statuses that people typed', () => {
  test.each([
    ['Green', []],
    ['Red', ['H2']],
    ['', []],
    ['G', []],
    ['OK', []],
    ['Alert', ['H2']],
  ])('%s beside a calculated Green', (typed, found) => {
    expect(cellsOf('typed-status-differs', quarters([row({}, typed)], 'Status'))).toEqual(found);
  });
  test('a word that nobody knows is unreadable, and not a difference', () => {
    const codes = foundOn(quarters([row({}, 'Banana')], 'Status')).map(({ code }) => code);
    expect(codes).toEqual(['unreadable-status']);
  });
});

test('a Red row without a remedial action, only where there is a column for it', () => {
  expect(cellsOf('red-without-remedial-action', quarters([row({ q2: 50 }, '')], 'Remedial action'))).toEqual(['H2']);
  expect(cellsOf('red-without-remedial-action', quarters([row({ q2: 50 }, 'More staff')], 'Remedial action'))).toEqual(
    [],
  );
  expect(cellsOf('red-without-remedial-action', quarters([row({ q2: 90 }, '')], 'Remedial action'))).toEqual([]);
  expect(cellsOf('red-without-remedial-action', quarters([row({ q2: 50 })]))).toEqual([]);
});
