import type { CellValue } from '../../src/tracker/snapshot';
import type { PackFacts } from '../../src/reports/facts';
import { fetchPack, packSheet } from '../../src/reports/pack';
import { type PackSheetName } from '../../src/reports/pack-names';
import { action, budget, factsOf, indicator, objective, risk } from './facts-of';
import { textWidth } from '../../src/reports/measure';
import { DEFAULT_RULES } from '../../src/rules/rule-settings';
import { textsFor, fetchTexts } from '../../src/text/say';
import { parsePeriodLabel } from './periods-of';

beforeAll(fetchPack);

/** What stands on the sheets, one sentence at a time. */

const rowsOf = (name: PackSheetName, facts: PackFacts): CellValue[][] => packSheet(name, facts, false)?.values ?? [];
const firsts = (name: PackSheetName, facts: PackFacts): CellValue[] =>
  rowsOf(name, facts).map((row) => row.find((cell) => cell !== '') ?? '');
const rowWith = (name: PackSheetName, facts: PackFacts, word: CellValue): CellValue[] =>
  rowsOf(name, facts).find((row) => row.includes(word)) ?? [];
const at = { table: factsOf({}).indicators as never, row: 1 };

describe('objectives', () => {
  const linked = [
    indicator({ ref: '1', name: 'Days', objectives: ['P6 - Obj 1'], values: [9.6, 9.3], goal: 9.8, polarity: 'lower' }),
  ];

  test('an objective without indicators says so', () => {
    const facts = factsOf({ objectives: [objective({ ref: 'P6 - Obj 02', name: 'Plans' })] });
    expect(firsts('objectives', facts)).toContain('There are no performance indicators linked to this objective.');
  });
  test('an indicator is linked whatever the zeroes and signs of its ref', () => {
    const facts = factsOf({ indicators: linked, objectives: [objective({ ref: 'P6 - Obj 01', name: 'Morale' })] });
    expect(rowWith('objectives', facts, 'Days').slice(2, 7)).toEqual(['Green', 9.3, 9.8, 'Improving', 'New']);
  });
  test('a Because that is typed already is not doubled', () => {
    const rated = (because: string) =>
      firsts('objectives', factsOf({ objectives: [objective({ ref: 'A', name: 'B', rated: 'Green', because })] }));
    expect(
      rowWith(
        'objectives',
        factsOf({
          objectives: [objective({ ref: 'A', name: 'B', rated: 'Green', because: 'Because plans are in place.' })],
        }),
        'Green',
      )[1],
    ).toBe('Rated Green because plans are in place.');
    expect(rated('plans are in place')).not.toContain('because because');
  });
  test('a reason without a rating is printed all the same, and is not that of the calculated rating', () => {
    const reasoned = [objective({ ref: 'P6 - Obj 01', name: 'Morale', because: 'Because savings come late.' })];
    const said = 'Reason given: because savings come late.';
    expect(rowsOf('objectives', factsOf({ objectives: reasoned })).flat()).toContain(said);
    const facts = factsOf({ indicators: linked, objectives: reasoned });
    expect(rowWith('objectives', facts, 'Green')[1]).toBe(`Green, calculated from the linked indicators. ${said}`);
  });
  test('where judgement and calculation differ, both are shown', () => {
    const facts = factsOf({
      indicators: linked,
      objectives: [objective({ ref: 'P6 - Obj 01', name: 'Morale', rated: 'Red', because: 'it is early' })],
    });
    expect(rowWith('objectives', facts, 'Red')[1]).toBe(
      'Rated Red because it is early. Calculated from the linked indicators: Green.',
    );
  });
  test('a position statement taller than a row goes on in the next one, at a paragraph’s end', () => {
    const paragraph = 'The reporting process is now automated, and challenge follows where it is needed. '
      .repeat(20)
      .trim();
    const position = [paragraph, paragraph, paragraph, paragraph].join('\n');
    const rows = rowsOf('objectives', factsOf({ objectives: [objective({ ref: 'A', name: 'B', position })] }));
    const parts = rows.map((row) => String(row[1])).filter((text) => text.startsWith('The reporting'));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('\n')).toBe(position);
  });
});

