import { charts } from './charts';
import { columns, sheetFormat } from './columns';
import { comments } from './comments';
import { conditionalFormats } from './conditional-formats';
import { autoFilter } from './filters';
import { hyperlinks } from './hyperlinks';
import { merges } from './merges';
import { pageLayout } from './page-layout';
import type { SheetPiece } from './piece';
import { sheetProtection } from './protection';
import { sheetProperties } from './sheet-properties';
import { frozenPane, gridlines, selection, tabColor } from './sheet-view';
import { validations } from './validations';

/** Everything of a sheet's part but its cells and tables. Adding a piece is adding it here. */
export const SHEET_PIECES: readonly SheetPiece[] = [
  tabColor,
  gridlines,
  frozenPane,
  selection,
  sheetFormat,
  columns,
  sheetProtection,
  autoFilter,
  merges,
  conditionalFormats,
  validations,
  hyperlinks,
  pageLayout,
  sheetProperties,
  comments,
  charts,
];
