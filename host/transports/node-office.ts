import { isInSet } from '../members/lookup';
import { readValues } from '../operations/read-cells';
import { selectedAreas } from '../operations/selection';
import { writeValues } from '../operations/write-cells';
import type { HostSession } from '../session';

/** The `Office` of a script in Node: what office.js itself would give, over the library's own part of it. */

/** Sets beside ExcelApi that the host has; another is not supported. */
const OTHER_SETS: Record<string, string> = {
  DelayForCellEdit: '1.1',
  RichApiRuntime: '1.2',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
};

interface SettingsResult {
  status: 'succeeded';
  value?: unknown;
}
type Callback = (result: SettingsResult) => void;

/** `Office.context.document.settings`: over the workbook's settings, kept when saved. */
const documentSettings = (session: HostSession) => {
  const pending = new Map(session.workbook.settings);
  const done = (callback: unknown) => {
    if (typeof callback === 'function') queueMicrotask(() => (callback as Callback)({ status: 'succeeded' }));
  };
  return {
    get: (name: string) => pending.get(name) ?? null,
    set: (name: string, value: unknown) => void pending.set(name, value),
    remove: (name: string) => void pending.delete(name),
    saveAsync: (...given: unknown[]) => {
      session.workbook.settings.clear();
      for (const [name, value] of pending) session.workbook.settings.set(name, value);
      done(given.at(-1));
    },
    refreshAsync: (callback?: unknown) => {
      pending.clear();
      for (const [name, value] of session.workbook.settings) pending.set(name, value);
      done(callback);
    },
  };
};

interface AsyncResult {
  status: 'succeeded' | 'failed';
  value?: unknown;
  error?: { code: number; name: string; message: string };
}

/** The data of the selection, as the API that all of Office has reads and writes it: as text, or as rows. */
const documentSelection = (session: HostSession) => {
  const answer = (given: readonly unknown[], work: () => unknown): void => {
    const callback = given.at(-1);
    let result: AsyncResult;
    try {
      result = { status: 'succeeded', value: work() };
    } catch (error) {
      result = { status: 'failed', error: { code: 1000, name: 'Error', message: String(error) } };
    }
    if (typeof callback === 'function') queueMicrotask(() => (callback as (value: AsyncResult) => void)(result));
  };
  return {
    getSelectedDataAsync: (coercion: string, ...given: unknown[]) => {
      answer(given, () => {
        const { sheet, areas } = selectedAreas(session.host);
        const [area] = areas;
        const rows = (area && readValues(session.host, sheet, area)) ?? [];
        return coercion === 'text' ? rows.map((row) => row.join('\t')).join('\n') : rows;
      });
    },
    setSelectedDataAsync: (data: unknown, ...given: unknown[]) => {
      answer(given, () => {
        const { sheet, areas } = selectedAreas(session.host);
        const [area] = areas;
        const rows = Array.isArray(data) ? (data as unknown[][]) : [[data]];
        if (!area) return;
        const size = { rows: rows.length, columns: rows[0]?.length ?? 1 };
        writeValues(session.host, sheet, { ...area, ...size }, rows);
        session.flushEvents();
      });
    },
  };
};

/** @param library the `Office` of the library, which has the enumerations. */
export const createOffice = (library: object, session: HostSession): typeof Office => {
  const { requirementSet, displayLanguage, contentLanguage } = session.options;
  const isSetSupported = (name: string, version: string | number = '1.1'): boolean => {
    const has = name === 'ExcelApi' ? requirementSet : OTHER_SETS[name];
    return has !== undefined && isInSet(String(version), has);
  };
  const identity = { host: 'Excel', platform: 'OfficeOnline' };
  const ready = (callback?: (info: typeof identity) => unknown) => {
    const done = Promise.resolve(identity);
    return callback ? done.then(async (info) => (await callback(info), info)) : done;
  };
  const context = {
    ...identity,
    displayLanguage,
    contentLanguage,
    requirements: { isSetSupported },
    diagnostics: { ...identity, version: '16.0.19000.10000' },
    document: {
      url: session.workbook.name,
      mode: session.options.readOnly ? 'readOnly' : 'readWrite',
      settings: documentSettings(session),
      ...documentSelection(session),
    },
  };
  // The library's own properties are read-only: ours are laid over them.
  const own: Record<string, unknown> = {
    onReady: ready,
    initialize: () => undefined,
    isSetSupported,
    context,
    HostType: {
      Excel: 'Excel',
      Word: 'Word',
      PowerPoint: 'PowerPoint',
      Outlook: 'Outlook',
      OneNote: 'OneNote',
      Project: 'Project',
    },
    PlatformType: {
      PC: 'PC',
      OfficeOnline: 'OfficeOnline',
      Mac: 'Mac',
      iOS: 'iOS',
      Android: 'Android',
      Universal: 'Universal',
    },
  };
  const descriptors = Object.entries(own).map(([name, value]) => [name, { value, writable: true, enumerable: true }]);
  return Object.create(library, Object.fromEntries(descriptors) as PropertyDescriptorMap) as typeof Office;
};
