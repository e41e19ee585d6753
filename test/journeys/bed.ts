import type { WorkbookModel } from '../../host/model/model';
import { createWorkbook } from '../../host/model/create';
import { startHost, type HostSession } from '../../host/session';
import { connectNode, type NodeClient } from '../../host/transports/node';
import { NO_OPTIONS, type ActionOptions } from '../../src/actions/options';
import { ACTIONS, type AvailableAction } from '../../src/actions/registry';
import { run, type Outcome } from '../../src/actions/run';
import { clientOf } from '../../src/excel/client';

export const AS_AT = '2013-11-30';

/** A workbook in the embedded host, with the real client library connected to it. */
export interface Bed {
  session: HostSession;
  client: NodeClient;
  workbook: WorkbookModel;
  /** Runs an action as an officer would. */
  act: (name: AvailableAction, options?: Partial<ActionOptions>) => Promise<Outcome>;
  /** Does something by hand. */
  hand: <T>(script: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

/** Starts a host, on an empty workbook unless another is given. */
export function bed(options: { workbook?: WorkbookModel; requirementSet?: string } = {}): Bed {
  const { workbook = createWorkbook(), requirementSet = '1.15' } = options;
  const session = startHost({ workbook, requirementSet });
  const client = connectNode(session);
  const excel = clientOf(client.Excel, client.Office);
  return {
    session,
    client,
    workbook,
    act: (name, given = {}) =>
      run(excel, ACTIONS[name], { ...NO_OPTIONS, asAt: AS_AT, ...given }, { today: () => AS_AT }),
    hand: (script) => client.Excel.run(script),
  };
}

const HEADER = ['Ref', 'Indicator', 'Unit', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'];

/** A small tracker, as values that a script enters. */
export const TRACKER: (string | number)[][] = [
  HEADER,
  ["'1.1", 'Days lost', 'days', 'Low', 9.8, 9.6, 9.33],
  ["'1.2", 'Reviews done', '%', 'High', '95%', '77%', '75%'],
  ["'1.3", 'Overspend', "'£000", 'Low', 0, "'£520k", "'£446k"],
  ["'1.4", 'Life expectancy', 'years', 'Data only', '', 81, 81.4],
  ["'1.5", 'Response rate', '%', 'High', '', '', ''],
];

/** A host with the small tracker on its sheet, as an Excel table or as a plain range under a title. */
export async function trackerBed(shape: 'table' | 'range', requirementSet = '1.15'): Promise<Bed> {
  const started = bed({ requirementSet });
  await started.hand(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.name = 'Indicators';
    sheet.getRange('A1').values = [['Performance 2013/14']];
    sheet.getRange('A3:G8').values = TRACKER;
    if (shape === 'table') sheet.tables.add('A3:G8', true).name = 'Measures';
    await context.sync();
  });
  return started;
}

/** Every cell of the workbook that holds anything, with its format: `Indicators!A3` to what it holds. */
export function contents({ workbook }: Bed): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const sheet of workbook.sheets) {
    found[`${sheet.name} is`] = sheet.visibility;
    found[`${sheet.name} has tables`] = sheet.tables.map(({ name, area, columns }) => [
      name,
      area,
      columns.map((column) => column.name),
    ]);
    found[`${sheet.name} has rules`] = sheet.conditionalFormats.map(({ areas, rule, format }) => [areas, rule, format]);
    sheet.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        const format = workbook.styles[cell?.style ?? 0]?.numberFormat;
        if (cell !== undefined && (cell.value !== '' || cell.formula !== undefined))
          found[`${sheet.name} R${row + 1}C${column + 1}`] = [cell.value, cell.formula ?? null, format];
      }),
    );
  }
  return found;
}

/** What stands under a header on a sheet. */
export async function column({ hand }: Bed, header: string, sheetName = 'Indicators'): Promise<unknown[]> {
  return hand(async (context) => {
    const used = context.workbook.worksheets.getItem(sheetName).getUsedRange(true);
    used.load('values');
    await context.sync();
    const values = used.values as unknown[][];
    const row = values.findIndex((cells) => cells.includes(header));
    const at = values[row]?.indexOf(header) ?? -1;
    return values.slice(row + 1).map((cells) => cells[at]);
  });
}
