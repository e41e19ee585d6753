import { isDark } from '../../src/taskpane/dark';
import { found, severitiesOf, shownCounts, shownFindings } from '../../src/taskpane/view';
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

  test('lists findings gravest first, so many at a time, of one severity where asked', () => {
    const findings = [finding('note', 'A1'), finding('error', 'A2'), finding('warning', 'A3'), finding('error', 'A4')];
    expect(shownFindings(findings, null, 3)).toEqual({ shown: [findings[1], findings[3], findings[2]], more: 1 });
    expect(shownFindings(findings, 'note', 3)).toEqual({ shown: [findings[0]], more: 0 });
    expect(severitiesOf(findings)).toEqual([
      { severity: 'error', count: 2 },
      { severity: 'warning', count: 1 },
      { severity: 'note', count: 1 },
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
