import type { WorkbookModel } from '../model/model';
import { defineClass, objectOf } from './member';

/** How the person's Excel writes dates and numbers: after the content language, English where it is not known. */

const NUMBER = '1.11';

export const numberFormatInfo = defineClass<WorkbookModel>({
  name: 'NumberFormatInfo',
  since: NUMBER,
  members: {
    numberDecimalSeparator: { kind: 'property', since: NUMBER, get: () => '.' },
    numberGroupSeparator: { kind: 'property', since: NUMBER, get: () => ',' },
  },
});

export const datetimeFormatInfo = defineClass<WorkbookModel>({
  name: 'DatetimeFormatInfo',
  since: '1.12',
  members: {
    dateSeparator: { kind: 'property', since: '1.12', get: () => '/' },
    timeSeparator: { kind: 'property', since: '1.12', get: () => ':' },
    shortDatePattern: { kind: 'property', since: '1.12', get: () => 'dd/MM/yyyy' },
    longDatePattern: { kind: 'property', since: '1.12', get: () => 'dd MMMM yyyy' },
    longTimePattern: { kind: 'property', since: '1.12', get: () => 'HH:mm:ss' },
  },
});

export const cultureInfo = defineClass<WorkbookModel>({
  name: 'CultureInfo',
  since: '1.11',
  members: {
    name: { kind: 'property', since: '1.11', get: (_, host) => host.options.contentLanguage },
    numberFormat: { kind: 'navigation', since: '1.11', to: (workbook) => objectOf(numberFormatInfo, workbook) },
    datetimeFormat: { kind: 'navigation', since: '1.12', to: (workbook) => objectOf(datetimeFormatInfo, workbook) },
  },
});
