import { Counts } from './counts';
import { FirstRun } from './first-run';
import { Movers } from './movers';
import { NoTracker } from './no-tracker';
import { Summary } from './summary';
import type { Page } from '../page';

/** What was found in this workbook, the period, the counts by status, and what has moved since the last close. */
export const OverviewPage: Page = ({ state, session, texts, onPage }) => {
  const { results, overview, written, canRemove, noTracker, running } = state;
  if (noTracker)
    return (
      <NoTracker
        texts={texts}
        isBusy={running !== null}
        onColumns={() => onPage('settings')}
        onNew={() => void session.run('newTracker')}
      />
    );
  if (!results || !overview) return null;
  const own = overview.inOwnWords(texts);
  const goTo = (sheet: string, cell: string): void => void session.goTo(sheet, cell);
  return (
    <>
      {!canRemove && <FirstRun texts={texts} />}
      <Summary results={results} written={written} texts={texts} />
      {results.indicators.length > 0 && (
        <Counts results={results} palette={overview.palette} texts={own} onGoTo={goTo} />
      )}
      <Movers overview={overview} texts={own} onGoTo={({ sheet, cell }) => goTo(sheet, cell)} />
    </>
  );
};