describe('the scorecard', () => {
  test('the officer’s overall rating stands beside the calculated one', () => {
    const facts = factsOf(
      { indicators: [indicator({ name: 'A', values: [5], goal: 10 })] },
      { overallRating: 'Amber', overallBecause: 'the trend is upward' },
    );
    expect(rowWith('scorecard', facts, 'Amber').slice(0, 2)).toEqual([
      'Amber',
      'Overall rated Amber because the trend is upward. Calculated from the measures: Red.',
    ]);
  });
  test('its key is left out where it would take a page of its own, as its first table says it', () => {
    const pages = (services: number) => {
      const indicators = Array.from({ length: services }, (_, i) =>
        indicator({ name: `M${i}`, service: `Service ${i}`, values: [5], goal: 10 }),
      );
      const { values, layout } = packSheet('scorecard', factsOf({ indicators }), false)!;
      const key = values.findIndex(([cell]) => cell === 'Key');
      return { key, last: layout.page.breaksBefore.at(-1) ?? 0, alone: layout.page.breaksBefore.includes(key) };
    };
    const made = Array.from({ length: 16 }, (_, i) => pages(i + 1));
    expect(made.some(({ key }) => key === -1)).toBe(true);
    expect(made.some(({ key }) => key !== -1)).toBe(true);
    for (const { key, last, alone } of made) if (key !== -1) expect([alone, key > last]).toEqual([false, true]);
  });
  test('what has moved since the last closed period is listed, the worse first', () => {
    const closed = (status: 'Green' | 'Red') => [
      {
        period: parsePeriodLabel('Q1 2013/14'),
        value: 1,
        target: 10,
        status,
        shortTrend: null,
        longTrend: null,
        why: '',
        closedOn: '2013-07-31',
      },
    ];
    const facts = factsOf({
      indicators: [
        indicator({ ref: '1', name: 'Better', values: [1, 12], goal: 10, closed: closed('Red') }),
        indicator({ ref: '2', name: 'Worse', values: [1, 5], goal: 10, closed: closed('Green') }),
      ],
    });
    const moved = rowsOf('scorecard', facts).filter((row) => row[1] === 'Better' || row[1] === 'Worse');
    expect(moved.map((row) => row.slice(1, 4))).toEqual([
      ['Worse', 'Green', 'Red'],
      ['Better', 'Red', 'Green'],
    ]);
    expect(firsts('scorecard', facts)).toContain(
      'Since Q1 2013/14 was closed, 1 measure has moved to a better status and 1 to a worse one.',
    );
  });
  test('commentary that names no sheet is printed here, and what names another sheet there', () => {
    const facts = factsOf({
      indicators: [indicator({ name: 'A', values: [5], goal: 10 })],
      risks: [risk({ ref: 'R1', name: 'Fire', scores: [3, 5] })],
      commentary: [
        { at, heading: 'In short', text: 'A good quarter.', printedOn: '' },
        { at, heading: 'Risks', text: 'Watch the fire.', printedOn: 'risks' },
        { at, heading: 'Risks', text: 'And the flood.', printedOn: '' },
      ],
    });
    expect(rowWith('scorecard', facts, 'A good quarter.')).not.toEqual([]);
    expect(rowWith('scorecard', facts, 'Watch the fire.')).toEqual([]);
    expect(rowWith('risks', facts, 'Watch the fire.')).not.toEqual([]);
    expect(rowWith('risks', facts, 'And the flood.')).not.toEqual([]);
  });
});

