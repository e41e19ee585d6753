import { isDark } from '../../src/taskpane/dark';
import { found, groupedFindings, ownersOf, severitiesOf, shownCounts } from '../../src/taskpane/view';
import { finding, resultsOf } from './results';

describe('The pane', () => {
  test('counts what it found by kind, and names the sheets once', () => {
    const results = resultsOf(['Red', 'Green']);
    const other = { ...results.indicators[0]!, sheet: 'More' };
    expect(found({ ...results, indicators: [...results.indicators, other] })).toEqual([
      { kind: 'indicators', count: 3, sheets: ['Indicators', 'More'] },
    ]);
  });

  test('shows the three colours always, and other statuses where there are some', () => {
    const shown = shownCounts(resultsOf(['Red', 'No data']).counts);
    expect(shown.map(({ status, count }) => `${status} ${count}`)).toEqual([
      'Green 0',
      'Amber 0',
      'Red 1',
      'No data 1',
    ]);
  });

  test('groups findings by severity, gravest first, and by owner, however the name is typed', () => {
    const findings = [
      finding('note', 'A1', 'B. Price'),
      finding('error', 'A2', ''),
      finding('error', 'A3', 'b.  PRICE'),
      finding('error', 'A4', 'A. Jones'),
      finding('error', 'A5', null),
    ];
    const { groups, more } = groupedFindings(findings, { severity: null, owner: null }, 50);
    expect(
      groups.map(({ severity, count, owners }) => [
        severity,
        count,
        owners.map(({ name, findings: own }) => [name, own.map(({ cell }) => cell)]),
      ]),
    ).toEqual([
      [
        'error',
        4,
        [
          ['A. Jones', ['A4']],
          ['B. Price', ['A3']],
          ['', ['A2']],
          ['', ['A5']],
        ],
      ],
      ['note', 1, [['B. Price', ['A1']]]],
    ]);
    expect(more).toBe(0);
    expect(ownersOf(findings).map(({ name }) => name)).toEqual(['A. Jones', 'B. Price']);
  });

  test('shows the findings of one severity or of one owner, so many at a time', () => {
    const findings = [
      finding('error', 'A2', 'A. Jones'),
      finding('error', 'A3', 'B. Price'),
      finding('warning', 'A4', 'B. Price'),
    ];
    const cells = (...asked: Parameters<typeof groupedFindings>) => {
      const { groups, more } = groupedFindings(...asked);
      return [groups.flatMap(({ owners }) => owners.flatMap((one) => one.findings.map(({ cell }) => cell))), more];
    };
    expect(cells(findings, { severity: 'error', owner: null }, 50)).toEqual([['A2', 'A3'], 0]);
    expect(cells(findings, { severity: null, owner: 'b. price' }, 50)).toEqual([['A3', 'A4'], 0]);
    expect(cells(findings, { severity: null, owner: '' }, 50)).toEqual([[], 0]);
    expect(cells(findings, { severity: null, owner: null }, 2)).toEqual([['A2', 'A3'], 1]);
    expect(severitiesOf(findings)).toEqual([
      { severity: 'error', count: 2 },
      { severity: 'warning', count: 1 },
    ]);
  });

  test.each([
    [{ isDarkTheme: true }, false, true],
    [{ isDarkTheme: false, bodyBackgroundColor: '#000000' }, true, false],
    [{ bodyBackgroundColor: '#212121' }, false, true],
    [{ bodyBackgroundColor: 'FFFFFF' }, true, false],
    [{}, true, true],
    [undefined, false, false],
  ])('is dark with %j, the browser preferring dark: %j – %j', (office, browser, expected) => {
    expect(isDark(office, browser)).toBe(expected);
  });
});
