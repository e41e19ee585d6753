import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, writeXlsx } from '../../host/xlsx';
import { bench } from './client';

/** What a page of Microsoft's documentation shows, as a script of our own; and what is so after saving and opening again. */
export interface Documented<T = unknown> {
  fact: string;
  act(context: Excel.RequestContext): Promise<unknown>;
  /** Asked of the file as it was saved. */
  look(context: Excel.RequestContext): Promise<T>;
  expected: T;
}

/** Runs the script on a new workbook, saves it, opens the file in another host, and looks. */
export const afterSaving = async ({ act, look }: Pick<Documented, 'act' | 'look'>): Promise<unknown> => {
  const host = bench();
  await host.run(async (context) => {
    await act(context);
    await context.sync();
  });
  const opened = bench({ workbook: await readXlsx(await writeXlsx(host.workbook)) });
  return opened.run((context) => look(context));
};

/** The parts of the saved file, as text. */
export const partsAfter = async (act: Documented['act']): Promise<Record<string, string>> => {
  const host = bench();
  await host.run(async (context) => {
    await act(context);
    await context.sync();
  });
  const parts = unzipSync(await writeXlsx(host.workbook));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
};

/** Loads and reads in one go. */
export const read = async <T extends OfficeExtension.ClientObject & { load(names: string): unknown }, R>(
  object: T,
  names: string,
  pick: (loaded: T) => R,
): Promise<R> => {
  object.load(names);
  await object.context.sync();
  return pick(object);
};
