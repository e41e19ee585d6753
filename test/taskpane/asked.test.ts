import type { AvailableAction } from '../../src/actions/registry';
import { additionsOf } from '../../src/taskpane/asked';
import { madeBy } from '../../src/taskpane/made';
import { act, paperOf, snapshotOf, type Paper } from '../plan/paper';
import { sheet, workbook } from '../tracker/grid';

const HEADER = ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'];
const ROWS = [HEADER, ['1', 'Visits', 'High', 10, 8, 9]];
const tracker = (): Paper => paperOf(workbook(sheet('KPIs', ROWS)));

/** Does it, and tells what was asked about it before and where it is to be seen afterwards. */
function done(paper: Paper, action: AvailableAction) {
  const before = snapshotOf(paper);
  const performed = act(paper, action);
  return { asked: additionsOf(action, performed, before), made: madeBy(action, performed, before) };
}

test('a first refresh names its columns and its sheet, and leads to the status', () => {
  const paper = tracker();
  const { asked, made } = done(paper, 'refresh');
  expect(asked?.columns).toMatchObject([
    { sheet: 'KPIs', headings: expect.arrayContaining(['Status', 'Why']) as string[] },
  ]);
  expect(asked?.sheets).toEqual(['Data checks']);
  const [{ headings = [] } = {}] = asked?.columns ?? [];
  const status = HEADER.length + headings.indexOf('Status');
  expect(made).toEqual({ what: 'columns', sheet: 'KPIs', cell: `${String.fromCharCode(65 + status)}1` });
  expect(done(paper, 'refresh')).toEqual({ asked: null, made: null });
});

test('what a pack, a view and a closing have made is on their sheets, and a check’s on its own, changed or not', () => {
  const paper = tracker();
  expect(done(paper, 'pack').made).toMatchObject({ sheet: 'Scorecard', cell: 'A1' });
  expect(done(paper, 'ragView').made).toMatchObject({ sheet: 'RAG view' });
  expect(done(paper, 'check').made).toMatchObject({ what: 'sheet', sheet: 'Data checks' });
  const closing = done(paper, 'close');
  expect(closing.asked).toEqual({ columns: [], sheets: ['Status history'], period: 'Q2 2013/14' });
  expect(closing.made).toMatchObject({ sheet: 'Status history' });
});

test('taking everything away names every column and sheet that goes, the closed periods’ too', () => {
  const paper = tracker();
  const { asked } = done(paper, 'refresh');
  done(paper, 'close');
  const goes = done(paper, 'remove').asked;
  expect(goes?.columns).toEqual(asked?.columns);
  expect(goes?.sheets).toEqual(['Data checks', 'Status history']);
});
