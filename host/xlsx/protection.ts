import type { ProtectionModel } from '../model/model';
import { SHEET_ORDER, type SheetPiece } from './piece';
import { attribute, child, ensureChild, flag, removeChildren, setAttributes, type Element } from './xml';

/** A protected sheet's options in the words of `Excel.WorksheetProtectionOptions`: the file says what is forbidden. */
const OPTIONS: readonly [option: string, attribute: string, forbiddenByDefault: boolean][] = [
  ['allowAutoFilter', 'autoFilter', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowPivotTables', 'pivotTables', true],
  ['allowSort', 'sort', true],
];

const SECRETS = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'];

/** Whether a password is needed; the hash itself stays in the file. */
const hasPassword = (element: Element): boolean =>
  SECRETS.some((name) => name !== 'spinCount' && (attribute(element, name) ?? '') !== '');

/** The old 16-bit hash, which Excel still takes. Source: ECMA-376 part 4, 14.7.1. */
const passwordHash = (password: string): string => {
  let hash = 0;
  for (const letter of [...password].reverse()) {
    hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ letter.charCodeAt(0);
  }
  hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
};

/** What stands for a password that only the file knows: one that no one can type. */
const UNKNOWN_PASSWORD = '\u0000in the file';

export const sheetProtection: SheetPiece = {
  name: 'protection',
  read: (root, sheet) => {
    const element = child(root, 'sheetProtection');
    if (!element || !flag(element, 'sheet')) return;
    const options: Record<string, unknown> = Object.fromEntries(
      OPTIONS.map(([option, name, forbidden]) => [option, !flag(element, name, forbidden)]),
    );
    const noLocked = flag(element, 'selectLockedCells');
    const noUnlocked = flag(element, 'selectUnlockedCells');
    options.selectionMode = noUnlocked ? 'None' : noLocked ? 'Unlocked' : 'Normal';
    sheet.protection = { protected: true, options, ...(hasPassword(element) ? { password: UNKNOWN_PASSWORD } : {}) };
  },
  state: ({ protection }) => protection,
  write: (root, { protection }) => {
    if (!protection.protected) return removeChildren(root, 'sheetProtection');
    const element = ensureChild(root, 'sheetProtection', SHEET_ORDER);
    const { options } = protection;
    setAttributes(element, { sheet: true });
    for (const [option, name, forbiddenByDefault] of OPTIONS) {
      const absent = name === 'objects' || name === 'scenarios' ? false : !forbiddenByDefault;
      const allowed = typeof options[option] === 'boolean' ? options[option] : absent;
      setAttributes(element, { [name]: !allowed === forbiddenByDefault ? undefined : !allowed });
    }
    setAttributes(element, {
      selectLockedCells: options.selectionMode === 'Unlocked' || options.selectionMode === 'None' || undefined,
      selectUnlockedCells: options.selectionMode === 'None' || undefined,
    });
    writePassword(element, protection, 'password');
  },
};

/** A password that the file had stays; one that a script gave is hashed; none leaves none. */
const writePassword = (element: Element, { password }: ProtectionModel, name: string): void => {
  if (password === UNKNOWN_PASSWORD) return;
  for (const secret of SECRETS) element.removeAttribute(secret);
  if (password) setAttributes(element, { [name]: passwordHash(password) });
};

/** The workbook's structure. */
export const readWorkbookProtection = (root: Element): ProtectionModel => {
  const element = child(root, 'workbookProtection');
  if (!element || !flag(element, 'lockStructure')) return { protected: false, options: {} };
  const isSecret = ['workbookPassword', 'workbookHashValue'].some((name) => attribute(element, name));
  return { protected: true, options: {}, ...(isSecret ? { password: UNKNOWN_PASSWORD } : {}) };
};

export const writeWorkbookProtection = (root: Element, protection: ProtectionModel, order: readonly string[]): void => {
  if (!protection.protected) {
    const element = child(root, 'workbookProtection');
    if (element && flag(element, 'lockStructure')) root.removeChild(element);
    return;
  }
  const element = ensureChild(root, 'workbookProtection', order);
  setAttributes(element, { lockStructure: true });
  if (protection.password === UNKNOWN_PASSWORD) return;
  for (const name of ['Password', 'AlgorithmName', 'HashValue', 'SaltValue', 'SpinCount']) {
    element.removeAttribute(`workbook${name}`);
  }
  if (protection.password) setAttributes(element, { workbookPassword: passwordHash(protection.password) });
};