describe('what is said of an objective, or of a theme', () => {
  const objectives = [objective({ ref: 'P2 - Obj 01', name: 'Practice', rated: 'Red', because: 'visits are late' })];
  const actions = [
    action({ ref: '1', name: 'Agree it', objectives: ['P2 Obj 1'] }),
    action({ ref: '2', name: 'Print it', objectives: ['City leadership'] }),
  ];
  const said = (heading: string) => [{ at, heading, text: 'It goes well.', printedOn: '' }];

  test('stands with the objective, however its ref is written', () => {
    const indicators = [indicator({ ref: '1', name: 'A', objectives: ['P2 - Obj 01'], values: [5], goal: 10 })];
    const facts = factsOf({ indicators, objectives, actions, commentary: said('P2 Obj 1') });
    const spoken = rowsOf('objectives', facts).map((row) => row.filter((cell) => cell !== '').slice(0, 2));
    const order = ['P2 - Obj 01  Practice', 'Red', 'Comment', 'Ref'];
    expect(spoken.map(([first]) => first).filter((first) => order.includes(String(first)))).toEqual([...order, 'Red']);
    expect(spoken).toContainEqual(['Comment', 'It goes well.']);
    for (const sheet of ['scorecard', 'objectiveProfile'] as const)
      expect(rowWith(sheet, facts, 'It goes well.')).toEqual([]);
  });
  test('stands under the objective’s title and rating on a sheet that it names', () => {
    const commentary = said('P2 Obj 1').map((one) => ({ ...one, printedOn: 'Objective profile' }));
    const rows = rowsOf('objectiveProfile', factsOf({ objectives, commentary }));
    const at = rows.findIndex((row) => row.includes('It goes well.'));
    expect(rows[at - 1]).toContain('P2 - Obj 01 Practice (rated Red)');
  });
  test('stands on the Action plan where it is headed by a theme, though there are indicators', () => {
    const indicators = [indicator({ name: 'A', values: [5], goal: 10 })];
    const facts = factsOf({ indicators, actions, commentary: said('City Leadership') });
    expect(rowWith('actionPlan', facts, 'It goes well.')).not.toEqual([]);
    expect(rowWith('scorecard', facts, 'It goes well.')).toEqual([]);
  });
  test('counts the actions of a theme beneath its title, not its ref alone', () => {
    const rows = rowsOf('actionPlan', factsOf({ objectives, actions }));
    expect(rows.map((row) => row[1])).toEqual(expect.arrayContaining(['P2 - Obj 01 Practice', 'City leadership']));
  });
});

describe('what percentages and counts are of', () => {
  const some = [
    indicator({ ref: '1', name: 'A', values: [12], goal: 10 }),
    indicator({ ref: '2', name: 'B', values: [5], goal: 10 }),
    indicator({ ref: '3', name: 'C', values: [5] }),
  ];

  test('the head of the second percentages says of how many, and its total is a percentage too', () => {
    const facts = factsOf({ indicators: some });
    expect(rowWith('scorecard', facts, 'What it means').slice(2, 5)).toEqual([
      'Count',
      '% of all',
      '% of 2 with targets',
    ]);
    expect(rowWith('scorecard', facts, 'Total').slice(2, 5)).toEqual([3, 1, 1]);
    const none = factsOf({ indicators: some.slice(2) });
    expect(rowWith('scorecard', none, 'Total').slice(2, 5)).toEqual([1, 1, '']);
  });
  test('exceptions are counted among the records that the tracker has, and no others are named', () => {
    const alone = factsOf({ indicators: some });
    expect(firsts('exceptions', alone)).toContain('1 exception among 3 measures.');
    const all = factsOf({
      indicators: some,
      actions: [action({ name: 'Late', due: '2013-01-31' })],
      objectives: [objective({ ref: 'O', name: 'Homes' }), objective({ ref: 'P', name: 'Jobs' })],
    });
    expect(firsts('exceptions', all)).toContain('2 exceptions among 3 measures, 1 action and 2 objectives.');
  });
  test('a run of many periods is counted in either language, not listed', async () => {
    await fetchTexts('Welsh');
    const exception = { ...factsOf({ indicators: some }).indicators[1]!.exception! };
    const redFor = Array.from({ length: 18 }, (_, i) => parsePeriodLabel('Q2 2013/14', (i - 17) * 3));
    for (const language of ['English', 'Welsh'] as const) {
      const { style } = factsOf({ indicators: some }).indicators[1]!;
      const issue = textsFor(language).pack.issue({ ...exception, redFor }, style);
      expect(issue).toMatch(/18.*Q1 2009\/10/u);
      expect(issue).not.toContain('Q4 2012/13');
    }
  });
});

