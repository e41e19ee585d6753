import { bed } from '../journeys/bed';
import { draw } from '../layouts/draw';
import { harmed } from '../layouts/untouched';
import type { LaidCell } from '../layouts/layout';

const MEGABYTE = 1_000_000;

/** Twenty thousand indicators with two years of quarters and a comment each. */
function large(count: number): LaidCell[][] {
  const quarters = ['2012/13', '2013/14'].flatMap((year) => [1, 2, 3, 4].map((q) => `Q${q} ${year}`)).slice(0, 6);
  return [
    ['Ref', 'Indicator', 'Directorate', 'Owner', 'Unit', 'Good is', 'Target', ...quarters, 'Comment'],
    ...Array.from({ length: count }, (_, i): LaidCell[] => [
      ...[`${(i % 40) + 1}.${i}`, `Indicator ${i} of the corporate plan`, 'Place', `Officer ${i % 90}`, 'number'],
      ...[i % 3 === 0 ? 'Low' : 'High', 100],
      ...quarters.map((__, q) => 60 + ((i * 7 + q * 13) % 80)),
      i % 5 === 0 ? 'Performance is being looked at with the service.' : null,
    ]),
  ];
}

describe('a tracker of 20,000 rows', () => {
  it('takes as many requests as its megabytes need, none of them over 5 MB, and is not harmed', async () => {
    const before = draw([{ name: 'Large', rows: large(20_000) }]);
    const { act, session, workbook } = bed({ workbook: structuredClone(before) });
    const sizes: number[] = [];
    const { exchange } = session;
    session.exchange = async (body, options) => {
      sizes.push(body.length);
      return exchange(body, options);
    };
    const outcome = await act('refresh');
    expect(outcome).toMatchObject({ kind: 'done', left: [] });
    const { batches, cleanups, bytesIn, bytesOut } = session.counters;
    expect(batches - cleanups).toBeLessThanOrEqual(6 + Math.ceil((bytesIn + bytesOut) / (4 * MEGABYTE)));
    expect(sizes).toHaveLength(batches);
    expect(Math.max(...sizes)).toBeLessThan(5 * MEGABYTE);
    expect(harmed(before, workbook)).toEqual([]);
    const indicators = outcome.kind === 'done' ? (outcome.results?.indicators ?? []) : [];
    expect(indicators).toHaveLength(20_000);

    const { cellsWritten } = session.counters;
    expect(await act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
    expect(session.counters.cellsWritten).toBe(cellsWritten);
  }, 300_000);
});
