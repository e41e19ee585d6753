import { Findings } from '../parts/findings';
import type { Page } from './page';

/** What is wrong with the data. */
export const FindingsPage: Page = ({ state: { results }, session, texts }) =>
  results && (
    <Findings findings={results.findings} texts={texts} onGoTo={({ sheet, cell }) => void session.goTo(sheet, cell)} />
  );
