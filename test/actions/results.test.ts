import { act, paperOf } from '../plan/paper';
import { sheet, workbook } from '../tracker/grid';

const ROWS = [
  ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'],
  ['1', 'Visits', 'High', 10, 8, 9],
];

test.each(['refresh', 'check', 'chaseList'] as const)(
  'the lists of what %s found are worked out when they are read, and not before: the pane shows none of them',
  (action) => {
    const { results } = act(paperOf(workbook(sheet('KPIs', ROWS))), action);
    for (const list of ['indicators', 'exceptions', 'findings'] as const)
      expect([list, typeof Object.getOwnPropertyDescriptor(results, list)?.get]).toEqual([list, 'function']);
    expect(results?.indicators.map(({ ref }) => ref)).toEqual(['1']);
  },
);
