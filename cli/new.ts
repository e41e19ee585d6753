import { existsSync } from 'node:fs';
import { createWorkbook } from '../host/model/create';
import { startHost } from '../host/session';
import { connectNode } from '../host/transports/node';
import { NO_OPTIONS } from '../src/actions/options';
import { ACTIONS } from '../src/actions/registry';
import { run } from '../src/actions/run';
import { clientOf } from '../src/excel/client';
import { STATE_SHEET } from '../src/plan/state';
import { failureMessage, refusalMessage } from '../src/text/say';
import { commandLine } from '../src/text/en/command-line';
import type { Texts } from '../src/text/texts';
import type { Invocation } from './arguments';
import { FileRefused, pathOf, saveWorkbook } from './files';
import type { Streams } from './streams';
import { localDay } from './today';

/**
 * Makes a workbook with an empty tracker; never over a file that is there.
 * @returns the exit code: 0, or 2 where it was refused or failed.
 */
export async function makeNew({ files, asAt, set }: Invocation, texts: Texts, { err }: Streams): Promise<number> {
  const [file = ''] = files;
  if (existsSync(pathOf(file))) throw new FileRefused({ code: 'out-exists', facts: { file } });
  const workbook = createWorkbook();
  const [blank] = workbook.sheets;
  const session = startHost({ workbook });
  const client = connectNode(session);
  const outcome = await run(
    clientOf(client.Excel, client.Office),
    ACTIONS.newTracker,
    { ...NO_OPTIONS, asAt, set },
    { today: localDay },
  );
  client.disconnect();
  if (outcome.kind === 'refused') {
    err(outcome.refusals.map((refusal) => refusalMessage(refusal, texts)).join(' '));
    return 2;
  }
  if (outcome.kind === 'failed') {
    err(failureMessage(outcome.failure, texts));
    return 2;
  }
  // Nothing came before a file that is made: what would be said about undoing is not kept in it.
  workbook.sheets = workbook.sheets.filter((sheet) => sheet !== blank && sheet.name !== STATE_SHEET);
  workbook.activeSheetId = workbook.sheets[0]?.id ?? '';
  await saveWorkbook(workbook, file, false);
  err(commandLine.saved({ file, period: null, written: session.counters.cellsWritten }));
  return 0;
}
