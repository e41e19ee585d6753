import fc from 'fast-check';
import type { PrintedSheet } from '../../src/plan/printed-sheet';
import { wrappedHeight } from '../../src/reports/measure';
import { fetchPack, packSheet } from '../../src/reports/pack';
import { PACK_SHEETS, type PackSheetName } from '../../src/reports/pack-names';
import { LEAST_SIZE, printableWidth } from '../../src/reports/paper';
import { factsOf, indicator, objective } from './facts-of';
import { randomTracker } from './random-tracker';

beforeAll(fetchPack);

const A4_SHORT = 595.28;
const TALLEST_ROW = 409;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const eachSheet = (check: (sheet: PrintedSheet, name: PackSheetName) => void): void => {
  fc.assert(
    fc.property(randomTracker, (tracker) => {
      const facts = factsOf(tracker);
      for (const sheet of PACK_SHEETS) {
        const printed = packSheet(sheet, facts, false);
        if (printed !== null) check(printed, sheet);
      }
    }),
    { numRuns: 25 },
  );
};

/** The look of each cell of the page. */
const lookAt = ({ layout }: PrintedSheet, row: number, column: number) => {
  const run = layout.runs.find(
    ([, top, left, rows, columns]) => row >= top && row < top + rows && column >= left && column < left + columns,
  );
  return run === undefined ? null : (layout.looks[run[0]] ?? null);
};

/** Heights of the pages, the titles that are printed again included. */
function pageHeights({ layout }: PrintedSheet): number[] {
  const { page, rowHeights } = layout;
  const area = page.printArea ?? { row: 0, rows: 0 };
  const starts = [area.row, ...page.breaksBefore];
  const titles = sum(rowHeights.slice(0, page.titleRows?.rows ?? 0));
  return starts.map((start, i) => {
    const own = sum(rowHeights.slice(start, starts[i + 1] ?? area.row + area.rows));
    return own + (i === 0 ? 0 : titles);
  });
}

