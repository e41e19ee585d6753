import fc from 'fast-check';
import { createSheet, createWorkbook } from '../../host/model/create';
import { axesOf, axis, visible } from '../../preview/sheet/geometry';

describe('The places of rows and columns', () => {
  test('follow one another, whatever their sizes', () => {
    const sizes = fc.dictionary(fc.integer({ min: 0, max: 200 }).map(String), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 150 }), (given, count) => {
        const line = axis(count, 20, new Map(Object.entries(given).map(([index, size]) => [Number(index), size])));
        let at = 0;
        for (let index = 0; index < count; index++) {
          expect(line.offset(index)).toBe(at);
          at += line.size(index);
        }
        expect(line.offset(count)).toBe(at);
      }),
    );
  });

  test('are found again by their pixels, and never outside the sheet', () => {
    const line = axis(
      100,
      20,
      new Map([
        [1, 50],
        [3, 0],
      ]),
    );
    expect([0, 19, 20, 69, 70, 89, 90].map(line.at)).toEqual([0, 0, 1, 1, 2, 2, 4]);
    expect([line.at(-10), line.at(1e9)]).toEqual([0, 99]);
  });

  test('show the frozen rows always, and otherwise only what is in sight', () => {
    const line = axis(1000, 20, new Map());
    expect(visible(line, 2, 200, 100)).toEqual([0, 1, 12, 13, 14, 15]);
    expect(visible(line, 0, 0, 40)).toEqual([0, 1, 2]);
  });

  test('leave out hidden and filtered rows', () => {
    const sheet = createSheet(createWorkbook(), 'Tracker');
    sheet.rowModels.set(1, { hidden: true });
    sheet.rowModels.set(2, { filtered: true, height: 30 });
    const { rows } = axesOf(sheet, new Map());
    expect(visible(rows, 0, 0, 60).slice(0, 3)).toEqual([0, 3, 4]);
  });

  test('give way to a height of the file’s own before a measured one', () => {
    const sheet = createSheet(createWorkbook(), 'Tracker');
    sheet.rowModels.set(0, { height: 30 });
    const { rows } = axesOf(
      sheet,
      new Map([
        [0, 99],
        [1, 77],
      ]),
    );
    expect([rows.size(0), rows.size(1)]).toEqual([40, 77]);
  });
});
