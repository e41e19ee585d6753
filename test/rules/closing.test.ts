import { closingRecord, lastClosedBefore, movedSince, restatedSince } from '../../src/rules/close';
import { recording } from '../../src/rules/recording';
import { quarterOf, yearOf } from '../../src/rules/periods';
import { BLANK } from '../../src/rules/reading';
import { against, assess, because, num, point, Q2, quarters, row, unreadable } from './rows';

const AT = { reporting: Q2, asAt: '2013-11-30' };
const Q1 = quarterOf(2013, 1);
const Q3 = quarterOf(2013, 3);
const closedAs = (value: number, target: number) =>
  closingRecord(assess(against(value, target)), Q2, 'Why then.', '2013-10-15');

describe('a closed period', () => {
  it('keeps its status, target and trends whatever the target has become', () => {
    const closed = [closedAs(90, 95)];
    expect(assess({ ...against(90, 80), closed })).toMatchObject({
      status: 'Amber',
      value: 90,
      target: { figure: 95 },
      variance: -5,
      shortTrend: { word: 'New', closed: true },
      because: { code: 'closed', restated: null, record: { why: 'Why then.' } },
    });
  });

  it('says that its figure has changed, and shows the one it was closed with', () => {
    const given = { ...against(99, 95), closed: [closedAs(90, 95)] };
    expect(assess(given)).toMatchObject({ status: 'Amber', value: 90, because: { restated: { was: 90, now: 99 } } });
    expect(restatedSince(given, AT)).toEqual([{ period: Q2, closedOn: '2013-10-15', was: 90, now: 99 }]);
  });

  it('is restated by a figure taken out, or put in late, but not by a new sheet without it', () => {
    const closed = [closedAs(90, 95)];
    expect(restatedSince(row({ points: [point(Q2, BLANK)], closed }), AT)).toMatchObject([{ was: 90, now: null }]);
    expect(restatedSince(row({ points: [point(Q3, num(1))], closed }), AT)).toEqual([]);
    const late = [closingRecord(assess(row({ points: [point(Q2, BLANK)] })), Q2, '', '2013-10-15')];
    expect(restatedSince(row({ points: [point(Q2, num(7))], closed: late }), AT)).toMatchObject([
      { was: null, now: 7 },
    ]);
    expect(restatedSince({ ...against(90 + 1e-10, 95), closed }, AT)).toEqual([]);
  });

  it('can be closed again, by leaving out what was closed', () => {
    expect(assess({ ...against(90, 80), closed: [] }).status).toBe('Green');
  });

  it('gives its figure to trends where the tracker no longer holds it', () => {
    const closed = [{ ...closedAs(90, 95), period: Q1 }];
    expect(assess(row({ current: num(92), target: num(95), closed })).shortTrend).toMatchObject({
      word: 'Improving',
      figure: 90,
    });
  });

  it('of a row not due keeps no value, so that the last one stays in its own period', () => {
    const annual = row({ frequency: 'annual', points: [point(yearOf(2012), num(70))], target: num(80) });
    expect(closingRecord(assess(annual), Q2, '', '2013-10-15')).toMatchObject({
      period: Q2,
      value: null,
      status: 'Not due',
    });
  });

  it('is the last one before a period', () => {
    const records = [{ ...closedAs(90, 95), period: Q1 }, closedAs(91, 95), { ...closedAs(92, 95), period: Q3 }];
    expect(lastClosedBefore(records, Q3)?.value).toBe(91);
    expect(lastClosedBefore(records, Q1)).toBeNull();
  });

  it('tells the movers', () => {
    const amber = closedAs(90, 95);
    expect(movedSince(amber, assess(against(95, 95)))).toBe('better');
    expect(movedSince(amber, assess(against(50, 95)))).toBe('worse');
    expect(movedSince(amber, assess(against(91, 95)))).toBeNull();
    expect(movedSince(amber, assess(row({})))).toBeNull();
  });
});

describe('recording', () => {
  const item = (assessment: ReturnType<typeof assess>, commented = false) => ({ assessment, commented });
  it('is the share of due values that are present, readable, and commented when Red', () => {
    const rows = [
      item(assess(against(99, 95))),
      item(assess(against(50, 95)), true),
      item(assess(against(50, 95))),
      item(assess(row({ points: quarters(null) }))),
      item(assess(row({ points: [point(Q2, unreadable('lots'))] }))),
      item(assess(row({ points: [point(Q2, because('suppressed'))] }))),
      item(assess(row({ points: [point(Q2, because('not-due'))] }))),
    ];
    expect(recording(rows)).toEqual({ due: 6, recorded: 3, percent: 50, missing: 1, unreadable: 1, uncommented: 1 });
  });

  it('is none of nothing', () => expect(recording([]).percent).toBeNull());
});
