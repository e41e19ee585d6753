import { writeSync } from 'node:fs';
import { runCommand } from './run';

/** Writes all of a line even into a pipe that is slow to empty. */
const line =
  (descriptor: 1 | 2) =>
  (text: string): void => {
    const bytes = Buffer.from(`${text}\n`);
    for (let sent = 0; sent < bytes.length;) {
      try {
        sent += writeSync(descriptor, bytes, sent);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      }
    }
  };

void runCommand(process.argv.slice(2), { out: line(1), err: line(2) }).then((code) => {
  process.exitCode = code;
});
