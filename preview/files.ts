import { createWorkbook } from '../host/model/create';
import { readXlsx, writeXlsx } from '../host/xlsx';
import { openBook } from './book';
import type { Book } from './book';
import { texts } from './texts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Opens a workbook that a person chose or dropped. Throws with a sentence where it cannot be read. */
export async function openFile(file: File): Promise<Book> {
  return openBook(file.name, await readXlsx(new Uint8Array(await file.arrayBuffer())));
}

/** Opens one of the samples by its file name. */
export async function openSample(name: string): Promise<Book> {
  const response = await fetch(`/preview/samples/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return openBook(name, await readXlsx(new Uint8Array(await response.arrayBuffer())));
}

/** The samples that the server has, the first of which is opened. */
export async function sampleNames(): Promise<string[]> {
  const response = await fetch('/preview/samples/index.json');
  return response.ok ? ((await response.json()) as string[]) : [];
}

export const emptyBook = (): Book => openBook(texts.noSample, createWorkbook());

/** Gives the workbook back as a file. */
export async function download(book: Book): Promise<void> {
  const bytes = await writeXlsx(book.workbook);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  link.download = book.file.endsWith('.xlsx') ? book.file : `${book.file}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
}
