import { randomUUID } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { WorkbookModel } from '../host/model/model';
import { lostParts, readXlsx, WorkbookFileError, writeXlsx } from '../host/xlsx';
import type { Refusal } from '../src/text/refusal-facts';

/** Something about a file that cannot be done; nothing was written. */
export class FileRefused extends Error {
  constructor(
    readonly refusal: Refusal,
    /** The reader's own sentence, where it knows more than the refusal says. */
    readonly detail: string | null = null,
  ) {
    super(refusal.code);
  }
}

/** Paths are relative to the folder that the caller stands in, which npm keeps in INIT_CWD. */
export const pathOf = (file: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), file);

/** A text file, such as a script. */
export function readText(file: string): string {
  return readBytes(file).toString('utf8');
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(pathOf(file));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new FileRefused({ code: isMissing ? 'file-not-found' : 'file-not-readable', facts: { file } });
  }
}

/** Opens a workbook. Parts that saving would lose refuse it, unless they may be lost. */
export async function openWorkbook(
  file: string,
  allowLoss: boolean,
): Promise<{ workbook: WorkbookModel; lost: string[] }> {
  const bytes = readBytes(file);
  const workbook = await readXlsx(bytes).catch((error: unknown): never => {
    throw new FileRefused(
      { code: 'file-not-a-workbook', facts: { file } },
      error instanceof WorkbookFileError ? error.message : null,
    );
  });
  const lost = lostParts(workbook);
  if (lost.length > 0 && !allowLoss) throw new FileRefused({ code: 'file-would-lose', facts: { file, parts: lost } });
  return { workbook, lost };
}

/** Refuses an output that is the input under this or another name. */
export function refuseSameFile(input: string, out: string): void {
  const [a, b] = [identity(pathOf(input)), identity(pathOf(out))];
  if (a !== null && a === b) throw new FileRefused({ code: 'out-is-input', facts: { file: out } });
}

/** The file itself, whatever name leads to it; null where there is none. */
function identity(path: string): string | null {
  try {
    const { dev, ino } = statSync(realpathSync(path));
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** Saves a workbook whole or not at all. */
export async function saveWorkbook(workbook: WorkbookModel, out: string, allowLoss: boolean): Promise<void> {
  const path = pathOf(out);
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  const bytes = await writeXlsx(workbook, { allowLoss });
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch {
    rmSync(beside, { force: true });
    throw new FileRefused({ code: 'out-not-writable', facts: { file: out } });
  }
}
