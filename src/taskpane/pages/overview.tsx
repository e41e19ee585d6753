import { Counts } from '../parts/counts';
import { Summary } from '../parts/summary';
import type { Page } from './page';

/** What was found in this workbook, the period, and the counts by status. */
export const OverviewPage: Page = ({ state: { results, written }, texts }) =>
  results && (
    <>
      <Summary results={results} written={written} texts={texts} />
      {results.indicators.length > 0 && <Counts counts={results.counts} texts={texts} />}
    </>
  );
