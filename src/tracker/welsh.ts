import { readBack as cy } from '../text/cy/read-back';
import { en } from '../text/en';
import { plainWords } from './words';

/**
 * Welsh read back. A Welsh word of a tracker is brought to the English one that the catalogues know, so that each list of
 * words stands once: what we print ourselves is taken from the texts of both languages, and what officers type besides
 * is listed here.
 */

/** Headers, and the words in columns of few meanings, as Welsh trackers have them. */
const TYPED: Readonly<Record<string, string>> = {
  // headers
  Cyfeirnod: 'Ref',
  Cod: 'Code',
  Rhif: 'No',
  'Cyf DP': 'PI ref',
  Dangosydd: 'Indicator',
  'Dangosydd perfformiad': 'Performance indicator',
  'Enw byr': 'Short name',
  Enw: 'Name',
  Teitl: 'Title',
  Disgrifiad: 'Description',
  'Amcan cysylltiedig': 'Linked objective',
  'Amcan llesiant': 'Objective',
  Blaenoriaeth: 'Priority',
  Canlyniad: 'Outcome',
  Rhaglen: 'Programme',
  Adran: 'Department',
  Cyfarwyddiaeth: 'Directorate',
  Tîm: 'Team',
  Arweinydd: 'Lead',
  'Swyddog arweiniol': 'Lead officer',
  'Swyddog cyfrifol': 'Responsible officer',
  Fformat: 'Format',
  'Lleoedd degol': 'Decimals',
  'Da yw': 'Good is',
  Polaredd: 'Polarity',
  Nod: 'Aim',
  Amlder: 'Frequency',
  'Amlder adrodd': 'Reporting frequency',
  'Dull cyfrif': 'Counting',
  Goddefiant: 'Tolerance',
  'Trothwy Oren': 'Amber threshold',
  'Oren ar': 'Amber at',
  'Trothwy Coch': 'Red threshold',
  'Coch ar': 'Red at',
  'Ystod o': 'Range from',
  'Ystod i': 'Range to',
  Pwysiad: 'Weight',
  Sylw: 'Comment',
  Sylwadau: 'Comments',
  Nodiadau: 'Notes',
  'Camau unioni': 'Remedial action',
  'Statws COG': 'RAG status',
  'Statws CAG': 'RAG status',
  CAG: 'RAG',
  Gwirioneddol: 'Actual',
  Gwerth: 'Value',
  Targed: 'Target',
  'Targed blynyddol': 'Annual target',
  'Targed diwedd blwyddyn': 'Year end target',
  'Gwerth blaenorol': 'Previous value',
  Mis: 'Month',
  Chwarter: 'Quarter',
  Blwyddyn: 'Year',
  'Blwyddyn ariannol': 'Financial year',
  'Sgôr flaenorol': 'Previous rating',
  Sgôr: 'Rating',
  Rheswm: 'Reason',
  Sefyllfa: 'Position',
  Gweithred: 'Action',
  Tasg: 'Task',
  'Carreg filltir': 'Milestone',
  Dechrau: 'Start',
  'Dyddiad dechrau': 'Start date',
  'Dyddiad dyledus': 'Due date',
  'Dyddiad targed': 'Target date',
  'Dyddiad cau': 'Deadline',
  'Erbyn pryd': 'By when',
  'Dyddiad diwygiedig': 'Revised date',
  'Dyddiad cwblhau': 'Completion date',
  Cynnydd: 'Progress',
  '% wedi’i gwblhau': '% complete',
  Lliniaru: 'Mitigation',
  Gros: 'Gross',
  Net: 'Net',
  'Gwariant hyd yma': 'Spend to date',
  Pennawd: 'Heading',
  Testun: 'Text',
  // good is
  Uchel: 'High',
  Uwch: 'Higher',
  'Uwch sydd orau': 'Higher is better',
  Mwyafu: 'Maximise',
  Isel: 'Low',
  Is: 'Lower',
  'Is sydd orau': 'Lower is better',
  Lleihau: 'Minimise',
  Ystod: 'Range',
  'O fewn ystod': 'Within a range',
  Dim: 'None',
  Amherthnasol: 'Not applicable',
  // frequency and counting
  Misol: 'Monthly',
  'Bob mis': 'Monthly',
  Chwarterol: 'Quarterly',
  'Bob chwarter': 'Quarterly',
  'Hanner blynyddol': 'Half-yearly',
  'Bob hanner blwyddyn': 'Half-yearly',
  Blynyddol: 'Annual',
  'Bob blwyddyn': 'Annual',
  Ciplun: 'Snapshot',
  Cronnus: 'Cumulative',
  Cronnol: 'Cumulative',
  'Blwyddyn hyd yma': 'Year to date',
  Treigl: 'Rolling',
  // yes and no; a bare Na is left out, as NA means not applicable
  Ie: 'Yes',
  Ydy: 'Yes',
  Oes: 'Yes',
  'Nac ydy': 'No',
  'Nac oes': 'No',
  Nage: 'No',
  // totals
  'Cyfanswm mawr': 'Grand total',
  'Is-gyfanswm': 'Subtotal',
  Cyfartaledd: 'Average',
  // statuses that are often written otherwise
  Ambr: 'Amber',
  Melyn: 'Amber',
  Cwblhawyd: 'Completed',
  'Wedi’i chwblhau': 'Completed',
  'Heb gychwyn': 'Not started',
  'Ddim yn ddyledus eto': 'Not due',
};

