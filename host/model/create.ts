import type { SheetModel, WorkbookModel } from './model';
import { defaultStyle } from './styles';

/** Excel's ids of things in a workbook look like this; the number is never given twice in one workbook. */
export const newId = (workbook: WorkbookModel): string => {
  const n = workbook.nextId++;
  return `{${n.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
};

/** An empty sheet, not yet in the workbook. */
export const createSheet = (workbook: WorkbookModel, name: string): SheetModel => ({
  id: newId(workbook),
  name,
  visibility: 'Visible',
  rows: [],
  rowModels: new Map(),
  columnModels: new Map(),
  standardWidth: 8.43,
  standardHeight: 15,
  tabColor: '',
  showGridlines: true,
  showHeadings: true,
  tables: [],
  names: [],
  merges: [],
  conditionalFormats: [],
  validations: [],
  comments: [],
  protection: { protected: false, options: {} },
  pageLayout: {},
  customProperties: new Map(),
});

/** A workbook as Excel opens a new one: a single sheet called `Sheet1`. */
export const createWorkbook = (): WorkbookModel => {
  const workbook: WorkbookModel = {
    name: 'Book1.xlsx',
    sheets: [],
    names: [],
    styles: [defaultStyle()],
    date1904: false,
    calculationMode: 'Automatic',
    protection: { protected: false, options: {} },
    properties: {},
    settings: new Map(),
    customXmlParts: [],
    activeSheetId: '',
    selections: new Map(),
    nextId: 1,
  };
  const sheet = createSheet(workbook, 'Sheet1');
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  return workbook;
};
