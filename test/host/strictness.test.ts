import { internStyle, styleAt } from '../../host/model/styles';
import type { WorkbookModel } from '../../host/model/model';
import { bench, first } from './client';

/** What makes the host worth trusting: it refuses what Excel refuses, with Excel's code (excel-host.md, last section). */

const sheetOf = (workbook: WorkbookModel) => {
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('There is no sheet.');
  return sheet;
};

describe('a protected sheet', () => {
  const locked = () => {
    const made = bench();
    const sheet = sheetOf(made.workbook);
    const unlocked = { ...styleAt(made.workbook, 0), protection: { locked: false, formulaHidden: false } };
    sheet.columnModels.set(1, { style: internStyle(made.workbook, unlocked) });
    sheet.protection = { protected: true, options: {} };
    return made;
  };

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['write a locked cell', (s) => (s.getRange('A1').values = [[1]])],
    ['write a block with a locked cell in it', (s) => (s.getRange('B1:C1').values = [[1, 2]])],
    ['clear it', (s) => s.getRange('A1').clear()],
    ['insert a row', (s) => s.getRange('1:1').insert('Down')],
    ['format a cell', (s) => (s.getRange('B1').format.fill.color = 'red')],
    ['sort', (s) => s.getRange('A1:A3').sort.apply([{ key: 0 }])],
    ['widen a column', (s) => (s.getRange('A1').format.columnWidth = 50)],
    ['replace in a locked cell', (s) => s.getRange('A1').copyFrom('B1')],
  ])('does not let a script %s', async (_, edit) => {
    const { refused } = locked();
    expect((await refused(async (context) => edit(first(context)))).code).toBe('AccessDenied');
  });

  test('an unlocked cell is written', async () => {
    const { run, workbook } = locked();
    await run(async (context) => {
      first(context).getRange('B2').values = [['typed']];
      await context.sync();
    });
    expect(sheetOf(workbook).rows[1]?.[1]?.value).toBe('typed');
  });

  test('what the protection allows is done', async () => {
    const { run, workbook } = locked();
    sheetOf(workbook).protection.options = { allowFormatCells: true };
    await run(async (context) => {
      first(context).getRange('A1').format.fill.color = 'red';
      await context.sync();
    });
    expect(styleAt(workbook, sheetOf(workbook).rows[0]?.[0]?.style ?? 0).fill.color).toBe('#FF0000');
  });

  test('a protected workbook keeps its sheets as they are', async () => {
    const { refused, workbook } = bench();
    workbook.protection = { protected: true, options: {} };
    expect((await refused(async (context) => void context.workbook.worksheets.add('x'))).code).toBe('AccessDenied');
    const renamed = await refused(async (context) => {
      first(context).name = 'x';
    });
    expect(renamed.code).toBe('AccessDenied');
  });

  test('a workbook opened for reading takes nothing', async () => {
    const { refused } = bench({ readOnly: true });
    const error = await refused(async (context) => {
      first(context).getRange('A1').values = [[1]];
    });
    expect(error.code).toBe('AccessDenied');
  });
});

describe('a batch is not a transaction', () => {
  test('what stands before the action that failed stays applied, and what was loaded is there', async () => {
    const { Excel, OfficeExtension, workbook } = bench();
    let loaded: unknown;
    const failing = Excel.run(async (context) => {
      const sheet = first(context).load('name');
      sheet.getRange('A1').values = [['before']];
      sheet.getRange('A2').values = [[1, 2]];
      sheet.getRange('A3').values = [['after']];
      try {
        await context.sync();
      } finally {
        loaded = sheet.name;
      }
    });
    await expect(failing).rejects.toBeInstanceOf(OfficeExtension.Error);
    await expect(failing).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values', statement: expect.stringContaining('.values = ') as string },
    });
    expect(sheetOf(workbook).rows.map((row) => row?.[0]?.value)).toEqual(['before']);
    expect(loaded).toBe('Sheet1');
  });

  test('a name that is not loaded cannot be read', async () => {
    const { refused } = bench();
    const error = await refused(async (context) => {
      const sheet = first(context).load('name');
      await context.sync();
      return sheet.position;
    });
    expect(error.code).toBe('PropertyNotLoaded');
  });
});

