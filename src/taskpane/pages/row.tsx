import type { Page } from './page';

/** The row that the officer stands on, explained. */
const RowPage: Page = () => null;

export default RowPage;
