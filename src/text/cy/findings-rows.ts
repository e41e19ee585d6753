import { formatDate } from '../figures';
import { quote } from '../phrases';
import type { FindingTexts } from '../texts';
import { fieldWord } from './fields';
import { figures } from './figures';
import { rhai } from './phrases';

const day = (date: string): string => formatDate(date, figures);

/** What a row says of itself, against its periods, its words and its history. */
export const rowFindings = {
  'missing-ref': {
    title: 'Dim cyfeirnod',
    says: ({ wholeTable }) =>
      wholeTable
        ? 'Nid oes gan y tabl hwn golofn gyfeirnod, felly wrth eu henwau yn unig yr adnabyddir ei resi.'
        : 'Nid oes cyfeirnod gan y rhes hon, er bod gan bob rhes arall o’i math un; fe’i haseswyd yr un fath.',
    mend: ({ wholeTable }) =>
      wholeTable
        ? 'Ychwanegwch golofn gyfeirnod os bydd tablau eraill yn cysylltu â’r rhesi hyn.'
        : 'Rhowch ei chyfeirnod ei hun i’r rhes.',
  },
  'duplicate-ref': {
    title: 'Cyfeirnod a ddefnyddir ddwywaith',
    says: ({ ref, others }) =>
      `Mae’r cyfeirnod ${quote(ref)} hefyd yn ${rhai(others, 4)}, a dylai cyfeirnod enwi un rhes yn unig.`,
    mend: () => 'Rhowch ei chyfeirnod ei hun i bob rhes; aseswyd pob un ar ei phen ei hun tan hynny.',
  },
  'ref-is-number': {
    title: 'Rhif yw’r cyfeirnod',
    says: ({ shown }) =>
      `Mae’r cyfeirnod wedi’i gadw fel y rhif ${shown}, ac fel rhifau mae 5.1 a 5.10 yr un peth; fe’i darllenwyd fel y’i dangosir.`,
    mend: () => 'Fformatiwch y golofn gyfeirnod fel Testun, yna teipiwch y cyfeirnod eto.',
  },
  'missing-name': {
    title: 'Dim enw',
    says: () => 'Mae gan y rhes ffigurau ond dim enw, felly ni all neb ddweud beth y maent yn ei fesur.',
    mend: () => 'Teipiwch ei henw.',
  },
  'missing-polarity': {
    title: 'Polaredd heb ei nodi',
    says: ({ sign }) =>
      sign === null
        ? 'Ni nodir ai uwch ynteu is sydd orau, ac ni ddyfelir hynny byth o’r ffigurau, felly ni ellir rhoi statws.'
        : `Ni nodir ai uwch ynteu is sydd orau; defnyddiwyd arwydd y targed (${sign}).`,
    mend: () => 'Teipiwch Uwch, Is, Ystod neu Data yn unig yn y golofn polaredd (“Good is”).',
  },
  'missing-target': {
    title: 'Dim targed',
    says: () => 'Nid oes targed ar gyfer y cyfnod hwn, felly ni all y rhes gael lliw.',
    mend: () => 'Teipiwch y targed, neu “Data yn unig” yn y golofn polaredd (“Good is”) os na fwriedir un.',
  },
  'polarity-against-target-sign': {
    title: 'Polaredd yn erbyn arwydd y targed',
    says: ({ polarity, target }) =>
      `Y polaredd (“Good is”) yw ${polarity}, ac mae’r targed ${quote(target)} yn dweud y gwrthwyneb, felly ni ellir rhoi statws.`,
    mend: () => 'Cywirwch un o’r ddau.',
  },
  'zero-target-percentage-tolerance': {
    title: 'Targed sero â goddefiant canrannol',
    says: ({ tolerance }) =>
      `Sero yw’r targed, ac nid yw goddefiant o ${tolerance} o sero yn caniatáu dim, felly mae unrhyw ddiffyg yn Goch.`,
    mend: () => 'Teipiwch y goddefiant fel swm yn uned y rhes (0 os na chaniateir dim).',
  },
  'missing-threshold': {
    title: 'Trothwy ar goll',
    says: ({ threshold, preset }) =>
      `Mae ar y rheol ${quote(preset)} angen ${THRESHOLD_WORDS[threshold]}, ac nid yw’r rhes yn nodi dim; ${
        preset.toLowerCase() === 'floor' ? 'mae unrhyw fethiant yn Goch' : 'defnyddiwyd y rheol goddefiant'
      }.`,
    mend: ({ threshold }) => `Llenwch ${THRESHOLD_WORDS[threshold]} ar gyfer y rhes.`,
  },
  'threshold-on-wrong-side': {
    title: 'Trothwy ar yr ochr anghywir',
    says: ({ threshold, problem, found, target }) =>
      problem === 'crossed'
        ? `Y trothwy Coch (“Red at”) yw ${found}, sy’n dod cyn y trothwy Oren (“Amber at”), felly ni ellir rhoi statws.`
        : `Gwerth ${THRESHOLD_WORDS[threshold]} yw ${found}, ar ochr orau’r targed ${target}, felly ni ellir rhoi statws.`,
    mend: () =>
      'Mae Oren yn dechrau ar ochr waethaf y targed, a Choch y tu hwnt i Oren: cywirwch y trothwy, y targed neu’r polaredd.',
  },
  'range-limits-crossed': {
    title: 'Terfynau’r ystod wedi’u croesi',
    says: ({ from, to }) => `Mae’r ystod yn rhedeg o ${from} i ${to}, sydd o chwith, felly ni ellir rhoi statws.`,
    mend: () => 'Teipiwch y terfyn isaf yn gyntaf.',
  },
  // periods
  'unread-period': {
    title: 'Cyfnod heb ei ddeall',
    says: ({ found }) => `Ni ddeallwyd ${quote(found)} fel cyfnod, felly gadawyd ei ffigurau allan.`,
    mend: () => 'Ysgrifennwch y cyfnod fel Q2 2013/14, Apr 2013, H1 2013/14 neu 2013/14.',
  },
  'value-missing-when-due': {
    title: 'Gwerth ar goll pan oedd yn ddyledus',
    says: ({ period, frequency }) =>
      `Dim gwerth${period === '' ? '' : ` ar gyfer ${period}`}, pan oedd un yn ddyledus${frequency === null ? '' : ` (adroddir y rhes ${FREQUENCIES[frequency] ?? frequency})`}.`,
    mend: () => 'Teipiwch y gwerth, neu N/A os na fydd un.',
  },
  'series-gap': {
    title: 'Bwlch yn y gyfres',
    says: ({ periods }) =>
      `Nid oes gwerth ar gyfer ${rhai(periods, 4)}, rhwng cyfnodau sydd ag un; mae tueddiadau’n mynd heibio i’r bwlch.`,
    mend: () => 'Teipiwch yr hyn sydd ar goll, os yw’n hysbys.',
  },
  'cumulative-falls': {
    title: 'Gwerth cronnus yn gostwng',
    says: ({ found, period, before, periodBefore }) =>
      `Ni all ffigur hyd yma ostwng o fewn y flwyddyn, ond mae’n ${found} ar gyfer ${period} ar ôl ${before} ar gyfer ${periodBefore}.`,
    mend: () =>
      'Gwiriwch y ddau ffigur; os yw pob cyfnod yn sefyll ar ei ben ei hun, newidiwch y dull cyfrif (“Counting”) i Ciplun.',
  },
  'future-period-filled': {
    title: 'Cyfnod heb ddechrau, ond wedi’i lenwi',
    says: ({ found, period, asAt }) =>
      `Mae gan ${period} y gwerth ${quote(found)}, er nad oedd wedi dechrau ar ${day(asAt)}; ni chafodd ei ddefnyddio.`,
    mend: () =>
      'Symudwch y ffigur i’r cyfnod y mae’n perthyn iddo, neu cywirwch “Fel yr oedd ar” ar y ddalen Gosodiadau.',
  },
  'closed-period-restated': {
    title: 'Wedi newid ers cau’r cyfnod',
    says: ({ found, closed, period }) =>
      `Y ffigur yn awr yw ${found}, ac roedd yn ${closed} pan gaewyd ${period}: fe’i hailddatganwyd ers hynny. Mae’r statws a gaewyd yn sefyll.`,
    mend: ({ period }) => `Rhowch y ffigur yn ôl, neu caewch ${period} eto wrth ei enw i gofnodi’r newid.`,
  },
  // actions and objectives
  'due-before-start': {
    title: 'Yn ddyledus cyn iddo ddechrau',
    says: ({ due, start }) => `Mae’r cam gweithredu yn ddyledus ar ${day(due)}, cyn iddo ddechrau ar ${day(start)}.`,
    mend: () => 'Cywirwch un o’r ddau ddyddiad.',
  },
  'completed-without-date': {
    title: 'Wedi’i gwblhau heb ddyddiad',
    says: () => 'Mae’r cam gweithredu wedi’i nodi’n un a gwblhawyd, ond nid oes ganddo ddyddiad cwblhau.',
    mend: () => 'Teipiwch y dyddiad y’i cwblhawyd.',
  },
  'completed-in-future': {
    title: 'Wedi’i gwblhau yn y dyfodol',
    says: ({ completed, asAt }) =>
      `Mae’r dyddiad cwblhau ${day(completed)} yn hwyrach na ${day(asAt)}, felly ni chyfrifwyd bod y cam gweithredu wedi’i gwblhau.`,
    mend: () => 'Cywirwch y dyddiad; mae dyddiad sydd i ddod yn perthyn i’r dyddiad dyledus neu’r dyddiad diwygiedig.',
  },
  'revised-before-original': {
    title: 'Dyddiad diwygiedig cyn y gwreiddiol',
    says: ({ revised, due }) =>
      `Mae’r dyddiad diwygiedig ${day(revised)} yn gynharach na’r dyddiad gwreiddiol ${day(due)}.`,
    mend: () => 'Gwiriwch pa ddyddiad sydd ym mha golofn.',
  },
  'orphan-objective': {
    title: 'Dim amcan o’r fath',
    says: ({ objective }) =>
      `Nid yw ${quote(objective)} yn gyfeirnod nac yn deitl unrhyw amcan, felly nid yw’r rhes hon wedi’i chysylltu â’r un.`,
    mend: () => 'Teipiwch y cyfeirnod fel y mae yn y tabl Amcanion.',
  },
  'objective-without-reason': {
    title: 'Sgôr heb reswm',
    says: ({ rating }) => `Sgôr yr amcan yw ${rating}, ond ni roddir rheswm.`,
    mend: () => 'Llenwch y rheswm (“Because”), gan yr argreffir ef wrth ymyl y sgôr.',
  },
  'red-without-remedial-action': {
    title: 'Coch heb gam unioni',
    says: () => 'Mae’r rhes yn Goch, ac ni roddir cam unioni.',
    mend: () => 'Dywedwch beth sy’n cael ei wneud yn ei gylch, gan bwy ac erbyn pryd.',
  },
  'stale-commentary': {
    title: 'Gall y sylwebaeth fod wedi dyddio',
    says: ({ names, period }) =>
      names === null
        ? `Nid yw’r sylw wedi newid ers cau’r cyfnod diwethaf, ac adroddir ar ${period}.`
        : `Mae’r sylw’n sôn am ${names} ac nid am ${period}, sef y cyfnod yr adroddir arno.`,
    mend: ({ period }) => `Ysgrifennwch y sylw ar gyfer ${period}.`,
  },
  'commentary-contradicts-figure': {
    title: 'Sylwebaeth a ffigur yn anghytuno',
    says: ({ figure, value, change }) =>
      change === null
        ? `Mae’r sylw’n dweud ${figure}, ac mae’r rhes yn dweud ${value}.`
        : `Mae’r sylw’n sôn am ${change.said === 'reduction' ? 'ostyngiad' : 'gynnydd'} o ${figure}; ers ${change.period} aeth y ffigur o ${change.from} i ${change.to}.`,
    mend: () => 'Cywirwch y sylw neu’r ffigur.',
  },
  'typed-status-differs': {
    title: 'Mae’r statws a deipiwyd yn wahanol',
    says: ({ typed, calculated }) => `Y statws a deipiwyd yw ${quote(typed)}, a’r un a gyfrifwyd yw ${calculated}.`,
    mend: () => 'Gweler “Pam” am sut y’i cyfrifwyd, yna cywirwch y ffigurau, y rheol neu’r statws a deipiwyd.',
  },
  // the table
  'merged-cells-in-data': {
    title: 'Celloedd wedi’u cyfuno yn y data',
    says: ({ area }) =>
      `Mae ${area} wedi’i gyfuno, felly ei gell gyntaf yn unig sy’n dal rhywbeth ac mae’r rhesi oddi tani yn darllen yn wag.`,
    mend: () => 'Dadgyfunwch y celloedd a llenwch bob rhes.',
  },
  'formula-overwritten': {
    title: 'Fformiwla wedi’i throsysgrifo',
    says: ({ found, column }) =>
      `Teipiwyd ${quote(found)} yn y golofn ${quote(column)}, lle mae’r rhan fwyaf o resi’n dal fformiwla.`,
    mend: () => 'Copïwch y fformiwla o’r rhes uwchben, oni bai i’r ffigur gael ei deipio’n fwriadol.',
  },
  'calculated-cell-overwritten': {
    title: 'Teipiwyd dros gell a gyfrifwyd',
    says: ({ found, column }) =>
      `Teipiwyd ${quote(found)} dros yr hyn a gyfrifwyd yn y golofn ${quote(column)}, ac fe’i gadawyd fel y mae.`,
    mend: () => 'Cliriwch y gell ac adnewyddwch er mwyn ei chyfrifo eto.',
  },
  'heading-row-skipped': {
    title: 'Aed heibio i bennawd',
    says: ({ found }) => `Darllenwyd ${quote(found)} fel pennawd, gan mai un gell sy’n llawn yn ei res.`,
    mend: () => 'Nid oes angen gwneud dim, oni bai ei fod yn gofnod y mae ei gelloedd eraill eto i’w llenwi.',
  },
  'total-row-skipped': {
    title: 'Aed heibio i gyfanswm',
    says: ({ found }) => `Darllenwyd ${quote(found)} fel cyfanswm, felly ni chaiff ei gyfrif yn gofnod.`,
    mend: () => 'Nid oes angen gwneud dim; rhowch gyfeirnod i’r rhes os yw’n gofnod ynddi ei hun.',
  },
  'figure-row-skipped': {
    title: 'Aed heibio i res o ffigurau',
    says: ({ found }) =>
      `Aed heibio i’r rhesi o’r enw ${quote(found)}, gan nad gwirioneddol na tharged eu dangosydd ydynt.`,
    mend: () =>
      'Nid oes angen gwneud dim, oni bai eu bod yn un o’r rhain: yna galwch hwy’n Gwirioneddol, Targed, Statws neu Sylw.',
  },
  'ambiguous-column': {
    title: 'Dwy golofn ar gyfer un maes',
    says: ({ field, taken, other }) =>
      `Gallai ${quote(taken)} a ${quote(other)} ill dwy fod yn ${quote(fieldName(field))}; defnyddiwyd ${quote(taken)}.`,
    mend: () => 'Ailenwch un ohonynt, neu dewiswch y golofn â llaw yn y cwarel.',
  },
  'columns-detached': {
    title: 'Colofnau a gyfrifir yn sefyll ar wahân',
    says: ({ inTheWay }) =>
      `Mae ${quote(inTheWay)} yn sefyll yn union i’r dde o’r tabl, felly mae’r colofnau a gyfrifir y tu hwnt iddo ac ni chânt eu didoli gyda’r tabl.`,
    mend: () => 'Didolwch gyda’r colofnau hynny yn unig, neu cliriwch y celloedd i’r dde o’r tabl ac adnewyddwch.',
  },
  // settings
  'unknown-setting': {
    title: 'Gosodiad anhysbys',
    says: ({ setting }) => `Nid yw ${quote(setting)} yn osodiad hysbys yma, ac aed heibio iddo.`,
    mend: () => 'Gwiriwch ei sillafiad yn erbyn y rhestr gosodiadau, neu tynnwch y rhes.',
  },
  'invalid-setting': {
    title: 'Gosodiad heb ei ddeall',
    says: ({ setting, found, usedInstead }) =>
      `Nid yw ${quote(found)} yn werth y gall ${quote(setting)} ei gymryd; ${usedInstead === '' ? 'fe’i gadawyd yn wag' : `defnyddiwyd ${quote(usedInstead)} yn ei le`}.`,
    mend: ({ setting }) => `Gweler ystyr ${quote(setting)} wrth ei ymyl ar y ddalen Gosodiadau.`,
  },
  'palette-low-contrast': {
    title: 'Lliw anodd ei ddarllen',
    says: ({ status, beside, ratio }) =>
      beside === null
        ? `Cyferbyniad testun ar y lliw a osodwyd ar gyfer ${status} yw ${ratio}, a 4.5:1 yw’r lleiaf y gellir ei ddarllen yn dda.`
        : `Cyferbyniad y lliwiau ar gyfer ${status} a ${beside} yw ${ratio}, ac maent yn edrych yn debyg ar bapur llwyd ac i bobl nad ydynt yn gwahaniaethu rhwng coch a gwyrdd.`,
    mend: () => 'Dewiswch liw sy’n amlwg yn oleuach neu’n dywyllach o dan “Lliwiau statws” ar y ddalen Gosodiadau.',
  },
} satisfies Partial<FindingTexts>;

const THRESHOLD_WORDS = {
  'amber-at': 'y trothwy Oren (“Amber at”)',
  'red-at': 'y trothwy Coch (“Red at”)',
  both: 'y trothwyon Oren a Choch (“Amber at”, “Red at”)',
} as const;

const FREQUENCIES: Readonly<Record<string, string>> = {
  monthly: 'bob mis',
  quarterly: 'bob chwarter',
  'half-yearly': 'bob hanner blwyddyn',
  annual: 'bob blwyddyn',
};

/** A field as a name, without its article. */
const fieldName = (field: string): string => fieldWord(field).replace(/^yr? /u, '');
