import { HostError } from '../errors';
import { EVENT, raiseForSheet } from '../events';
import { assertWritable } from '../guards';
import type { Host } from '../host';
import type { ProtectionModel, SheetModel, WorkbookModel } from '../model/model';
import { bool, isMissing, oneOf, optionalText, record } from './arguments';
import { defineClass } from './member';

/** Protection of a sheet and of the workbook's structure. */

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];
const SELECTION = ['Normal', 'None', 'Unlocked'] as const;

/** Everything that is not allowed by name is forbidden. */
const optionsOf = (given: unknown): Record<string, unknown> => {
  const wanted = isMissing(given) ? {} : record(given, 'options');
  const flags = OPTIONS.map((name) => [name, isMissing(wanted[name]) ? false : bool(wanted[name], name)]);
  const mode = isMissing(wanted.selectionMode) ? 'Normal' : oneOf(wanted.selectionMode, SELECTION, 'selectionMode');
  return { ...Object.fromEntries(flags), selectionMode: mode };
};

const protect = (protection: ProtectionModel, options: Record<string, unknown>, password: unknown): void => {
  if (protection.protected) throw new HostError('InvalidOperation', 'It is protected already.');
  const word = optionalText(password, 'password');
  protection.protected = true;
  protection.options = options;
  if (word) protection.password = word;
};

const unprotect = (protection: ProtectionModel, password: unknown): void => {
  if (!protection.protected) return;
  if (protection.password !== undefined && optionalText(password, 'password') !== protection.password) {
    throw new HostError('AccessDenied', 'The password is not the right one.');
  }
  protection.protected = false;
  protection.options = {};
  delete protection.password;
};

const tell = (host: Host, sheet: SheetModel): void =>
  raiseForSheet(host, EVENT.worksheetProtectionChanged, sheet, { isProtected: sheet.protection.protected });

export const worksheetProtection = defineClass<SheetModel>({
  name: 'WorksheetProtection',
  since: '1.2',
  members: {
    protected: { kind: 'property', since: '1.2', get: ({ protection }) => protection.protected },
    options: {
      kind: 'property',
      since: '1.2',
      get: ({ protection }) => (protection.protected ? { ...optionsOf({}), ...protection.options } : null),
    },
    protect: {
      kind: 'method',
      since: '1.2',
      call: (sheet, [options, password], host) => {
        assertWritable(host);
        protect(sheet.protection, optionsOf(options), password);
        tell(host, sheet);
      },
    },
    unprotect: {
      kind: 'method',
      since: '1.7',
      call: (sheet, [password], host) => {
        assertWritable(host);
        const was = sheet.protection.protected;
        unprotect(sheet.protection, password);
        if (was) tell(host, sheet);
      },
    },
  },
});

export const workbookProtection = defineClass<WorkbookModel>({
  name: 'WorkbookProtection',
  since: '1.7',
  members: {
    protected: { kind: 'property', since: '1.7', get: ({ protection }) => protection.protected },
    protect: {
      kind: 'method',
      since: '1.7',
      call: ({ protection }, [password], host) => {
        assertWritable(host);
        protect(protection, {}, password);
      },
    },
    unprotect: {
      kind: 'method',
      since: '1.7',
      call: ({ protection }, [password], host) => {
        assertWritable(host);
        unprotect(protection, password);
      },
    },
  },
});
