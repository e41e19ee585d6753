import type { SettingShape } from '../codes';
import { withMeanings } from '../setting-texts';
import type { Texts } from '../texts';
import { dewis, rhestr } from './phrases';
import { settingNames } from './setting-names';

/** What a setting takes, in the middle of a sentence. */
const ALLOWS: Readonly<Record<SettingShape['shape'], (words: readonly string[], least: number) => string>> = {
  text: () => 'unrhyw eiriau',
  date: () => 'dyddiad, megis 30 Tachwedd 2013',
  period: () => 'cyfnod, megis Q2 2013/14 neu Apr 2013',
  percent: () => 'canran, megis 5%',
  amount: () => 'canran o’r targed, megis 5%, neu swm, megis 2',
  list: () => 'geiriau â hanner colon rhyngddynt',
  words: () => 'statysau â’ch geiriau chi ar eu cyfer, megis Green=Ar y trywydd; Red=Oddi ar y trywydd',
  colours: () => 'statysau â’ch lliwiau chi ar eu cyfer, megis Green=#1B7F4B; Red=#B3261E',
  whole: (_, least) => `rhif cyfan, ${least} neu fwy`,
  choice: (words) => dewis(words),
  choices: (words) => `unrhyw rai o blith ${rhestr(words)}, â hanner colon rhyngddynt; all, neu none`,
};

export const settingAllows: Texts['settingAllows'] = (allows) =>
  ALLOWS[allows.shape]('words' in allows ? allows.words : [], 'least' in allows ? allows.least : 0);

/**
 * Each setting, and what stands beside it on the Settings sheet. Words that are chosen from a list (`tolerance`,
 * `majority`) are typed in English in every language, so that they are quoted here as they are typed.
 */
export const settings: Texts['settings'] = withMeanings(settingNames, {
  Organisation: 'Argreffir ar ben pob dalen o’r pecyn. Gwag: fe’i gadewir allan.',
  'Report title': 'Argreffir o dan y sefydliad. Gwag: Adroddiad perfformiad.',
  'Reporting period': 'Y cyfnod i’w adrodd, megis Q2 2013/14 neu Apr 2013. Gwag: y cyfnod diweddaraf â ffigur.',
  'As at': 'Y dyddiad y cyfrifir yr hyn sy’n hwyr a’r hyn sydd heb ddod yn ddyledus ohono. Gwag: heddiw.',
  'Year starts in':
    'Y mis y mae’r flwyddyn ariannol yn dechrau. Diofyn: Ebrill, fel mai Ionawr i Fawrth 2014 yw Q4 2013/14.',
  'Rule preset':
    'Sut y daw targed a fethwyd yn Oren neu’n Goch: tolerance, bands, thresholds, floor, same period last year, improvement. Diofyn: tolerance.',
  'Default tolerance':
    'Pa mor bell y caiff targed a fethwyd fod oddi arno ac aros yn Oren, lle nad yw rhes yn nodi goddefiant: canran o’r targed, neu swm. Oren yw’r statws yn union arno. Diofyn: 10%.',
  'Bands: Green within':
    'Rheol barod bands: Gwyrdd o hyd os nad yw oddi ar y targed o fwy na’r ganran hon ohono. Diofyn: 1%.',
  'Bands: Red from': 'Rheol barod bands: Coch os yw oddi ar y targed o’r ganran hon ohono neu fwy. Diofyn: 5%.',
  'Same period last year: off by more than':
    'Rheol barod same period last year: Gwyrdd os nad yw oddi ar y targed o fwy na hyn; y tu hwnt iddo mae’r rhes yn Oren os nad yw’n waeth na’r llynedd, fel arall yn Goch. Diofyn: 10%.',
  'Blue margin':
    'Mae targed a gurir o fwy na hyn yn Las: canran o’r targed, neu swm. Gwag: nid oes yr un dangosydd yn Las.',
  'Compare as displayed': 'Ie: talgrynnir gwerth a tharged i’r lleoedd degol a ddangosir cyn eu cymharu. Diofyn: Na.',
  'Trend mode':
    'Beth y cymherir ffigur ag ef ar gyfer ei duedd: ongoing (y cyfnod cynt), year on year (yr un cyfnod y llynedd), neu automatic (year on year ar gyfer rhesi cronnus, ongoing ar gyfer y lleill). Diofyn: automatic.',
  'Long trend length':
    'Sawl cyfnod cynharach y mae’r duedd hir yn cymryd eu cymedr. Gwag: 4, a 6 ar gyfer rhesi misol.',
  'Trend tolerance': 'Sefydlog yw newid o ddim mwy na’r ganran hon. Diofyn: 0%.',
  'Roll-up':
    'Sut y daw sgôr a gyfrifwyd amcan o’i ddangosyddion: majority (y gwaethaf pan fyddant yn gyfartal), worst, share (Coch o 50% Coch, Oren o 25%), mean; ychwanegwch “and actions” er mwyn i gamau gweithredu bleidleisio hefyd. Diofyn: majority.',
  Exceptions:
    'Pa fathau o eithriad a restrir, wedi’u gwahanu â hanner colonau: red; off-by-more; red-twice; missed-twice; green-but-worse; missing-when-due; action-slipping; objective-red. Diofyn: pob un.',
  'SPC run length':
    'Siartiau rheoli: sawl pwynt yn codi, yn gostwng neu ar un ochr i’r cymedr sy’n gwneud arwydd. Diofyn: 7.',
  'SPC screening': 'Siartiau rheoli: mae Ie yn gadael ystodau symudol eithriadol allan o’r terfynau. Diofyn: Na.',
  'Status words':
    'Eich geiriau eich hun am y statws, megis Gwyrdd=Ar y trywydd; Oren=Mewn perygl; Coch=Oddi ar y trywydd. Gwag: y geiriau arferol.',
  'Status colours':
    'Eich lliwiau eich hun, megis Gwyrdd=#1B7F4B; Coch=#B3261E. Adroddir am liw na ellir darllen testun arno. Gwag: y lliwiau arferol.',
  Grades:
    'Graddau sydd gan rai rhesi yn lle rhifau, y gorau yn gyntaf, wedi’u gwahanu â hanner colonau. Diofyn: Outstanding; Good; Requires improvement; Inadequate.',
  'Governance objective':
    'Y gair yn y golofn Amcan sy’n nodi dangosyddion llywodraethu, nad ydynt yn perthyn i unrhyw amcan. Diofyn: Governance.',
  'Overall rating':
    'Eich sgôr eich hun ar gyfer y cynllun cyfan, a argreffir ar y Cerdyn sgorio wrth ymyl yr un a gyfrifwyd. Gwag: fe’i gadewir allan.',
  'Overall because': 'Y rheswm dros y sgôr gyffredinol, a argreffir gyda hi.',
  Language: 'Iaith y dalennau a ysgrifennir: English neu Cymraeg. Diofyn: English.',
  Charts: 'Y nifer mwyaf o siartiau ar y ddalen Tueddiadau; enwir rhagor o ddangosyddion oddi tanynt. Diofyn: 24.',
  'Due horizon':
    'Sawl diwedd mis ymlaen y rhestrir bod cam gweithredu agored yn ddyledus: 1 yw hyd ddiwedd y mis nesaf. Diofyn: 1.',
});