describe('columns in which nothing is said', () => {
  const heads = (name: PackSheetName, facts: PackFacts): CellValue[] => rowsOf(name, facts).flat();

  test('have no head, so that nobody reads that there is no lead', () => {
    const led = (owner: string) => factsOf({ actions: [action({ name: 'A', owner, due: '2013-12-31' })] });
    expect([heads('actionPlan', led('')).includes('Lead'), heads('actionPlan', led('AB')).includes('Lead')]).toEqual([
      false,
      true,
    ]);
    const owned = (owner: string) => factsOf({ risks: [risk({ name: 'R', owner, scores: [1, 1] })] });
    expect(heads('risks', owned('')).filter((cell) => cell === 'Owner' || cell === 'Mitigation')).toEqual([]);
    expect(heads('risks', owned('AB')).filter((cell) => cell === 'Owner' || cell === 'Mitigation')).toEqual(['Owner']);
  });
  test('of actions alone no exception tells how long it has been one', () => {
    const late = factsOf({ actions: [action({ name: 'A', due: '2013-01-31' })] });
    expect(heads('exceptions', late)).not.toContain('Exception for');
  });
});

describe('the RAG view', () => {
  test('has its notes and its key beneath a row on every last page', () => {
    for (let many = 20; many < 60; many++) {
      const indicators = Array.from({ length: many }, (_, i) =>
        indicator({ ref: `${i}`, name: `M${i}`, values: [5, 6] }),
      );
      const { values, layout } = packSheet('ragView', factsOf({ indicators }), false)!;
      const last = layout.page.breaksBefore.at(-1);
      if (last !== undefined) expect([many, values[last]?.[1]]).toEqual([many, expect.stringMatching(/^M\d+$/u)]);
    }
  });
});

describe('the head of refs', () => {
  test.each(['ragView', 'objectives', 'risks'] as const)('on %s, is left out where there are none', (name) => {
    const heads = (ref: string): boolean =>
      rowsOf(
        name,
        factsOf({
          indicators: [indicator({ ref, name: 'A', objectives: ['O'], values: [1, 2], goal: 1 })],
          objectives: [objective({ ref: 'O', name: 'Homes' })],
          risks: [risk({ ref, name: 'R', scores: [1, 1] })],
        }),
      )
        .flat()
        .includes('Ref');
    expect([heads('1'), heads('')]).toEqual([true, false]);
  });
});

describe('what stands under a chart', () => {
  const counts = [6, 7, 5, 6, 4, 5, 4, 5, 5, 4, 5, 3, 4, 3, 4, 4, 3, 3];
  const under = (own: Parameters<typeof indicator>[0]): string =>
    String(
      rowsOf('trends', factsOf({ indicators: [indicator({ name: 'Upheld', polarity: 'lower', ...own })] }))
        .map(([cell]) => cell)
        .find((cell) => /mean/u.test(String(cell))),
    );

  test('a mean has one decimal more than the figures that it is of, not four digits whatever they are', () => {
    expect(under({ values: counts })).toMatch(/mean 4\.4\.$/u);
    expect(under({ values: counts.map((value) => value * 100 + 0.5) })).toMatch(/mean 444\.94\.$/u);
  });
  test('a target that is met now is not said to be failed consistently without a word more', () => {
    const rising = counts.map((_, i) => 20 + i * 2);
    expect(under({ values: rising, goal: 50, polarity: 'higher' })).toContain('consistently failing until lately');
    expect(under({ values: rising, goal: 60, polarity: 'higher' })).toContain('consistently failing;');
    expect(under({ values: rising, goal: 50, polarity: 'lower' })).toContain('consistently passing until lately');
  });
});

describe('the key', () => {
  const indicators = [indicator({ ref: '1', name: 'A', objectives: ['O'], values: [5], goal: 10 })];
  const objectives = [objective({ ref: 'O', name: 'Homes' })];
  const late = action({ ref: '2', name: 'Late', objectives: ['O'], due: '2013-01-31' });
  const begun = action({ ref: '3', name: 'Begun', objectives: ['O'], due: '2014-12-31' });
  const red = 'past its due date, or progress below 70% of the time gone';

  test('of exceptions says what Red is of an action too, where one is among them', () => {
    expect(rowsOf('exceptions', factsOf({ indicators, actions: [late, begun] })).flat()).toContain(red);
    expect(rowsOf('exceptions', factsOf({ indicators, actions: [begun] })).flat()).not.toContain(red);
  });
  test('of the Objective profile says what the colours of actions and of risks are', () => {
    const risks = [risk({ ref: 'R', name: 'Fire', objectives: ['O'], scores: [3, 5] })];
    const said = rowsOf('objectiveProfile', factsOf({ indicators, objectives, actions: [late], risks })).flat();
    expect(said).toEqual(expect.arrayContaining(['Key', 'off target by more than that', 'Key to actions', red]));
    expect(said.join(' ')).toContain('Risks · Score: likelihood times impact. Red from 15');
    const bare = rowsOf('objectiveProfile', factsOf({ indicators, objectives })).flat().join(' ');
    expect(bare).not.toMatch(/Key to actions|likelihood/u);
  });
});

describe('shares by colour', () => {
  const bad = action({ name: 'Late', due: '2013-01-31' });
  const good = [1, 2, 3].map((n) => action({ ref: `${n}`, name: 'Done', completed: '2013-01-31' }));

  test('the share of actions that are Blue or Green stands on the Scorecard as on the Action plan', () => {
    const facts = factsOf({
      indicators: [indicator({ name: 'A', values: [5], goal: 10 })],
      actions: [...good, bad],
    });
    const sentence = '3 of 4 actions (75%) are Blue or Green, and 1 (25%) Amber or Red.';
    expect(firsts('scorecard', facts)).toContain(sentence);
    expect(firsts('actionPlan', facts)).toContain(sentence);
  });
  test('that of measures is said where it is not the share that met its target', () => {
    const indicators = [
      indicator({ ref: '1', name: 'A', values: [12], goal: 10 }),
      indicator({ ref: '2', name: 'B', values: [9], goal: 10, amberAt: { kind: 'number', value: 8 } }),
    ];
    const sentence = 'Of all 2 measures, 2 (100%) are Blue or Green, and 0 (0%) Amber or Red.';
    const thresholds = { ...DEFAULT_RULES, preset: 'thresholds' as const };
    const redAt = { kind: 'number' as const, value: 6 };
    const stated = indicators.map((of) => ({ ...of, redAt, amberAt: of.amberAt ?? redAt }));
    expect(firsts('scorecard', factsOf({ indicators: stated }, { rules: thresholds }))).toContain(sentence);
    expect(firsts('scorecard', factsOf({ indicators })).join(' ')).not.toContain('Blue or Green');
  });
});

