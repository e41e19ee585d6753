import { runScript, ScriptError } from '../host/run-script';
import { commandLine } from '../src/text/en/command-line';
import type { Invocation } from './arguments';
import { openWorkbook, readText, refuseSameFile, saveWorkbook } from './files';
import type { Streams } from './streams';

/**
 * Runs any Office.js script on a workbook and saves it.
 * @returns the exit code: 0, or 1 where the script failed, and then nothing is saved.
 */
export async function exec({ files, out: to, allowLoss }: Invocation, { out, err }: Streams): Promise<number> {
  const [scriptFile = '', file = ''] = files;
  const script = readText(scriptFile);
  if (to !== null) refuseSameFile(file, to);
  const { workbook, lost } = await openWorkbook(file, allowLoss);
  try {
    await runScript({ workbook, script, filename: scriptFile, console: { out, err } });
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    const { code, message, statement = null } = error;
    err(commandLine.scriptFailed({ code, message, statement }));
    return 1;
  }
  if (to !== null) await saveWorkbook(workbook, to, allowLoss);
  if (lost.length > 0) err(commandLine.lost({ parts: lost }));
  return 0;
}
