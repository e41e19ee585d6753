import { performance } from 'node:perf_hooks';
import type { CellModel, SheetModel, WorkbookModel } from '../host/model/model';
import { createSheet, createWorkbook } from '../host/model/create';
import { startHost } from '../host/session';
import { connectNode } from '../host/transports/node';
import { writeXlsx } from '../host/xlsx';
import { ACTIONS, type AvailableAction } from '../src/actions/registry';
import { run } from '../src/actions/run';
import { clientOf } from '../src/excel/client';

/** What the pack of a council's usual size costs. */
export interface PackFigures {
  batches: number;
  bytesOut: number;
  milliseconds: number;
  /** To a first refresh of the same tracker. */
  ratio: number;
  fileSize: number;
}

const INDICATORS = 500;
const ACTION_ROWS = 60;
const MONTHS = 24;
const AS_AT = '2014-04-30';
const RUNS = 3;
const NAMES = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];

const fill = (sheet: SheetModel, rows: readonly (readonly (string | number)[])[]): void => {
  sheet.rows = rows.map((row) => row.map((value): CellModel => ({ value })));
};

/** 500 indicators by 24 months under 20 objectives, and 60 actions under six themes. */
export function councilTracker(): WorkbookModel {
  const workbook = createWorkbook();
  const [indicators] = workbook.sheets;
  if (indicators === undefined) return workbook;
  const months = Array.from({ length: MONTHS }, (_, i) => `${NAMES[i % 12] ?? ''} ${2012 + Math.floor((i + 3) / 12)}`);
  indicators.name = 'Indicators';
  fill(indicators, [
    ['Ref', 'Indicator', 'Objective', 'Service', 'Unit', 'Good is', 'Target', 'Comment', ...months],
    ...Array.from({ length: INDICATORS }, (_, i) => [
      `K${i + 1}`,
      `Share of requests of kind ${i + 1} that were answered within the time agreed`,
      `Objective ${i % 20}`,
      `Service ${i % 7}`,
      '%',
      'High',
      80,
      'Reviews are chased each month, and what is late is looked at by the board.',
      ...Array.from({ length: MONTHS }, (_month, m) => 60 + ((i * 7 + m * 13) % 30)),
    ]),
  ]);
  const actions = createSheet(workbook, 'Actions');
  workbook.sheets.push(actions);
  fill(actions, [
    ['Ref', 'Action', 'Theme', 'Lead', 'Due', 'Progress', 'Comment'],
    ...Array.from({ length: ACTION_ROWS }, (_, i) => [
      `A${i + 1}`,
      `Review process number ${i + 1} and agree what follows`,
      `Theme ${i % 6}`,
      'Head of service',
      `2014-${String((i % 9) + 1).padStart(2, '0')}-28`,
      (i * 13) % 101,
      'The draft is with the board.',
    ]),
  ]);
  return workbook;
}

async function timed(
  name: AvailableAction,
): Promise<{ milliseconds: number; batches: number; bytesOut: number; workbook: WorkbookModel }> {
  const workbook = councilTracker();
  const session = startHost({ workbook });
  const client = connectNode(session);
  const started = performance.now();
  const outcome = await run(
    clientOf(client.Excel, client.Office),
    ACTIONS[name],
    { period: null, asAt: AS_AT, set: [] },
    { today: () => AS_AT },
  );
  const milliseconds = performance.now() - started;
  client.disconnect();
  if (outcome.kind !== 'done') throw new Error(`${name} was ${outcome.kind}`);
  const { batches, bytesOut } = session.counters;
  return { milliseconds, batches, bytesOut, workbook };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Round trips, time as a ratio to a refresh (run after run: the median), and the size of the file. */
export async function benchPack(): Promise<PackFigures> {
  const ratios: number[] = [];
  const times: number[] = [];
  let last = await timed('pack');
  for (let i = 0; i < RUNS; i++) {
    const refresh = await timed('refresh');
    last = await timed('pack');
    times.push(last.milliseconds);
    ratios.push(last.milliseconds / refresh.milliseconds);
  }
  const { batches, bytesOut, workbook } = last;
  const file = await writeXlsx(workbook);
  return { batches, bytesOut, milliseconds: median(times), ratio: median(ratios), fileSize: file.length };
}
