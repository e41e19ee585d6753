import type { SheetModel, WorkbookModel } from '../model/model';
import type { Package } from './package';
import type { StyleSheet, StyleWriter } from './styles';
import type { Element } from './xml';

/**
 * A sheet's part is read and written in pieces, each the business of one file. `state` says what of the model belongs
 * to the piece: when a workbook is saved, a piece whose state is what was read stays as the file has it, letter by letter.
 */
export interface SheetPiece {
  name: string;
  read(root: Element, sheet: SheetModel, context: ReadContext): void;
  /** Plain data: it is compared as JSON. */
  state(sheet: SheetModel, workbook: WorkbookModel): unknown;
  write(root: Element, sheet: SheetModel, context: WriteContext): void;
}

export interface ReadContext {
  pkg: Package;
  /** The sheet's part. */
  path: string;
  workbook: WorkbookModel;
  styleSheet: StyleSheet;
  styleOfFormat: readonly number[];
}

export interface WriteContext {
  pkg: Package;
  path: string;
  workbook: WorkbookModel;
  styles: StyleWriter;
}

/** The order that the schema wants under `worksheet`. */
export const SHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );
