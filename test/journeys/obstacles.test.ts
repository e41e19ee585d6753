import { column, contents, trackerBed, type Bed } from './bed';

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Indicators');

const change = (bed: Bed, script: (sheet: Excel.Worksheet) => void) =>
  bed.hand(async (context) => {
    script(sheetOf(context));
    await context.sync();
  });

describe('a filtered table', () => {
  const filtered = async () => {
    const bed = await trackerBed('table');
    await bed.hand(async (context) => {
      context.workbook.tables.getItem('Measures').columns.getItem('Good is').filter.applyValuesFilter(['Low']);
      await context.sync();
    });
    return bed;
  };

  it('gets every row’s status in its own row', async () => {
    const bed = await filtered();
    expect(await bed.act('refresh')).toMatchObject({ kind: 'done' });
    expect(await column(bed, 'Status')).toEqual(['Green', 'Red', 'Red', 'Data only', 'No data']);
  });

  it('is filtered afterwards as it was', async () => {
    const bed = await filtered();
    const filters = structuredClone(bed.workbook.sheets[0]!.tables[0]!.filters);
    const hidden = (at: Bed) => [...at.workbook.sheets[0]!.rowModels].filter(([, row]) => row.filtered).map(([r]) => r);
    const rows = hidden(bed);
    expect(rows.length).toBeGreaterThan(0);
    await bed.act('refresh');
    expect(bed.workbook.sheets[0]!.tables[0]!.filters).toEqual(filters);
    expect(hidden(bed)).toEqual(rows);
  });
});

