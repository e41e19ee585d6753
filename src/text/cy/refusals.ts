import { formatDate } from '../figures';
import { quote } from '../phrases';
import type { FailureTexts, RefusalTexts } from '../texts';
import { rhai } from './phrases';
import { choose } from './choose';
import { figures } from './figures';
import { settingAllows, settings } from './settings';

const NOTHING = 'Ni ysgrifennwyd dim.';

const TOO_LARGE = { cells: 'gelloedd', rows: 'resi', columns: 'golofnau', bytes: 'feitiau' } as const;

const HOSTILE = {
  'expands-too-far': 'mae ei rannau’n ymestyn i lawer mwy nag y mae llyfr gwaith yn ei ddal',
  'external-entity': 'mae’n datgan endidau, nad oes ar yr un llyfr gwaith eu hangen',
  'too-many-parts': 'mae ganddo lawer mwy o rannau na llyfr gwaith',
  'bad-path': 'mae llwybr un o’i rannau’n arwain y tu allan i’r ffeil',
} as const;

/** Each refusal: what stands in the way, and what to do. Nothing has been changed when one of these is read. */
export const refusals: RefusalTexts = {
  'protected-sheet': ({ sheet }) =>
    `Mae’r ddalen ${quote(sheet)} wedi’i diogelu, felly ni ellir ysgrifennu arni: dewiswch Adolygu, Dad-ddiogelu Dalen, a rhowch gynnig arall arni. ${NOTHING}`,
  'protected-workbook': () =>
    `Mae strwythur y llyfr gwaith wedi’i ddiogelu, felly ni ellir ychwanegu dalen: dewiswch Adolygu, Diogelu Llyfr Gwaith i dynnu’r diogelwch, a rhowch gynnig arall arni. ${NOTHING}`,
  'cell-edit-mode': () =>
    `Mae cell yn cael ei golygu: pwyswch Enter neu Esc i orffen, a rhowch gynnig arall arni. ${NOTHING}`,
  'part-away': () =>
    `Ni ellid nôl rhan o Stocktake: efallai nad yw’r rhwydwaith ar gael, neu fod Stocktake wedi’i ddiweddaru yn y cyfamser. Rhowch gynnig arall arni; os nad yw’n newid, caewch y llyfr gwaith a’i agor eto. ${NOTHING}`,
  'session-lost': () =>
    `Nid yw Excel yn ateb mwyach, gan fod y llyfr gwaith wedi’i gau neu ei sesiwn wedi dod i ben: agorwch ef eto a rhowch gynnig arall arni. ${NOTHING}`,
  'no-tracker': ({ sheetsLooked }) =>
    `Ni chanfuwyd traciwr ar ${sheetsLooked === 1 ? 'yr un ddalen weladwy' : `y ${sheetsLooked} dalen weladwy`}: mae gan draciwr res benawdau o fewn yr 20 rhes gyntaf, ag enw neu gyfeirnod ac, ar gyfer dangosyddion, o leiaf un golofn cyfnod neu werth. ${NOTHING}`,
  'column-in-the-way': ({ sheet, cell, heading }) =>
    `Nid oes lle rhydd i’r golofn ${quote(heading)}: mae ${cell} ar ${quote(sheet)} yn llawn, ac nid ysgrifennir dros ddim byth. Cliriwch hi neu symudwch hi, a rhowch gynnig arall arni. ${NOTHING}`,
  'no-room': ({ sheet }) =>
    `Nid oes colofnau ar ôl ar ${quote(sheet)} i’r dde o’i dabl ar gyfer y rhai a gyfrifir. ${NOTHING}`,
  'filtered-table': ({ sheet, table }) =>
    `Mae hidlydd ar y tabl ${quote(table)} ar ${quote(sheet)} na ellir ei dynnu a’i roi’n ôl, a byddai ysgrifennu ar draws rhesi cudd yn eu cymysgu: cliriwch yr hidlydd a rhowch gynnig arall arni. ${NOTHING}`,
  'merged-in-the-way': ({ sheet, area }) =>
    `Mae ${area} ar ${quote(sheet)} wedi’i gyfuno, lle byddai’r colofnau a gyfrifir yn sefyll: dadgyfunwch ef a rhowch gynnig arall arni. ${NOTHING}`,
  'too-large': ({ what, found, limit }) =>
    `Mae gan y traciwr ${thousands(found)} o ${TOO_LARGE[what]}, a ${thousands(limit)} yw’r mwyaf y gellir ei ddarllen: rhannwch ef, neu tynnwch yr hyn nad oes ei angen. ${NOTHING}`,
  'changed-meanwhile': ({ sheet }) =>
    `Newidiodd ${quote(sheet)} tra oedd yn cael ei gyfrifo (roedd rhywun wedi’i ddidoli, neu wedi ychwanegu neu dynnu rhesi): rhowch gynnig arall arni. ${NOTHING}`,
  'unknown-column': ({ sheet, header, known }) =>
    `Nid oes gan ${quote(sheet)} golofn ${quote(header)}${known.length > 0 ? `; mae ganddi ${rhai(known, 12)}` : ''}. ${NOTHING}`,
  'unknown-field': ({ found, known }) =>
    `Ni ellir darllen colofn fel ${quote(found)}${known.length > 0 ? `; dewiswch ${rhai(known, 40)}, none neu automatic` : ''}. ${NOTHING}`,
  'invalid-setting': ({ setting, found, allows }) =>
    `Nid yw ${quote(found)} yn werth y gall ${quote(settings[setting]?.name ?? setting)} ei gymryd: mae’n cymryd ${settingAllows(allows)}. ${NOTHING}`,
  'unknown-sheet': ({ found, known }) =>
    `Nid oes gan y pecyn ddalen ${quote(found)}; mae ganddo ${rhai(known, 12)}. ${NOTHING}`,
  'no-columns-for-lists': () =>
    `Nid oes gan y traciwr golofn Da yw, Amlder, Dull cyfrif na Statws ei hun i roi rhestr arni. ${NOTHING}`,
  'no-period-columns': () =>
    `Nid oes gan yr un tabl o ddangosyddion golofn i bob cyfnod, felly nid oes dim i’w hychwanegu ar gyfer blwyddyn newydd. ${NOTHING}`,
  'year-there': ({ year }) => `Mae gan y traciwr golofnau ar gyfer ${year} eisoes. ${NOTHING}`,
  'two-header-rows': ({ sheet }) =>
    `Mae’r penawdau ar ${quote(sheet)} mewn dwy res, felly rhaid ychwanegu colofnau’r flwyddyn newydd â llaw. ${NOTHING}`,
  'tracker-there': ({ sheet }) =>
    `Mae traciwr yn y llyfr gwaith hwn eisoes, ar ${quote(sheet)}: agorwch lyfr gwaith newydd ar gyfer un newydd. ${NOTHING}`,
  'sheet-there': ({ sheet }) =>
    `Mae dalen o’r enw ${quote(sheet)} yno eisoes, a gadewir llonydd iddi: ailenwch hi, neu agorwch lyfr gwaith newydd. ${NOTHING}`,
  'already-running': () => 'Mae rhywbeth yn dal i redeg: arhoswch nes iddo orffen, a rhowch gynnig arall arni.',
  cancelled: () => `Stopiwyd, fel y gofynnoch. ${NOTHING}`,
  'excel-too-old': ({ needed }) =>
    `Mae’r Excel hwn yn rhy hen: mae angen ${needed}. Diweddarwch Office, neu agorwch y llyfr gwaith yn Excel ar y we. ${NOTHING}`,
  'nothing-to-undo': () => 'Nid oes adnewyddiad i’w ddadwneud yn y llyfr gwaith hwn.',
  'new-year-stays': () =>
    `Blwyddyn ariannol newydd oedd y peth diwethaf a wnaed, ac ni ellir ei ddadwneud oddi yma: dilëwch y colofnau a ychwanegwyd; daw’r adnewyddiad nesaf â’r rhai a gyfrifir yn ôl. ${NOTHING}`,
  'new-tracker-stays': () =>
    `Traciwr newydd oedd y peth diwethaf a wnaed, ac ni ellir ei ddadwneud oddi yma, gan mai eich dalennau chi ydynt: dilëwch y rhai nad oes arnoch eu heisiau. ${NOTHING}`,
  'nothing-to-remove': () => 'Nid oes dim o eiddo Stocktake yn y llyfr gwaith hwn.',
  'state-unreadable': ({ sheet }) =>
    `Ni ellir darllen yr hyn y mae Stocktake yn ei gadw ar y ddalen gudd ${quote(sheet)}, felly ni all ddweud pa golofnau sy’n eiddo iddo. ${NOTHING}`,
  'unknown-period': ({ period, known }) =>
    `Nid oes gan y traciwr gyfnod ${quote(period)}${known.length > 0 ? `; mae ganddo ${rhai(known, 6)}` : ''}. ${NOTHING}`,
  'no-reporting-period': () =>
    `Nid oes gan unrhyw gyfnod werth y gellir ei ddarllen, felly nid oes dim i’w adrodd: llenwch werth, neu osodwch “Cyfnod adrodd” ar y ddalen Gosodiadau. ${NOTHING}`,
  'period-already-closed': ({ period, closedOn }) =>
    `Caewyd ${period} ar ${formatDate(closedOn, figures)}. Dim ond os dywedwch hynny y caiff ei gau eto: pwyswch ${quote(choose.meeting.again(period))} o dan Cyfarfod (ar y llinell orchymyn, --period "${period}"). ${NOTHING}`,
  'file-not-found': ({ file }) => `Ni chanfuwyd ${quote(file)}.`,
  'file-not-readable': ({ file }) => `Ni ellid darllen ${quote(file)}.`,
  'file-not-a-workbook': ({ file }) =>
    `Nid yw ${quote(file)} yn llyfr gwaith .xlsx y gellir ei ddarllen; os yw Excel yn ei agor, cadwch ef fel .xlsx a rhowch gynnig arall arni.`,
  'file-hostile': ({ file, why }) => `Nid agorwyd ${quote(file)}: ${HOSTILE[why]}.`,
  'file-encrypted': ({ file }) =>
    `Mae ${quote(file)} wedi’i gloi â chyfrinair: cadwch gopi heb un a rhowch gynnig arall arni.`,
  'file-would-lose': ({ file, parts }) =>
    `Byddai cadw’n colli rhannau o ${quote(file)}: ${rhai(parts, 8)}. Ni chadwyd dim; mae --allow-loss yn cadw hebddynt.`,
  'out-missing': ({ command }) => `Mae ar ${command} angen --out ac enw’r ffeil i’w hysgrifennu.`,
  'out-exists': ({ file }) => `Mae ${quote(file)} yno eisoes, ac nid ysgrifennir drosto: rhowch enw arall.`,
  'out-is-input': ({ file }) =>
    `Mae --out yn enwi’r mewnbwn ${quote(file)}, nad ysgrifennir iddo byth: rhowch enw arall.`,
  'out-not-writable': ({ file }) => `Ni ellid ysgrifennu ${quote(file)}.`,
  'input-missing': ({ command }) => `Mae ar ${command} angen enw llyfr gwaith.`,
  'script-missing': ({ file }) => `Ni chanfuwyd y sgript ${quote(file)}.`,
  'unknown-command': ({ found, known }) => `Nid oes gorchymyn ${quote(found)}; mae ${rhai(known, 12)}.`,
  'unknown-option': ({ found }) => `Nid oes dewis ${quote(found)}.`,
  'bad-option-value': ({ option, found, expected }) =>
    `Ni all ${option} fod yn ${quote(found)}; disgwyliwyd ${expected}.`,
  'bad-set': ({ found }) => `Ni ddeallwyd --set ${quote(found)}; ysgrifennwch --set "ENW=GWERTH", ag enw gosodiad.`,
};

/** What is said when Excel stopped half-way: either all is as it was, or exactly what was written. */
export const failures: FailureTexts = {
  cancelled: () => 'Stopiwyd, fel y gofynnoch. Adferwyd popeth: mae’r llyfr gwaith fel yr oedd.',
  'rolled-back': ({ why }) =>
    `Stopiodd Excel hanner ffordd (${clause(why)}). Adferwyd popeth: mae’r llyfr gwaith fel yr oedd.`,
  'partly-written': ({ why, written }) =>
    `Stopiodd Excel hanner ffordd (${clause(why)}), ac ni ellid adfer yr hyn a ysgrifennwyd. Ysgrifennwyd: ${written.length === 0 ? 'dim' : written.join('; ')}. Mae “Dadwneud yr adnewyddiad diwethaf”, neu gau heb gadw, yn ei dynnu.`,
  'not-started': ({ why }) => `Ni adawodd Excel iddo ddechrau (${clause(why)}). Ni ysgrifennwyd dim.`,
  'undo-left-cells': ({ cells }) =>
    `Gadewir ${cells.length === 1 ? 'un gell' : `${cells.length} cell`} fel y’u teipiwyd ers hynny: ${rhai(cells, 8)}.`,
};

/** Another program's message, as part of a sentence of ours. */
function clause(message: string): string {
  return message.trim().replace(/\.+$/u, '');
}

function thousands(n: number): string {
  return n.toLocaleString('en-GB');
}
