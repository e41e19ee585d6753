import type { PageTexts } from '../page-texts';
import { nifer } from './phrases';

export const pages: PageTexts = {
  firstRun: {
    title: 'Sut mae’n gweithio',
    steps: [
      'Mae “Adnewyddu statws” yn darllen rhesi eich traciwr ac yn cyfrifo statws a thuedd pob un.',
      'Mae’n ychwanegu colofnau wrth ymyl eich tabl a dalen o wiriadau data. Y tro cyntaf, mae’n eu henwi ac yn gofyn.',
      'Nid yw’r hyn a deipioch byth yn newid, ac mae “Dadwneud yr adnewyddiad diwethaf” yn tynnu’r cyfan eto.',
    ],
  },
  noTracker: {
    title: 'Ni chanfuwyd traciwr yn y llyfr gwaith hwn',
    needs: [
      'Rhes benawdau o fewn 20 rhes gyntaf dalen.',
      'Colofn ag enw neu gyfeirnod.',
      'Ar gyfer dangosyddion, o leiaf un golofn â chyfnod (Q1 2013/14) neu werth.',
    ],
    columns: 'Dewis colofnau',
  },
  moved: {
    closed: ({ period, on }) => `Caewyd ${period} ar ${on}.`,
    nothing: 'Nid oes yr un statws wedi newid ers hynny.',
    way: { better: 'gwell', worse: 'gwaeth' },
  },
  row: {
    select: 'Dewiswch gell yn eich traciwr, ac esbonnir ei rhes yma.',
    noRecord: 'Nid yw’r rhes hon yn gofnod yn y traciwr. Dewiswch res ag enw neu gyfeirnod, o dan y penawdau.',
    place: ({ sheet, row }) => `${sheet}, rhes ${row}`,
    asBefore: 'Fel yr oedd pan ddarllenwyd y llyfr gwaith ddiwethaf.',
    findings: 'Canfuwyd yn y rhes hon',
    noFindings: 'Nid oes dim yn y rhes hon y mae angen ei gywiro.',
    start: 'Dyddiad cychwyn',
    progress: 'Cynnydd',
    chart: 'Dros amser',
    chartSays: ({ count, first, last, specials }) =>
      `Siart linell: ${nifer(count, 'gwerth', 'werthoedd')}, o ${first.value} yn ${first.period} i ${last.value} yn ${last.period}.${
        specials === 0
          ? ''
          : ` Mae ${specials === 1 ? 'un ohonynt' : `${specials} ohonynt`} yn sefyll allan fel mwy na siawns.`
      }`,
    figures: 'Ffigurau',
    standsOut: 'Yn sefyll allan',
  },
  checks: {
    owner: 'Perchennog',
    everyone: 'Pawb',
    noRecord: 'Tablau a gosodiadau',
    nothingHere: 'Dim o’r math hwn.',
    thisRow: 'Y rhes a ddewiswyd',
    chase: (owner) => (owner === null ? 'Testun i’w anfon at bob perchennog' : `Testun i’w anfon at ${owner}`),
    copy: 'Copïo',
    copied: 'Wedi’i gopïo.',
    copyByHand: 'Mae’r testun wedi’i ddewis: pwyswch Ctrl+C i’w gopïo.',
  },
};