describe('a protected sheet', () => {
  it('is refused before anything is written', async () => {
    const bed = await trackerBed('range');
    await change(bed, (sheet) => sheet.protection.protect());
    const before = contents(bed);
    expect(await bed.act('refresh')).toEqual({
      kind: 'refused',
      refusals: [{ code: 'protected-sheet', facts: { sheet: 'Indicators' } }],
    });
    expect(contents(bed)).toEqual(before);
  });

  it('and so is a workbook whose structure is protected', async () => {
    const bed = await trackerBed('range');
    await bed.hand(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = contents(bed);
    expect(await bed.act('refresh')).toMatchObject({ kind: 'refused', refusals: [{ code: 'protected-workbook' }] });
    expect(contents(bed)).toEqual(before);
  });
});

describe('somebody else in the workbook', () => {
  it.each(['a ref', 'the place of the columns'])(
    'changes %s while a refresh works it out: nothing is written',
    async (what) => {
      const bed = await trackerBed('range');
      const address = what === 'a ref' ? 'A5' : 'K6';
      let read = false;
      const outcome = await new Promise((resolve) => {
        const { exchange } = bed.session;
        bed.session.exchange = async (body, options) => {
          // The guard looks at what the plan counts on: the last request before the first cell is written.
          if (!read && body.includes('GetRangeByIndexes') && /"Name":"ConditionalFormats"/u.test(body)) {
            read = true;
            bed.session.exchange = exchange;
            await change(bed, (sheet) => (sheet.getRange(address).values = [["'9.9"]]));
          }
          return exchange(body, options);
        };
        void bed.act('refresh').then(resolve);
      });
      expect(read).toBe(true);
      expect(outcome).toEqual({
        kind: 'refused',
        refusals: [{ code: 'changed-meanwhile', facts: { sheet: 'Indicators' } }],
      });
      expect(bed.workbook.sheets.map(({ name }) => name)).toEqual(['Indicators']);
    },
  );

  it('types in a cell: the refresh waits for it', async () => {
    const bed = await trackerBed('range');
    bed.session.options.cellEditMode = true;
    const waiting = bed.act('refresh');
    bed.session.options.cellEditMode = false;
    expect(await waiting).toMatchObject({ kind: 'done' });
  });
});

describe('one run at a time', () => {
  it('refuses a second one while the first is at work', async () => {
    const bed = await trackerBed('range');
    const first = bed.act('refresh');
    expect(await bed.act('refresh')).toMatchObject({ kind: 'refused', refusals: [{ code: 'already-running' }] });
    expect(await first).toMatchObject({ kind: 'done' });
    expect(await bed.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
  });
});

describe.each(['table', 'range'] as const)('an Excel of 2021 (ExcelApi 1.9), with a %s', (shape) => {
  it('refreshes, finds nothing new, and undoes', async () => {
    const bed = await trackerBed(shape, '1.9');
    const before = contents(bed);
    expect(await bed.act('refresh')).toMatchObject({ kind: 'done' });
    expect(await column(bed, 'Status')).toEqual(['Green', 'Red', 'Red', 'Data only', 'No data']);
    expect(await bed.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
    await bed.act('undo');
    expect(contents(bed)).toEqual(before);
  });
});

describe('a column in the way', () => {
  it.each(['table', 'range'] as const)('of a %s is never written over, nor pushed along', async (shape) => {
    const bed = await trackerBed(shape);
    await change(bed, (sheet) => (sheet.getRange('I5').values = [['ask finance']]));
    const before = contents(bed);
    const outcome = await bed.act('refresh');
    expect(outcome).toMatchObject({ kind: 'done' });
    const after = contents(bed);
    const typed = Object.entries(before).filter(([place]) => / R\d/u.test(place));
    expect(after).toMatchObject(Object.fromEntries(typed));
    expect(after['Indicators R3C10']).toEqual(['Ref', null, 'General']);
    expect(await column(bed, 'Status')).toEqual(['Green', 'Red', 'Red', 'Data only', 'No data']);
    expect(await bed.act('refresh')).toMatchObject({ edits: 0 });
    await bed.act('undo');
    expect(contents(bed)).toEqual(before);
  });
});

describe('the officer’s own', () => {
  it('conditional formats on our status column stay, and ours are never piled up', async () => {
    const bed = await trackerBed('range');
    await bed.act('refresh');
    await change(bed, (sheet) => {
      const { cellValue } = sheet.getRange('K4:K8').conditionalFormats.add('CellValue');
      cellValue.rule = { formula1: '="Red"', operator: 'EqualTo' };
      cellValue.format.fill.color = '#FF00FF';
    });
    const rules = () => bed.workbook.sheets[0]!.conditionalFormats.length;
    const before = rules();
    expect(await bed.act('refresh')).toMatchObject({ edits: 0 });
    await change(bed, (sheet) => (sheet.getRange('A9:G9').values = [["'1.6", 'Calls', 'number', 'High', 10, 9, 12]]));
    await bed.act('refresh');
    expect(rules()).toBe(before);
    await bed.act('undo');
    expect(rules()).toBe(before);
  });

  it('conditional formats that reach over our columns reach as far once those are gone', async () => {
    const bed = await trackerBed('range');
    await change(bed, (sheet) => {
      const { custom } = sheet.getRange('A1:Z50').conditionalFormats.add('Custom');
      custom.rule.formula = '=$D1="Low"';
      custom.format.fill.color = '#FFFF00';
    });
    const before = structuredClone(bed.workbook.sheets[0]!.conditionalFormats);
    await bed.act('refresh');
    await bed.act('undo');
    expect(bed.workbook.sheets[0]!.conditionalFormats).toEqual(before);
    await bed.act('refresh');
    await bed.act('remove');
    expect(bed.workbook.sheets[0]!.conditionalFormats).toEqual(before);
  });

  it.each(['dd/mm/yyyy', '0%', '@'])(
    'blank cells under the format %s do not tell how ours are shown',
    async (format) => {
      const plain = await trackerBed('range');
      await plain.act('refresh');
      const bed = await trackerBed('range');
      await change(bed, (sheet) => (sheet.getRange('H1:S20').numberFormat = [[format]]));
      await bed.act('refresh');
      const shown = (at: Bed) =>
        at.hand(async (context) => {
          const range = sheetOf(context).getRange('H4:P8').load('values,numberFormat');
          await context.sync();
          return [range.values, range.numberFormat];
        });
      expect(await shown(bed)).toEqual(await shown(plain));
      expect(await bed.act('refresh')).toMatchObject({ edits: 0 });
    },
  );

  it('order of rows and columns of a table is followed', async () => {
    const bed = await trackerBed('table');
    await bed.act('refresh');
    await bed.hand(async (context) => {
      context.workbook.tables.getItem('Measures').sort.apply([{ key: 1, ascending: true }]);
      await context.sync();
    });
    const outcome = await bed.act('refresh');
    expect(outcome).toMatchObject({ kind: 'done' });
    expect(outcome.kind === 'done' && outcome.results?.findings.map(({ code }) => code)).not.toContain(
      'calculated-cell-overwritten',
    );
    expect(await column(bed, 'Status')).toEqual(['Green', 'Data only', 'Red', 'No data', 'Red']);
  });

  it('words that look like formulas stay words', async () => {
    const bed = await trackerBed('range');
    await change(bed, (sheet) => (sheet.getRange('A4:B4').values = [["'=1+1", '\'=HYPERLINK("http://x")']]));
    await bed.act('refresh');
    const formulas = bed.workbook.sheets
      .flatMap(({ rows }) => rows.flat())
      .filter((cell) => cell?.formula !== undefined);
    expect(formulas).toEqual([]);
  });
});

describe('requests', () => {
  it('are six at most for a tracker of one table', async () => {
    const bed = await trackerBed('table');
    const { batches } = bed.session.counters;
    await bed.act('refresh');
    expect(bed.session.counters.batches - batches).toBeLessThanOrEqual(6);
  });
});
