import { startHost } from '../host/session';
import { connectNode } from '../host/transports/node';
import { ACTIONS, type AvailableAction } from '../src/actions/registry';
import { run } from '../src/actions/run';
import { clientOf } from '../src/excel/client';
import { countBySeverity, failureMessage, refusalMessage } from '../src/text/say';
import { commandLine } from '../src/text/en/command-line';
import type { Texts } from '../src/text/texts';
import type { Invocation } from './arguments';
import { openWorkbook, refuseSameFile, saveWorkbook } from './files';
import type { Streams } from './streams';
import { localDay } from './today';

/**
 * Runs an action on a workbook, through the real client library and the embedded host; the input is never written to.
 * @returns the exit code: 0; 1 where a check found errors; 2 where it was refused or failed, and then nothing is saved.
 */
export async function act(
  name: AvailableAction,
  asked: Invocation,
  texts: Texts,
  { out, err }: Streams,
): Promise<number> {
  const [file = ''] = asked.files;
  if (asked.out !== null) refuseSameFile(file, asked.out);
  const { workbook, lost } = await openWorkbook(file, asked.allowLoss || asked.out === null);
  const session = startHost({ workbook });
  const client = connectNode(session);
  const { period, asAt, set, publish, sheets, columns } = asked;
  const outcome = await run(
    clientOf(client.Excel, client.Office),
    ACTIONS[name],
    {
      period,
      asAt,
      publish,
      columns,
      // What other actions put on top of the Settings sheet is what this one keeps there.
      ...(name === 'settings' ? { set: [], settings: settingPairs(set) } : { set }),
      ...(sheets === null ? {} : { sheets }),
    },
    { today: localDay },
    { isReadOnly: asked.out === null },
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
  const { counters } = session;
  const { results, left } = outcome;
  if (asked.out !== null) {
    // What takes away or only arranges has no results: how many cells it touched says nothing.
    const written = results === null ? null : counters.cellsWritten;
    await saveWorkbook(workbook, asked.out, asked.allowLoss);
    const reported = results?.period ?? null;
    err(
      outcome.edits === 0
        ? commandLine.nothingToWrite({ period: reported })
        : commandLine.saved({ file: asked.out, period: reported, written }),
    );
    if (lost.length > 0) err(commandLine.lost({ parts: lost }));
  }
  if (left.length > 0) err(failureMessage({ code: 'undo-left-cells', facts: { cells: left } }, texts));
  if (asked.json) {
    const { batches, bytesOut, bytesIn } = counters;
    out(JSON.stringify({ ...(results ?? {}), requests: { batches, bytesOut, bytesIn } }));
  }
  if (!asked.json) for (const column of results?.columns ?? []) out(commandLine.column(column));
  if (!asked.json) for (const setting of results?.settings ?? []) out(commandLine.setting(setting));
  if (results?.chase !== undefined && !asked.json) {
    const { chase } = results;
    out(chase.length === 0 ? texts.chase.nothing : chase.map(({ text }) => text).join('\n\n'));
  }
  if (name !== 'check' || results === null) return 0;
  const counts = countBySeverity(results.findings);
  if (!asked.json) {
    for (const { severity, sheet, cell, message } of results.findings) {
      out(`${texts.severities[severity].one} · ${sheet}!${cell} · ${message}`);
    }
  }
  err(commandLine.checked({ period: results.period, indicators: results.indicators.length, counts }));
  return counts.error > 0 ? 1 : 0;
}

/** `NAME=VALUE` in its two halves. */
const settingPairs = (set: readonly string[]): { name: string; value: string }[] =>
  set.map((text) => {
    const [name = '', ...value] = text.split('=');
    return { name: name.trim(), value: value.join('=').trim() };
  });