describe('the action plan', () => {
  const actions = [
    action({ ref: '5.2', name: 'Closedown', due: '2013-10-01', completed: '2013-10-01' }),
    action({ ref: '5.10', name: 'Audit', due: '2013-12-31', progress: 50, start: '2013-10-01' }),
    action({ ref: '2.2', name: 'Savings', due: '2013-03-31', comment: 'All but one signed off.' }),
    action({ ref: '4.2', name: 'Training', due: '2013-06-30', proposed: '2014-03-31', comment: 'After the election.' }),
    action({ ref: '9.9', name: 'Later', due: '2014-06-30', start: '2014-01-01' }),
  ];
  const facts = factsOf({ actions });

  test('slippage is printed with its reason', () => {
    expect(rowWith('actionPlan', facts, '2.2 Savings').slice(6)).toEqual([244, 'All but one signed off.']);
  });
  test('a date that is proposed does not hide the days late', () => {
    const rows = rowsOf('actionPlan', facts).filter((row) => row[1] === '4.2 Training');
    expect(rows.at(-1)?.slice(6)).toEqual([153, 'After the election.']);
    expect(rows.at(-1)?.[0]).toBe('Amber');
  });
  test('what is due by the end of next month is listed, and nothing later', () => {
    const said = rowsOf('actionPlan', facts);
    const start = said.findIndex((row) => row[0] === 'Due soon');
    const end = said.findIndex((row, i) => i > start && row[0] === 'Slippage');
    expect(
      said
        .slice(start, end)
        .map((row) => row[1])
        .filter((name) => String(name).includes('.')),
    ).toEqual(['5.10 Audit']);
  });
});

describe('exceptions', () => {
  test('a programme that goes on on the next page has its name again there', () => {
    const indicators = Array.from({ length: 30 }, (_, i) =>
      indicator({ ref: `${i}`, name: `Measure ${i}`, service: 'Libraries', values: [5], goal: 10 }),
    );
    const { values, layout } = packSheet('exceptions', factsOf({ indicators }), false)!;
    expect(layout.page.breaksBefore.length).toBeGreaterThan(0);
    for (const start of layout.page.breaksBefore) expect(values[start]?.[0]).toBe('Libraries');
  });
  test('the name of a programme that is wider than the page goes on in the next row, and is whole on every page', () => {
    const programme = 'A secure, affordable and decent home for everybody in the borough at each stage of life. '
      .repeat(3)
      .trim();
    const indicators = Array.from({ length: 30 }, (_, i) =>
      indicator({ ref: `${i}`, name: `Measure ${i}`, objectives: [programme], values: [5], goal: 10 }),
    );
    const { values, layout } = packSheet('exceptions', factsOf({ indicators }), false)!;
    const { titleRows, breaksBefore } = layout.page;
    for (const start of [titleRows!.rows, ...breaksBefore]) {
      const lines = values.slice(start, start + 3).map(([cell]) => String(cell));
      expect(lines.join(' ').startsWith(programme)).toBe(true);
    }
    const page = layout.columnWidths.reduce((total, width) => total + width, 0);
    for (const [cell] of values)
      if (programme.includes(String(cell)))
        expect(textWidth(String(cell), { size: 9, bold: true })).toBeLessThanOrEqual(page);
  });
  test('the notes beneath never stand without an exception above them', () => {
    for (let many = 1; many < 30; many++) {
      const indicators = Array.from({ length: many }, (_, i) =>
        indicator({ ref: `${i}`, name: `Measure ${i}`, values: [5], goal: 10 }),
      );
      const { values, layout } = packSheet('exceptions', factsOf({ indicators }), false)!;
      const last = layout.page.breaksBefore.at(-1) ?? 1;
      expect(values.slice(last).some(([status]) => status === 'Red')).toBe(true);
    }
  });
});

describe('the head and the foot of a page', () => {
  test('a title that has no room beside a long name stands beneath it', () => {
    const header = (organisation: string) =>
      packSheet(
        'scorecard',
        factsOf(
          { indicators: [indicator({ name: 'A', values: [1], goal: 1 })] },
          { organisation, reportTitle: 'Corporate Performance, Finance and Risk Report to Cabinet and Scrutiny' },
        ),
        false,
      )!.layout.page.header;
    expect(header('Derby')?.center).toContain('Corporate');
    const long = header('Metropolitan Borough of Northchester and the Vale Valley Unitary Authority');
    expect(long?.center).toBe('');
    expect(long?.left).toMatch(/Authority\n.*Corporate/u);
  });
});

