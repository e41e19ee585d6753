import { fieldsOf } from '../../src/actions/column-choice';
import { cy } from '../../src/text/cy';
import { fieldWord } from '../../src/text/cy/fields';
import { en } from '../../src/text/en';
import { KINDS } from '../../src/tracker/catalogue';

const FIELDS = [...new Set(KINDS.flatMap((kind) => fieldsOf(kind).map(({ field }) => field)))].filter(
  // Named by what the rows are.
  (field) => field !== 'name',
);

test.each([en, cy])('every column that is recognised has a name to be chosen by, in $language', ({ pane }) => {
  expect(FIELDS.filter((field) => !pane.columns.fields[field])).toEqual([]);
  expect(Object.keys(pane.columns.fields).filter((field) => !FIELDS.includes(field as never))).toEqual([]);
});

test('every column that is recognised has a word in the middle of a Welsh sentence', () => {
  // One that is not known stands there as its code, in quotation marks.
  expect(FIELDS.filter((field) => fieldWord(field).startsWith('“'))).toEqual([]);
});
