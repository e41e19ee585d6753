import { pagesOf } from '../../src/reports/pages';
import type { MeasuredRow } from '../../src/reports/measured-rows';
import { text } from '../../src/reports/blocks';

/** Pages that take ten rows of ten points. */
const HEIGHT = 100;

const row = (word: string, own: Partial<MeasuredRow> = {}): MeasuredRow => ({
  cells: [word === '' ? null : text(word)],
  height: 10,
  glue: 0,
  charts: [],
  header: null,
  ...own,
});
const rows = (count: number, own: Partial<MeasuredRow> = {}): MeasuredRow[] =>
  Array.from({ length: count }, (_, i) => row(`row ${i + 1}`, own));
const space = row('');
const key = [space, row('Key', { glue: 1 }), row('Green', { glue: 1 }), row('Red')];

/** What stands on each page. */
function words(body: readonly MeasuredRow[], closing: readonly MeasuredRow[]): string[][] {
  const { rows: placed, breaksBefore } = pagesOf(body, HEIGHT, closing);
  const starts = [0, ...breaksBefore, placed.length];
  const said = placed.map(({ cells }) => String(cells[0]?.value ?? ''));
  return starts.slice(1).map((end, i) => said.slice(starts[i], end));
}

describe('what closes a sheet', () => {
  test('stands on the last page where it fits', () => {
    expect(words(rows(6), key)).toEqual([[...rows(6).map((_, i) => `row ${i + 1}`), '', 'Key', 'Green', 'Red']]);
  });
  test('takes two rows along where it would stand alone', () => {
    expect(words(rows(9), key)).toEqual([
      ['row 1', 'row 2', 'row 3', 'row 4', 'row 5', 'row 6', 'row 7'],
      ['row 8', 'row 9', '', 'Key', 'Green', 'Red'],
    ]);
  });
  test('has the head of a table printed again above rows that go along', () => {
    const header = [row('Head', { glue: 3 })];
    const body = [...header, ...rows(8, { header })];
    expect(words(body, key)[1]).toEqual(['Head', 'row 7', 'row 8', '', 'Key', 'Green', 'Red']);
  });
  test('takes a block along whole, and leaves a space behind', () => {
    const block = [row('a', { glue: 1 }), row('b', { glue: 1 }), row('c')];
    expect(words([...rows(5), space, ...block], key)).toEqual([
      ['row 1', 'row 2', 'row 3', 'row 4', 'row 5', ''],
      ['a', 'b', 'c', '', 'Key', 'Green', 'Red'],
    ]);
  });
  test('takes charts along, which are one row', () => {
    const chart = row('', { charts: [{} as MeasuredRow['charts'][number]] });
    expect(words([...rows(8), chart], key)[1]).toEqual(['', '', 'Key', 'Green', 'Red']);
  });
  test('takes one row along where two would be all of the page, or do not fit with it', () => {
    const tall = rows(2, { height: 45 });
    expect(words(tall, key)).toEqual([['row 1'], ['row 2', '', 'Key', 'Green', 'Red']]);
  });
  test('stands alone only where a block fills the page before it', () => {
    const block = [...rows(9, { glue: 1 }), row('row 10')];
    expect(words(block, key)).toEqual([block.map((_, i) => `row ${i + 1}`), ['Key', 'Green', 'Red']]);
  });
});

describe('blocks that would rather stand together', () => {
  const table = [...rows(4, { glue: 2 }).slice(0, 3), row('row 4', { glue: 1 })];
  const chart = row('chart', { height: 40 });

  test('go to the next page together where much stands on this one', () => {
    const [first, second] = words([...rows(7), ...table, chart], []);
    expect([first?.length, second]).toEqual([7, ['row 1', 'row 2', 'row 3', 'row 4', 'chart']]);
  });
  test('stand on two pages rather than leave most of one empty', () => {
    const [first, second] = words([row('a'), row('b'), row('c'), ...table, chart], []);
    expect([first, second]).toEqual([['a', 'b', 'c', 'row 1', 'row 2', 'row 3', 'row 4'], ['chart']]);
  });
});

describe('a group of a table', () => {
  test('has its heading again where it goes on on the next page, and another group has not', () => {
    const heading = row('Group', { glue: 3 });
    const body = [heading, ...rows(11, { header: [heading] }), row('Other', { glue: 3 }), row('last')];
    expect(words(body, [])[1]).toEqual(['Group', 'row 10', 'row 11', 'Other', 'last']);
  });
});

describe('what is as tall as a page, or taller', () => {
  test('leaves no empty page behind for the space above it', () => {
    const whole = row('whole', { height: 95 });
    expect(words([space, whole, space, whole], [])).toEqual([['whole'], ['whole']]);
  });
});
