import type { ChartModel } from './chart';

/**
 * The state of a workbook as the host keeps it: plain data, no behaviour. Rows and columns are counted from 0.
 * What Excel keeps and this host does not interpret still has a place here if it is saved to `.xlsx` and loaded from it.
 */

/** What a cell holds. Errors are text such as `#DIV/0!`, marked by `CellModel.isError`. A blank is `''`. */
export type CellValue = string | number | boolean;

export interface CellModel {
  /** The value, or the cached result of the formula. `''` where there is none. */
  value: CellValue;
  /** With its leading `=`. Absent for a constant. */
  formula?: string;
  isError?: boolean;
  /** An index into `WorkbookModel.styles`; absent for the default style (index 0). */
  style?: number;
  /** The text was entered with a leading apostrophe (Excel's quotePrefix). */
  quoted?: boolean;
  hyperlink?: { address?: string; documentReference?: string; screenTip?: string; textToDisplay?: string };
  /** Rich text runs as the file had them, kept as long as the value is not rewritten. Opaque to everything but xlsx/. */
  richText?: unknown;
}

export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type BorderSide =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideVertical'
  | 'InsideHorizontal'
  | 'DiagonalDown'
  | 'DiagonalUp';
export interface BorderModel {
  style: 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
  weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  color: string;
}
/** Immutable once interned: change a cell's style by interning another (model/styles.ts). Colours are `#RRGGBB`. */
export interface StyleModel {
  numberFormat: string;
  font: {
    name: string;
    size: number;
    bold: boolean;
    italic: boolean;
    color: string;
    underline: 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
    strikethrough: boolean;
    subscript: boolean;
    superscript: boolean;
    tintAndShade: number;
  };
  /** `color: ''` is no fill. */
  fill: { color: string; pattern: string; patternColor: string };
  borders: Partial<Record<Exclude<BorderSide, 'InsideVertical' | 'InsideHorizontal'>, BorderModel>>;
  alignment: {
    horizontal: HorizontalAlignment;
    vertical: VerticalAlignment;
    wrapText: boolean;
    indentLevel: number;
    textOrientation: number;
    shrinkToFit: boolean;
    /** Distributed text is indented; absent where not. */
    autoIndent?: boolean;
    readingOrder: string;
  };
  protection: { locked: boolean; formulaHidden: boolean };
  /** A named cell style (`Normal`, `Good`, …) where the file gives one. */
  styleName?: string;
}

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface ColumnModel {
  width?: number;
  hidden?: boolean;
  style?: number;
  outlineLevel?: number;
}
export interface RowModel {
  /** In points. */
  height?: number;
  hidden?: boolean;
  /** Hidden by a filter rather than by hand. */
  filtered?: boolean;
  style?: number;
  outlineLevel?: number;
}

export interface TableModel {
  id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  style: string;
  /** In order. The id stays with the column when it moves. */
  columns: { id: number; name: string; totalsFormula?: string; totalsLabel?: string; calculatedFormula?: string }[];
  nextColumnId: number;
  filters: FilterModel[];
}
/** One column's filter, by its place in the table or auto-filter, in the words of `Excel.FilterCriteria`. */
export interface FilterModel {
  column: number;
  criteria: Record<string, unknown>;
}

export interface NameModel {
  name: string;
  /** With its leading `=`. */
  formula: string;
  comment: string;
  visible: boolean;
}

/** The words of `Excel.ConditionalFormat`; `rule` holds what that type needs. */
export interface ConditionalFormatModel {
  id: string;
  type: 'Custom' | 'CellValue' | 'ContainsText' | 'TopBottom' | 'PresetCriteria' | 'DataBar' | 'ColorScale' | 'IconSet';
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  rule: Record<string, unknown>;
  format: {
    numberFormat?: string;
    font?: { color?: string; bold?: boolean; italic?: boolean; strikethrough?: boolean; underline?: string };
    fill?: { color?: string };
    borders?: Partial<Record<'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight', { style: string; color: string }>>;
  };
}

export interface DataValidationModel {
  areas: Area[];
  type: string;
  rule: Record<string, unknown>;
  ignoreBlanks: boolean;
  errorAlert?: { title: string; message: string; style: string; showAlert: boolean };
  prompt?: { title: string; message: string; showPrompt: boolean };
}

export interface CommentModel {
  id: string;
  row: number;
  column: number;
  text: string;
  author: string;
  replies: ReplyModel[];
  /** A thread of comments; else a note. */
  threaded: boolean;
  /** ISO time in UTC; absent where the file says none. */
  created?: string;
  resolved?: boolean;
  /** The file has mentions of people in it, which are not kept when it is written anew. */
  mentions?: boolean;
}

export type ReplyModel = Pick<CommentModel, 'id' | 'text' | 'author' | 'created' | 'mentions'>;

export interface ProtectionModel {
  protected: boolean;
  password?: string;
  options: Record<string, unknown>;
}

export interface SheetModel {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** Sparse: rows[r]?.[c]. */
  rows: (CellModel | undefined)[][];
  rowModels: Map<number, RowModel>;
  columnModels: Map<number, ColumnModel>;
  /** In characters of the default font, as the file says. */
  standardWidth: number;
  /** In points. */
  standardHeight: number;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  tables: TableModel[];
  names: NameModel[];
  merges: Area[];
  autoFilter?: { area: Area; filters: FilterModel[] };
  conditionalFormats: ConditionalFormatModel[];
  validations: DataValidationModel[];
  comments: CommentModel[];
  /** The frozen pane: how many rows and columns stay. */
  freeze?: { rows: number; columns: number };
  protection: ProtectionModel;
  /** In the words of `Excel.PageLayout`; print titles, headers and footers, breaks included. */
  pageLayout: Record<string, unknown>;
  customProperties: Map<string, string>;
  /** In the order of their making; absent where there never was one. */
  charts?: ChartModel[];
}

export interface NamedStyleModel {
  /** Its look: an index into `WorkbookModel.styles`. */
  style: number;
  /** What it leaves as the cells have it. */
  without?: readonly ('numberFormat' | 'font' | 'fill' | 'borders' | 'alignment' | 'protection')[];
}

export interface WorkbookModel {
  name: string;
  sheets: SheetModel[];
  names: NameModel[];
  styles: StyleModel[];
  date1904: boolean;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  protection: ProtectionModel;
  properties: Record<string, unknown>;
  settings: Map<string, unknown>;
  /** Named cell styles of the file or of scripts, and Excel's own that were changed, by name. */
  namedStyles?: Record<string, NamedStyleModel>;
  customXmlParts: { id: string; namespaceUri: string; xml: string }[];
  activeSheetId: string;
  /** By sheet id. */
  selections: Map<string, Area[]>;
  /** Ids are never given twice in one workbook. */
  nextId: number;
  /** The package the workbook was read from, for the parts that the library does not carry. Opaque to all but xlsx/. */
  origin?: unknown;
}