describe('faults on demand', () => {
  const write = (context: Excel.RequestContext, address: string) => {
    first(context).getRange(address).values = [[address]];
  };
  const cells = (workbook: WorkbookModel) =>
    sheetOf(workbook).rows.flatMap((row) => row?.map((cell) => cell?.value) ?? []);

  test('the nth batch fails, and nothing in it is applied', async () => {
    const { refused, session, workbook } = bench();
    session.faults.failBatch(2);
    const error = await refused(async (context) => {
      write(context, 'A1');
      await context.sync();
      write(context, 'A2');
      await context.sync();
    });
    expect(error.code).toBe('GeneralException');
    expect(cells(workbook)).toEqual(['A1']);
  });

  test('an action inside a batch fails, and what stands before it is applied', async () => {
    const { refused, session, workbook } = bench();
    const places = new Map<string, number>();
    const handle = (actions: { ActionType: number }[]) =>
      actions.forEach(({ ActionType }, i) => ActionType === 4 && places.set(`set ${places.size}`, i));
    const body = (context: Excel.RequestContext) => {
      write(context, 'A1');
      write(context, 'A2');
    };
    const probe = bench();
    const exchange = probe.session.exchange.bind(probe.session);
    probe.session.exchange = (text, options) => {
      handle((JSON.parse(text) as { Actions: { ActionType: number }[] }).Actions);
      return exchange(text, options);
    };
    await probe.run(async (context) => {
      body(context);
      await context.sync();
    });
    session.faults.failAction(1, places.get('set 1') ?? -1, 'InvalidOperation');
    const error = await refused(async (context) => {
      body(context);
      await context.sync();
    });
    expect(error.code).toBe('InvalidOperation');
    expect(cells(workbook)).toEqual(['A1']);
  });

  test('a session that has ended answers no more', async () => {
    const { refused, session } = bench();
    session.faults.endSession();
    expect((await refused(async (context) => void first(context).load('name'))).code).toBe('ConnectionFailure');
  });

  test('a delayed batch comes after what was quicker', async () => {
    const { run, session } = bench();
    session.faults.delay(30);
    const order: string[] = [];
    setTimeout(() => order.push('timer'), 1);
    await run(async (context) => {
      const sheet = first(context).load('name');
      await context.sync();
      order.push(sheet.name);
    });
    expect(order).toEqual(['timer', 'Sheet1']);
  });
});

describe('a cell that is being edited', () => {
  test('every batch is refused', async () => {
    const { refused } = bench({ cellEditMode: true });
    expect((await refused(async (context) => void first(context).load('name'))).code).toBe(
      'InvalidOperationInCellEditMode',
    );
  });

  test('a batch that is willing to wait is done when the cell is left', async () => {
    const { Excel, session } = bench({ cellEditMode: true });
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = first(context).load('name');
      await context.sync();
      return sheet.name;
    });
    setTimeout(() => (session.options.cellEditMode = false), 40);
    await expect(waiting).resolves.toBe('Sheet1');
  });
});