/** The words that we print, in both languages, by the same codes. The later entries stand where two words are alike. */
const PRINTED: readonly (readonly [welsh: object, english: object])[] = [
  [cy.pack.columns, en.pack.columns],
  [cy.words.directionsOfTravel, en.words.directionsOfTravel],
  [cy.words.trends, en.words.trends],
  [cy.words.actionStatuses, en.words.actionStatuses],
  [cy.words.actionRags, en.words.actionRags],
  [cy.words.statuses, en.words.statuses],
  [cy.headings, en.headings],
  [cy.settingsHeader, en.settingsHeader],
  [cy.template.headers.actions, en.template.headers.actions],
  [cy.template.headers.objectives, en.template.headers.objectives],
  [cy.template.headers.indicators, en.template.headers.indicators],
  [cy.template.choices.polarity, en.template.choices.polarity],
  [cy.template.choices.frequency, en.template.choices.frequency],
  [cy.template.choices.counting, en.template.choices.counting],
];

const entriesOf = (welsh: object, english: object): [string, string][] => {
  const words: Readonly<Record<string, unknown>> = { ...english };
  return Object.entries(welsh).map(([code, word]) => [plainWords(String(word)), plainWords(String(words[code]))]);
};

const ENGLISH: ReadonlyMap<string, string> = new Map([
  ...PRINTED.flatMap(([welsh, english]) => entriesOf(welsh, english)),
  ...Object.entries(TYPED).map(([welsh, english]): [string, string] => [plainWords(welsh), plainWords(english)]),
]);

/** The English for a Welsh word of a tracker, both in plain words; undefined for any other word. */
export const inEnglish = (plain: string): string | undefined => ENGLISH.get(plain);

const MONTHS: Readonly<Record<string, string>> = {
  ionawr: 'january',
  ion: 'jan',
  chwefror: 'february',
  chwef: 'feb',
  mawrth: 'march',
  maw: 'mar',
  ebrill: 'april',
  ebr: 'apr',
  mai: 'may',
  mehefin: 'june',
  meh: 'jun',
  gorffennaf: 'july',
  gorff: 'jul',
  awst: 'august',
  medi: 'september',
  hydref: 'october',
  hyd: 'oct',
  tachwedd: 'november',
  tach: 'nov',
  rhagfyr: 'december',
  rhag: 'dec',
  chwarter: 'quarter',
  ch: 'q',
  hanner: 'half',
};

const WELSH_MONTH = new RegExp(`(?<!\\p{L})(?:${Object.keys(MONTHS).join('|')})(?!\\p{L})`, 'gu');

/** A period or a date in lower case with its Welsh words in English: `ch2 2013/14` is `q2 2013/14`. */
export const periodInEnglish = (lower: string): string => lower.replace(WELSH_MONTH, (word) => MONTHS[word] ?? word);
