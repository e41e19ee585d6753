import { addressOf } from '../../plan/cells';
import type { PageSetUp } from '../../plan/printed-sheet';

/** How a sheet prints: paper, margins, what is repeated on each page, and where pages begin. */
export function setUpPage(sheet: Excel.Worksheet, page: PageSetUp): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { scale: page.scale };
  pageLayout.topMargin = page.margins.top;
  pageLayout.bottomMargin = page.margins.bottom;
  pageLayout.leftMargin = page.margins.left;
  pageLayout.rightMargin = page.margins.right;
  pageLayout.headerMargin = page.margins.header;
  pageLayout.footerMargin = page.margins.footer;
  if (page.printArea !== null) pageLayout.setPrintArea(addressOf(page.printArea));
  if (page.titleRows !== null) {
    const { row, rows } = page.titleRows;
    pageLayout.setPrintTitleRows(`$${row + 1}:$${row + rows}`);
  }
  const texts = pageLayout.headersFooters.defaultForAllPages;
  texts.leftHeader = page.header?.left ?? '';
  texts.centerHeader = page.header?.center ?? '';
  texts.rightHeader = page.header?.right ?? '';
  texts.leftFooter = page.footer?.left ?? '';
  texts.centerFooter = page.footer?.center ?? '';
  texts.rightFooter = page.footer?.right ?? '';
  for (const row of page.breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