describe('many risks, and amounts to the penny', () => {
  const cell = (risks: ReturnType<typeof risk>[]): CellValue =>
    rowsOf('risks', factsOf({ risks })).find((row) => row[1] === 'Likelihood 4')?.[5] ?? '';
  const many = (count: number, ref: (i: number) => string) =>
    Array.from({ length: count }, (_, i) =>
      risk({ ref: ref(i + 1), name: `Staff cannot be kept in team ${i + 1}`, scores: [4, 4] }),
    );

  test('a cell of the matrix names as many risks as it has room for, and counts the others', () => {
    expect(cell(many(3, (i) => `R${i}`))).toBe('16: R1, R2, R3');
    expect(cell(many(25, (i) => `R${i}`))).toBe('16: R1, R2, R3, R4, R5, R6, R7, 18 more');
    expect(
      packSheet('risks', factsOf({ risks: many(25, (i) => `R${i}`) }), false)!.layout.page.breaksBefore.length,
    ).toBeLessThan(3);
  });
  test('risks without refs are counted there, and named in the list', () => {
    expect([cell(many(25, () => '')), cell(many(1, () => '')), cell([])]).toEqual(['16: 25 risks', '16: 1 risk', '']);
  });
  test('large amounts are printed without pence, small ones exactly', () => {
    const line = (amount: number) => {
      const record = budget({ name: 'A', type: 'revenue', gross: amount, net: amount / 2, projectedVariance: 1.256 });
      const { values, layout } = packSheet('finance', factsOf({ budgets: [record] }), false)!;
      const row = values.findIndex((cells) => cells.includes('A'));
      const formats = [2, 3, 4].map(
        (column) =>
          layout.looks[layout.runs.find(([, top, left]) => top === row && left === column)?.[0] ?? 0]?.numberFormat,
      );
      return {
        held: values[row]?.slice(2, 5),
        decimals: formats.map((format) => /0(?:\.(0+))?"/u.exec(format ?? '')?.[1]?.length ?? 0),
      };
    };
    expect(line(12_345_678.9)).toEqual({ held: [12_345_678.9, 6_172_839.45, 1.256], decimals: [0, 0, 0] });
    expect(line(12.5)).toEqual({ held: [12.5, 6.25, 1.256], decimals: [1, 2, 3] });
  });
  test('what is Yes or No, or a grade, is off its target by no percentage', () => {
    const unit = { kind: 'yes-no' as const, scale: 1, text: 'Yes/No' };
    const facts = factsOf({ indicators: [indicator({ name: 'Policy', unit, values: [0, 0], goal: 1 })] });
    expect(rowWith('exceptions', facts, 'Policy')[2]).toMatch(/No against Yes\. Red for/u);
  });
});

describe('finance and risks', () => {
  test('a revenue line shows its budgets in their own unit, with the traffic light', () => {
    const facts = factsOf({
      budgets: [
        budget({ name: 'CYPS Total', gross: 80175, net: 47614, projectedVariance: 3687, comment: 'Placements.' }),
      ],
    });
    expect(rowWith('finance', facts, 'CYPS Total')).toEqual(
      ['Red', 'CYPS Total', 80175, 47614, 3687, 0.0774351, 'Placements.'].map((cell) =>
        cell === 0.0774351 ? expect.closeTo(0.0774351, 6) : cell,
      ),
    );
  });
  test('a capital line has no colour unless lines are set', () => {
    const facts = factsOf({
      budgets: [budget({ name: 'Total', previousEstimate: 10977, revisedEstimate: 9791, actualSpend: 3466 })],
    });
    expect(rowWith('finance', facts, 'Total').slice(0, 5)).toEqual(['–', 'Total', 10977, 9791, 3466]);
  });
  test('each risk stands in its cell of the matrix', () => {
    const facts = factsOf({
      risks: [risk({ ref: 'R1', name: 'Fire', scores: [3, 5] }), risk({ ref: 'R2', name: 'Flood', scores: [3, 5] })],
    });
    expect(rowWith('risks', facts, 'Likelihood 3')[6]).toBe('15: R1, R2');
  });
});

describe('trends', () => {
  const many = Array.from({ length: 14 }, (_, i) => 50 + (i % 3));
  test('control limits are drawn from twelve values on', () => {
    const charts = (values: number[]) =>
      packSheet('trends', factsOf({ indicators: [indicator({ name: 'A', values, goal: 60 })] }), false)?.layout
        .charts[0]?.series.length;
    expect(charts(many)).toBe(5);
    expect(charts(many.slice(0, 11))).toBe(2);
  });
  test('charts beyond the setting are named, those with the most to say drawn first', () => {
    const facts = factsOf(
      {
        indicators: [
          indicator({ ref: '1', name: 'Met', values: [11, 12], goal: 10 }),
          indicator({ ref: '2', name: 'Missed', values: [8, 5], goal: 10 }),
        ],
      },
      { charts: 1 },
    );
    expect(packSheet('trends', facts, false)?.layout.charts.map(({ title }) => title)).toEqual(['2 Missed']);
    expect(firsts('trends', facts)).toContain('Not charted: 1 Met.');
  });
  test('many without a chart are named by their refs; without refs, in a list', () => {
    const measures = (refOf: (i: number) => string) =>
      Array.from({ length: 20 }, (_, i) => indicator({ ref: refOf(i), name: `Measure ${i}`, values: [9, 9], goal: 9 }));
    const said = (refOf: (i: number) => string) =>
      rowsOf('trends', factsOf({ indicators: measures(refOf) }, { charts: 2 })).flat();
    expect(said((i) => `K${i}`).join(' ')).toContain('Not charted: K2, K3,');
    expect(said(() => '')).toEqual(expect.arrayContaining(['Not charted', 'Measure 2', 'Measure 19']));
  });
  test('a title without room for the whole name is followed by it beneath the chart', () => {
    const name = 'Percentage of '.repeat(8).trim();
    const facts = factsOf({ indicators: [indicator({ ref: '7', name, values: [9, 9], goal: 9 })] });
    expect(packSheet('trends', facts, false)?.layout.charts[0]?.title).toMatch(/…$/u);
    expect(firsts('trends', facts).join(' ')).toContain(`7 ${name}`);
  });
  test('the periods of a long chart are labelled so far apart that they stand upright', () => {
    const chart = (values: number[]) =>
      packSheet('trends', factsOf({ indicators: [indicator({ name: 'A', values, goal: 60 })] }), false)?.layout
        .charts[0];
    expect(chart([9, 9])?.labelEvery).toBe(1);
    expect(chart(many)?.labelEvery).toBeGreaterThan(1);
  });
  test('the figures of the charts stand outside the print area', () => {
    const { layout } = packSheet(
      'trends',
      factsOf({ indicators: [indicator({ name: 'A', values: many, goal: 60 })] }),
      false,
    )!;
    expect(layout.charts[0]!.source.column).toBeGreaterThanOrEqual(layout.page.printArea!.columns);
  });
});

describe('sheets with nothing to show', () => {
  test('are left out', () => {
    const facts = factsOf({ indicators: [indicator({ name: 'A', values: [11], goal: 10 })] });
    expect(
      (['objectiveProfile', 'objectives', 'exceptions', 'actionPlan', 'finance', 'risks', 'trends'] as const).map(
        (name) => packSheet(name, facts, false),
      ),
    ).toEqual(Array.from({ length: 7 }, () => null));
  });
});