describe('limits on the web', () => {
  const LONG = 'x'.repeat(2_000);

  test('a request of more than 5,000,000 bytes is refused whole', async () => {
    const { refused, workbook } = bench();
    const error = await refused(async (context) => {
      first(context).getRange('A1:A2600').values = Array.from({ length: 2_600 }, () => [LONG]);
    });
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(sheetOf(workbook).rows).toEqual([]);
  });

  test('bytes are counted, not letters', async () => {
    const { refused, run } = bench();
    const block = (letter: string) => Array.from({ length: 1_300 }, () => [letter.repeat(2_000)]);
    await run(async (context) => {
      first(context).getRange('A1:A1300').values = block('x');
      await context.sync();
    });
    const error = await refused(async (context) => {
      first(context).getRange('A1:A1300').values = block('é');
    });
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
  });

  test('an answer of more than 5,000,000 bytes is not given', async () => {
    const { refused, workbook } = bench();
    sheetOf(workbook).rows = Array.from({ length: 2_600 }, () => [{ value: LONG }]);
    const error = await refused(async (context) => {
      first(context).getUsedRange().load('values');
    });
    expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('the declared requirement set', () => {
  const newer: [string, string, (context: Excel.RequestContext) => unknown][] = [
    ['a property', '1.8', (c) => (first(c).getRange('A1').format.indentLevel = 1)],
    ['a property that is loaded', '1.6', (c) => first(c).load('tabColor')],
    ['a method', '1.8', (c) => first(c).getRange('A1').getSpecialCellsOrNullObject('Blanks')],
    ['a navigation', '1.6', (c) => c.workbook.properties.load('title')],
  ];
  test.each(newer)('%s above it is ApiNotFound', async (_, set, use) => {
    const { refused } = bench({ requirementSet: set });
    expect((await refused(async (context) => void use(context))).code).toBe('ApiNotFound');
    await bench().run(async (context) => void use(context));
  });

  test('what the host does not have at all is ApiNotFound too', async () => {
    const { refused } = bench();
    expect((await refused(async (context) => void first(context).getRange('A1').getImage())).code).toBe('ApiNotFound');
  });
});

describe('what a member cannot be', () => {
  // Excel's page of its specifications and limits: a row of 409 points, a column of 255 characters; names as in its page on names.
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['a row higher than Excel has', (s) => (s.getRange('A1').format.rowHeight = 410)],
    ['a row below nothing', (s) => (s.getRange('A1').format.rowHeight = -1)],
    ['a column wider than Excel has', (s) => (s.getRange('A1').format.columnWidth = 2000)],
    ['a column below nothing', (s) => (s.getRange('A1').format.columnWidth = -1)],
    ['a standard width beyond 255 characters', (s) => (s.standardWidth = 300)],
    ['a table called like a cell in R1C1', (s) => (s.tables.add('A1:B2', true).name = 'R1C1')],
    ['a name that is a cell in R1C1', (s) => s.names.add('R2C', s.getRange('A1'))],
    [
      'an alignment that Excel has no word for',
      (s) => (s.getRange('A1').format.horizontalAlignment = 'Middle' as 'Left'),
    ],
  ])('%s is InvalidArgument', async (_, edit) => {
    const { refused } = bench();
    expect((await refused(async (context) => edit(first(context)))).code).toBe('InvalidArgument');
  });

  test('words of an enumeration go whatever their case, as in the examples of Chart.setPosition, and read as declared', async () => {
    const { run } = bench();
    const kind = await run(async (context) => {
      const chart = first(context).charts.add('pie' as 'Pie', first(context).getRange('A1:B4'), 'auto' as 'Auto');
      chart.load('chartType');
      await context.sync();
      return chart.chartType;
    });
    expect(kind).toBe('Pie');
  });
});

describe('rows hidden by a filter', () => {
  const block = [[1], [2], [3]];
  const written = async (options: object, rows: number[]) => {
    const { run, workbook } = bench(options);
    for (const row of rows) sheetOf(workbook).rowModels.set(row, { filtered: true });
    await run(async (context) => {
      first(context).getRange('A1:A3').values = block;
      await context.sync();
    });
    return [0, 1, 2].map((row) => sheetOf(workbook).rows[row]?.[0]?.value);
  };

  test('a block written across them is scrambled, as on the desktop', async () => {
    expect(await written({}, [1])).toEqual([1, undefined, 2]);
  });

  test('the hazard can be switched off', async () => {
    expect(await written({ scrambleFilteredWrites: false }, [1])).toEqual([1, 2, 3]);
  });
});

test('batches, bytes and cells are counted', async () => {
  const { run, session } = bench();
  await run(async (context) => {
    const range = first(context).getRange('A1:C4').load('values');
    await context.sync();
    return range.values;
  });
  const { batches, cleanups, bytesOut, bytesIn, cellsRead } = session.counters;
  expect({ batches, cleanups, cellsRead }).toEqual({ batches: 2, cleanups: 1, cellsRead: 12 });
  expect(bytesOut).toBeGreaterThan(300);
  expect(bytesIn).toBeGreaterThan(50);
});
