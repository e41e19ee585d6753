import { neverHarmed } from './never-harmed';
import type { RandomTracker } from './random-tracker';
import { staysTrue } from './reworked';

const AS_AT = { asAt: '2013-07-01', set: [] };

/** A column that is read as nothing may hold formulas all the same. */
const FORMULA_IN_AN_UNREAD_COLUMN: RandomTracker = {
  ...AS_AT,
  sheets: [
    {
      name: 'Tracker',
      at: 'A1',
      rows: [
        ['Unit', 'Indicator', 'Target', 'Current Value', 'Q1', 'Q2', 'Q5 2013/14', 'Apr-Jun 2013'],
        ['%', 'On track', 0, '£446k', 0, 1, 0, 0],
        ['%', 'Behind', null, 0, 1, '£446k', 1, { value: 12, formula: '=SUM(A1:A2)' }],
      ],
    },
  ],
};

const TABLES_ONE_BELOW_THE_OTHER: RandomTracker = {
  ...AS_AT,
  sheets: [
    {
      name: 'Tracker',
      at: 'A1',
      rows: [
        ['RAG', 'Indicator', 'Q4 2012/13', 'Phone'],
        ['Green', 'On track', 0, '01302'],
        [null, null, 0],
        [],
        ['Remedial action', 'Indicator', 'Current Value', 'Comment', 'RAG', 'Q4 2012/13'],
        [null, 'Behind', null, 'On track', 'Green', 0],
      ],
    },
  ],
};

describe('Trackers that random ones brought to light', () => {
  test('a formula in a column that is not read is no finding, at the first refresh or the second', () =>
    expect(neverHarmed(FORMULA_IN_AN_UNREAD_COLUMN, { throughFiles: false })).resolves.toBe(true));

  test('a column of ours that is renamed is taken away with the others, though another table stands below', async () => {
    const renamed = { what: 'our column renamed', table: 0, row: 0, to: 0, column: 0 } as const;
    expect(await staysTrue(TABLES_ONE_BELOW_THE_OTHER, [renamed])).toContain('our column renamed');
  });
});
