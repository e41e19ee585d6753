import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkbookModel } from '../../host/model/model';
import { readXlsx, writeXlsx } from '../../host/xlsx';
import { drawSample } from '../../samples/draw';
import { SAMPLES } from '../../samples/make';
import { bed } from '../journeys/bed';
import { AS_AT_OF } from './days';
import { convert } from './libre-office';

/**
 * The pack of each published report's tracker on paper, as LibreOffice prints it: the pages are those that were
 * computed, nothing is missing from them, and the figures are the published ones.
 */

const folder = mkdtempSync(join(tmpdir(), 'pack-on-paper-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Printed {
  workbook: WorkbookModel;
  /** The text of each page. */
  pages: string[];
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ');

async function print(file: string): Promise<Printed> {
  const sample = SAMPLES.find((one) => one.file === file);
  if (!sample) throw new Error(`No sample is called ${file}.`);
  const { act, workbook } = bed({ workbook: await readXlsx(await drawSample(sample)) });
  expect((await act('pack', { asAt: AS_AT_OF[file] ?? null })).kind).toBe('done');
  // Only what is ours is printed here: a hidden sheet is not.
  const ours = workbook.sheets.filter(({ pageLayout }) => pageLayout.printArea !== undefined);
  for (const sheet of workbook.sheets)
    if (sheet.visibility === 'Visible' && !ours.includes(sheet)) sheet.visibility = 'Hidden';
  workbook.activeSheetId = ours[0]?.id ?? workbook.activeSheetId;
  const path = join(folder, `${file}.xlsx`);
  writeFileSync(path, await writeXlsx(workbook));
  convert(folder, path, 'pdf');
  const text = execFileSync('pdftotext', ['-layout', join(folder, `${file}.pdf`), '-'], { encoding: 'utf8' });
  return { workbook, pages: text.split('\f').slice(0, -1).map(plain) };
}

const breaksIn = ({ pageLayout }: WorkbookModel['sheets'][number]): number =>
  Array.isArray(pageLayout.horizontalPageBreaks) ? pageLayout.horizontalPageBreaks.length : 0;

/** What each report says, where its table is reproduced. */
const REPORTS: Record<string, { sheet: string; says: string[] }[]> = {
  'derby-improvement-plan-june-2018': [
    {
      sheet: 'Action plan',
      says: ['Of 61 actions, 17 are completed, 41 in progress, 1 in slippage and 2 not started.'],
    },
    { sheet: 'Action plan', says: ['Revised dates proposed', '1.5', '31 Mar 19'] },
  ],
  'doncaster-trust-q1-2015': [
    {
      sheet: 'Scorecard',
      says: ['Of 19 measures with targets, 11 are better than target, 4 within tolerance and 4 outside it.'],
    },
    { sheet: 'Trends', says: ['Upper limit', 'mean'] },
  ],
  'powys-improvement-plan-q4-2017': [
    {
      sheet: 'Scorecard',
      says: ['Of all 35 measures', '20 (57%) were off target and 12 (34%) off target by more than 10%.'],
    },
    { sheet: 'Exceptions', says: ['Issue', 'Remedial action', 'Red for Q3'] },
  ],
  'doncaster-cyps-profile-q3-2013': [
    { sheet: 'Objective profile', says: ['P2 - Obj 1 Improve Professional Practice', 'Governance indicators'] },
    { sheet: 'Finance', says: ['£80,175k', '£47,614k', '£3,687k', '£10,977k', '£9,791k', '£3,466k'] },
  ],
  'doncaster-recovery-plan': [
    { sheet: 'Objectives', says: ['There are no performance indicators linked to this objective.'] },
    { sheet: 'Objectives', says: ['Agreed actions are on track at quarter 2', '9.33 9.80 ↑ Improving'] },
  ],
};

describe.each(Object.keys(REPORTS))('%s', (file) => {
  let printed: Printed;
  beforeAll(async () => {
    printed = await print(file);
  }, 120_000);

  it('has the pages that were computed, one page wide', () => {
    const computed = printed.workbook.sheets
      .filter(({ visibility, pageLayout }) => visibility === 'Visible' && pageLayout.printArea !== undefined)
      .reduce((total, sheet) => total + 1 + breaksIn(sheet), 0);
    expect(printed.pages.length).toBe(computed);
  });

  it('says on each page which page of how many it is, and what sheet it belongs to', () => {
    const titles = [
      'Scorecard',
      'Objective profile',
      'Objectives',
      'Exceptions',
      'Action plan',
      'Finance',
      'Risks',
      'Trends',
      'RAG view',
      'Data checks',
    ];
    printed.pages.forEach((page, i) => {
      expect(page).toContain(`Page ${i + 1} of ${printed.pages.length}`);
      expect(titles.some((title) => page.includes(title))).toBe(true);
    });
  });

  it.each(REPORTS[file] ?? [])('reproduces what the report says, on the sheet $sheet', ({ sheet, says }) => {
    const page = printed.pages.filter((one) => one.includes(sheet)).join(' ');
    for (const words of says) expect(page).toContain(words);
  });

  it('shows no figure as a row of crosses', () => {
    expect(printed.pages.join(' ')).not.toMatch(/#{3,}/u);
  });
});
