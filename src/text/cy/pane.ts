import type { PaneTexts, RecordKind } from '../pane-texts';
import { quote } from '../phrases';
import { choose } from './choose';
import { COUNTED } from './listing';
import { nifer, rhestr } from './phrases';
import { pages } from './pages';

const KINDS: Record<RecordKind, readonly [one: string, softenedPlural: string]> = {
  indicators: ['dangosydd', 'ddangosyddion'],
  objectives: ['amcan', 'amcanion'],
  actions: ['cam gweithredu', 'gamau gweithredu'],
  risks: ['risg', 'risgiau'],
  budgets: ['llinell gyllideb', 'linellau cyllideb'],
};

const number = (n: number): string => n.toLocaleString('en-GB');

export const pane: PaneTexts = {
  ...pages,
  ...choose,
  opening: 'Yn edrych ar y llyfr gwaith…',
  pages: { overview: 'Trosolwg', row: 'Rhes', findings: 'Gwiriadau', meeting: 'Cyfarfod', settings: 'Gosodiadau' },
  pagesLabel: 'Tudalennau Stocktake',
  foundTitle: 'Yn y llyfr gwaith hwn',
  found: ({ kind, count, sheets }) => `${nifer(count, ...KINDS[kind])} ar ${rhestr([...sheets])}`,
  nothingFound:
    'Ni chanfuwyd traciwr. Mae gan draciwr res benawdau o fewn yr 20 rhes gyntaf, ag enw neu gyfeirnod ac, ar gyfer dangosyddion, o leiaf un golofn cyfnod neu werth.',
  periodLabel: 'Cyfnod adrodd',
  noPeriod: 'Dim eto: ni ellir darllen unrhyw werth',
  countsTitle: 'Statws y dangosyddion',
  count: ({ word, count }) => `${word}: ${number(count)}`,
  listCounted: 'Yn rhestru’r dangosyddion hyn, neu’n cau’r rhestr',
  findingsTitle: 'Gwiriadau data',
  noFindings: 'Ni chanfuwyd dim sydd angen ei gywiro.',
  severityFilter: ({ severity, count }) => nifer(count, ...COUNTED[severity]),
  allFindings: (count) => `Pob un (${number(count)})`,
  showMore: (count) => `Dangos ${number(count)} arall`,
  goTo: ({ sheet, cell }) => `Mynd i ${cell} ar ${quote(sheet)}`,
  cellGone: ({ sheet, cell }) =>
    `Nid yw ${cell} ar ${quote(sheet)} yno mwyach: adnewyddwch, a gwneir y rhestr o’r newydd.`,
  consent: {
    title: 'Bydd Stocktake yn ychwanegu at y llyfr gwaith hwn',
    columns: ({ sheet, headings }) => `Ar ${quote(sheet)}, wrth ymyl y tabl: ${rhestr([...headings])}.`,
    sheets: (names) =>
      names.length === 1 ? `Ei ddalen ei hun: ${names[0] ?? ''}.` : `Ei ddalennau ei hun: ${rhestr([...names])}.`,
    promise: 'Nid oes dim a deipioch yn newid. Mae “Dadwneud yr adnewyddiad diwethaf” yn tynnu’r cyfan eto.',
    yes: 'Ychwanegu ac adnewyddu',
    no: 'Nid yn awr',
    declined: 'Ni ysgrifennwyd dim.',
    closes: (period) =>
      `Cedwir ffigurau, statws a rhesymau ${period} fel y maent yn awr. Maent yn aros: nid yw “Dadwneud yr adnewyddiad diwethaf” yn eu tynnu.`,
    removes: {
      columns: ({ sheet, headings }) => `Colofnau sy’n mynd o ${quote(sheet)}: ${rhestr([...headings])}.`,
      sheets: (names) =>
        names.length === 1 ? `Dalen sy’n mynd: ${names[0] ?? ''}.` : `Dalennau sy’n mynd: ${rhestr([...names])}.`,
      forGood:
        'Mae’r hyn sydd ynddynt yn mynd gyda nhw, gan gynnwys cyfnodau a gaewyd a gosodiadau. Ni ellir dadwneud hyn: cadwch gopi o’r llyfr gwaith os gallech fod am eu cael yn ôl. Erys eich rhesi, eich colofnau a’ch dalennau chi.',
    },
  },
  done: ({ label, period, changed }) => {
    const about = period === null ? '' : ` ar gyfer ${period}`;
    return changed
      ? `${label}: wedi gorffen${about}.`
      : `${label}: wedi gorffen${about}. Ni ysgrifennwyd dim, gan fod y llyfr gwaith yn gyfredol eisoes.`;
  },
  listed: ({ found }) => `Rhestrir ${rhestr([...found])} o dan Gwiriadau.`,
  goToSheet: (sheet) => `Mynd i ${quote(sheet)}`,
  goToColumns: 'Mynd i’r colofnau newydd',
  changedSince: 'Mae’r llyfr gwaith wedi newid ers cyfrifo hyn.',
  slow: 'Mae hyn yn cymryd mwy o amser nag arfer. Os oes cell yn cael ei golygu, pwyswch Enter neu Esc er mwyn i Excel fynd yn ei flaen.',
  tryAgain: 'Rhoi cynnig arall arni',
  lookAgain: 'Edrych eto',
  pageAway:
    'Ni ellir dangos y dudalen hon o Stocktake: efallai nad yw’r rhwydwaith ar gael, neu fod Stocktake wedi’i ddiweddaru yn y cyfamser. Ni chyffyrddwyd â dim yn y llyfr gwaith.',
  loadAgain: 'Llwytho Stocktake eto',
  cancel: 'Canslo',
  stopping: 'Yn stopio…',
  help: {
    label: 'Cymorth',
    does: 'Yn agor y dudalen gymorth: beth mae pob botwm yn ei wneud, a’r hyn nad yw byth yn ei wneud.',
  },
  dismiss: 'Cau',
  lookedAt: 'Fel y mae’r data yn awr. Mae “Adnewyddu statws” yn ei ysgrifennu wrth ymyl y tabl.',
};