describe('a sheet of the pack on paper', () => {
  test('is one page wide by construction, at a scale at which no text is under 8 points', () => {
    eachSheet(({ layout }) => {
      const { scale, orientation, printArea } = layout.page;
      const columns = layout.columnWidths.slice(0, printArea?.columns);
      expect((sum(columns) * scale) / 100).toBeLessThanOrEqual(printableWidth(orientation));
      const smallest = Math.min(...layout.looks.map((look) => look.size));
      expect((smallest * scale) / 100).toBeGreaterThanOrEqual(LEAST_SIZE);
    });
  });

  test('has no page taller than the paper between its margins', () => {
    eachSheet((sheet) => {
      const { margins } = sheet.layout.page;
      for (const height of pageHeights(sheet))
        expect(height).toBeLessThanOrEqual(A4_SHORT - margins.top - margins.bottom);
    });
  });

  test('has no empty page, and no text that fills one pushes its heading off it', () => {
    const position = 'What was done is told at length here, and what is still to be done as well. '.repeat(60);
    const because = 'the work has begun late '.repeat(16);
    const objectives = [1, 2].map((n) =>
      objective({ ref: `O${n}`, name: 'Homes '.repeat(40), rated: 'Amber', because, position }),
    );
    const reportTitle = 'Performance, finance, risk and delivery report to the Overview and Scrutiny Committee '.repeat(
      2,
    );
    const sheet = packSheet('objectives', factsOf({ objectives }, { reportTitle }), false)!;
    const { page } = sheet.layout;
    const starts = [page.titleRows!.rows, ...page.breaksBefore];
    const firsts = starts.map((start, i) => {
      const rows = sheet.values.slice(start, starts[i + 1]);
      return rows.find((row) => row.some((cell) => cell !== ''))?.[0];
    });
    expect(firsts).not.toContain(undefined);
    expect(firsts[0]).toMatch(/^O1/u);
    for (const height of pageHeights(sheet))
      expect(height).toBeLessThanOrEqual(A4_SHORT - page.margins.top - page.margins.bottom);
  });

  test('fills its pages with a long position statement, paragraph by paragraph', () => {
    const paragraph = 'What was done is told at length here, and what is still to be done as well. '.repeat(5).trim();
    const position = Array.from({ length: 24 }, () => paragraph).join('\n');
    const sheet = packSheet(
      'objectives',
      factsOf({ objectives: [objective({ ref: 'O', name: 'Homes', position })] }),
      false,
    )!;
    const heights = pageHeights(sheet);
    expect(heights.length).toBeGreaterThan(2);
    for (const height of heights.slice(0, -1)) expect(height).toBeGreaterThan(350);
  });

  test('shows all of every wrapped text, in rows that Excel can have', () => {
    eachSheet((sheet) => {
      const { columnWidths, rowHeights } = sheet.layout;
      sheet.values.forEach((row, at) => {
        expect(rowHeights[at]).toBeLessThanOrEqual(TALLEST_ROW);
        row.forEach((value, column) => {
          const look = lookAt(sheet, at, column);
          if (typeof value !== 'string' || look === null || !look.wrap) return;
          expect(rowHeights[at]).toBeGreaterThanOrEqual(wrappedHeight(value, columnWidths[column] ?? 0, look));
        });
      });
    });
  });

  test('gives every row a height and every column a width', () => {
    eachSheet(({ values, layout }) => {
      expect(layout.rowHeights.length).toBe(values.length);
      const width = values[0]?.length ?? 0;
      expect(values.every((row) => row.length === width)).toBe(true);
    });
  });

  test('never ends a page with a heading or with the head of a table', () => {
    eachSheet((sheet) => {
      for (const start of sheet.layout.page.breaksBefore) {
        const look = lookAt(sheet, start - 1, 0) ?? lookAt(sheet, start - 1, 1);
        const isHead =
          look !== null && look.bold && (look.size >= 10.5 || (look.fill !== '' && look.vertical === 'Bottom'));
        expect(isHead).toBe(false);
      }
    });
  });

  test('prints a table’s head again where the table goes on on another page', () => {
    const indicators = Array.from({ length: 60 }, (_, i) =>
      indicator({ ref: `1.${i}`, name: `Measure ${i}`, objectives: ['A'], values: [i], goal: 10 }),
    );
    const sheet = packSheet(
      'objectives',
      factsOf({ indicators, objectives: [objective({ ref: 'A', name: 'All of it' })] }),
      false,
    );
    expect(sheet!.layout.page.breaksBefore.length).toBeGreaterThan(1);
    for (const start of sheet!.layout.page.breaksBefore)
      expect(sheet!.values[start]?.slice(0, 3)).toEqual(['Ref', 'Measure', 'Status']);
  });

  test('keeps an objective together on a page where it fits on one', () => {
    const indicators = Array.from({ length: 40 }, (_, i) =>
      indicator({ ref: `${i}`, name: `Measure ${i}`, objectives: [`Obj ${Math.floor(i / 8)}`], values: [i], goal: 10 }),
    );
    const objectives = Array.from({ length: 5 }, (_, i) => objective({ ref: `Obj ${i}`, name: `Objective ${i}` }));
    const sheet = packSheet('objectives', factsOf({ indicators, objectives }), false)!;
    const starts = new Set(sheet.layout.page.breaksBefore);
    const titleOf = (row: number): string => String(sheet.values[row]?.[0]);
    const begun = [...starts].map(titleOf);
    expect(begun.length).toBeGreaterThan(0);
    for (const title of begun) expect(title).toMatch(/^(Obj \d|Key)/u);
  });

  test.each(['é'.repeat(300), '&'.repeat(300)])('keeps to the 255 characters that Excel takes in a header', (long) => {
    const sheet = packSheet(
      'scorecard',
      factsOf(
        { indicators: [indicator({ name: 'A', values: [1], goal: 1 })] },
        { organisation: long, reportTitle: long },
      ),
      false,
    )!;
    const { left = '', center = '', right = '' } = sheet.layout.page.header ?? {};
    expect(`&L${left}&C${center}&R${right}`.length).toBeLessThanOrEqual(255);
    expect(left).toMatch(/(?:é|&&)…\n.*(?:é|&&)…$/u);
  });

  test('says an ampersand in its header as an ampersand', () => {
    const sheet = packSheet(
      'scorecard',
      factsOf({ indicators: [indicator({ name: 'A', values: [1], goal: 1 })] }, { organisation: 'Bath & Wells' }),
      false,
    )!;
    expect(sheet.layout.page.header?.left).toBe('&"Arial,Regular"&8 Bath && Wells');
    expect(sheet.layout.page.footer?.right).toContain('Page &P of &N');
  });

  test('is described the same twice, so that building it again changes nothing', () => {
    fc.assert(
      fc.property(randomTracker, (tracker) => {
        for (const sheet of PACK_SHEETS)
          expect(packSheet(sheet, factsOf(tracker), false)).toEqual(packSheet(sheet, factsOf(tracker), false));
      }),
      { numRuns: 5 },
    );
  });
});
