import path from 'node:path';
import { createWorkbook } from '../../host/model/create';
import { openBook } from '../../preview/book';
import { keyAction } from '../../preview/sheet/keys';
import { linesOf } from '../../preview/sheet/heights';
import { locate } from '../../preview/server';

const places = { dist: '/d', preview: '/p', office: '/o', samples: '/s' };
const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('The preview’s server', () => {
  test.each([
    ['/taskpane.html', '/d/taskpane.html', false],
    ['/assets/icon-32.png?x=1', '/d/assets/icon-32.png', false],
    ['/preview/', '/p/index.html', false],
    ['/preview/addin/taskpane.html', '/d/taskpane.html', true],
    ['/preview/addin/taskpane.js', '/d/taskpane.js', false],
    ['/preview/office/office.js', '/o/office.js', false],
    ['/preview/samples/a%20b.xlsx', '/s/a b.xlsx', false],
  ])('finds %s in %s', (address, file, localOffice) => {
    expect(locate(address, places)).toEqual({ file: path.normalize(file), localOffice });
  });

  test('serves nothing outside its folders', () => {
    expect(locate('/preview/samples/..%2F..%2Fetc/passwd', places)).toBeNull();
    expect(locate('/../../etc/passwd', places)).toBeNull();
  });
});

describe('The sheet', () => {
  test('moves by the keys that Excel moves by, and leaves Tab to the page', () => {
    expect(keyAction({ ...plain, key: 'ArrowDown' }, 20)).toEqual({ kind: 'move', rows: 1, columns: 0 });
    expect(keyAction({ ...plain, key: 'PageUp' }, 20)).toEqual({ kind: 'move', rows: -20, columns: 0 });
    expect(keyAction({ ...plain, key: 'Home', ctrlKey: true }, 20)).toEqual({
      kind: 'go',
      row: 'first',
      column: 'first',
    });
    expect(keyAction({ ...plain, key: '7' }, 20)).toEqual({ kind: 'edit', text: '7' });
    expect(keyAction({ ...plain, key: 'Tab' }, 20)).toBeNull();
    expect(keyAction({ ...plain, key: 'c', ctrlKey: true }, 20)).toBeNull();
  });

  test('breaks a wrapped text at spaces, and at its own line breaks', () => {
    const measure = (text: string) => text.length;
    expect(linesOf('one two three', 7, measure)).toBe(2);
    expect(linesOf('one\n\ntwo', 100, measure)).toBe(3);
    expect(linesOf('unbreakable', 3, measure)).toBe(1);
  });
});

describe('An open workbook', () => {
  test('takes what a person types as Excel takes it', () => {
    const book = openBook('tracker.xlsx', createWorkbook());
    expect(book.type(0, 0, '75%')).toBeNull();
    expect(book.sheet().rows[0]?.[0]?.value).toBe(0.75);
    expect(book.type(0, 1, '=A1*2')).toBeNull();
    expect(book.typed(0, 1)).toBe('=A1*2');
  });

  test('says why a locked cell cannot be changed, and leaves it', () => {
    const book = openBook('tracker.xlsx', createWorkbook());
    book.type(0, 0, 'kept');
    book.sheet().protection = { protected: true, options: {} };
    expect(book.type(0, 0, 'lost')).toMatch(/protected/);
    expect(book.typed(0, 0)).toBe('kept');
  });

  test('tells its page of every change', () => {
    const book = openBook('tracker.xlsx', createWorkbook());
    let told = 0;
    const stop = book.subscribe(() => told++);
    book.type(0, 0, 'a');
    book.select(3, 3);
    stop();
    book.type(0, 0, 'b');
    expect([told, book.version(), book.active()]).toEqual([2, 3, { row: 3, column: 3 }]);
  });
});
