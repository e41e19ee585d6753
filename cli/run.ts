import { commandLine } from '../src/text/en/command-line';
import { refusalMessage, textsFor } from '../src/text/say';
import { act } from './act';
import { readArguments } from './arguments';
import { COMMANDS } from './commands';
import { exec } from './exec';
import { FileRefused } from './files';
import { makeNew } from './new';
import type { Streams } from './streams';

/** Runs the command line. @returns the exit code (`docs/`: 0, 1 for findings or a script's error, 2 for a refusal). */
export async function runCommand(args: string[], streams: Streams): Promise<number> {
  const texts = textsFor('English');
  const asked = readArguments(args);
  if (asked === 'help') {
    (args.length === 0 ? streams.err : streams.out)(commandLine.usage);
    return args.length === 0 ? 2 : 0;
  }
  if ('refused' in asked) {
    streams.err(refusalMessage(asked.refused, texts));
    return 2;
  }
  const { does } = COMMANDS[asked.command];
  try {
    switch (does.kind) {
      case 'action':
        return await act(does.action, asked, texts, streams);
      case 'new':
        return await makeNew(asked, texts, streams);
      case 'exec':
        return await exec(asked, streams);
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    streams.err(error.detail ?? refusalMessage(error.refusal, texts));
    return 2;
  }
}
