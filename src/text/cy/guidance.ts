import type { GuidanceTexts } from '../template-texts';

/** What a tracker made from nothing says of itself. */
export const guidance: GuidanceTexts = {
  notes: {
    indicators: {
      ref: 'Cod byr unigryw i bob dangosydd. Fe’i cedwir fel testun: dau god yw 5.1 a 5.10.',
      name: 'Yr hyn a fesurir.',
      objective: 'Cyfeirnod neu deitl yr amcan y mae’n perthyn iddo; sawl un â hanner colon rhyngddynt.',
      service: 'Y gwasanaeth, y gyfarwyddiaeth neu’r tîm y mae’n perthyn iddo.',
      owner: 'Pwy i’w holi pan fydd rhywbeth ar goll.',
      unit: '%, number, £, £000, £m, days, rate, ratio neu yes/no.',
      decimals: 'Nifer y lleoedd degol a ddangosir. Gwag: fel y mae cell y gwerth yn ei ddangos.',
      polarity: 'Pa ffordd sydd orau. Data yn unig: ni roddir statws.',
      frequency: 'Pa mor aml y mae gwerth. Gwag: bob tro.',
      counting: 'Ciplun: ffigur y cyfnod ei hun. Cronnus: y flwyddyn hyd yma. Treigl: y deuddeg mis diwethaf.',
      target: 'Targed y flwyddyn: 95%, ≥95% neu 10-15. TBC lle nad yw wedi’i osod eto.',
      tolerance: 'Pa mor bell o’r targed sy’n dal yn Oren: 10% neu swm. Gwag: fel y mae’r Gosodiadau’n dweud.',
      amberAt: 'Y gwerth olaf sy’n Oren. Gwag: yn ôl y goddefiant.',
      redAt: 'Y gwerth cyntaf sy’n Goch, lle mae pob rhes yn ei nodi. Gwag: yn ôl y goddefiant.',
      rangeFrom: 'Lle mae ystod yn dda: ei therfyn isaf.',
      rangeTo: 'Lle mae ystod yn dda: ei therfyn uchaf.',
      comment: 'Ystyr y ffigur, i’r rhai sy’n darllen yr adroddiad.',
      remedy: 'Yr hyn a wneir lle mae’n Goch.',
    },
    objectives: {
      ref: 'Cod byr unigryw i bob amcan.',
      priority: 'Y flaenoriaeth neu’r thema y mae’n sefyll oddi tani.',
      name: 'Yr hyn sydd i’w gyflawni.',
      owner: 'Pwy sy’n ei arwain.',
      status: 'Eich barn chi: Gwyrdd, Oren neu Goch.',
      because: 'Y rheswm dros y sgôr, a argreffir gyda hi.',
      previousRating: 'Y sgôr yn yr adroddiad diwethaf.',
      position: 'Ble mae’n sefyll nawr, mor hir ag y bo angen.',
    },
    actions: {
      ref: 'Cod byr unigryw i bob gweithred.',
      objective: 'Cyfeirnod neu deitl yr amcan neu’r thema y mae’n perthyn iddo.',
      name: 'Yr hyn sydd i’w wneud.',
      owner: 'Pwy sy’n ei wneud.',
      start: 'Y diwrnod y mae i ddechrau.',
      due: 'Y diwrnod y mae’n ddyledus. Mae’n aros pan roddir dyddiad newydd.',
      revisedDue: 'Y dyddiad newydd, lle cytunwyd ar un.',
      completed: 'Y diwrnod y’i gorffennwyd.',
      progress: 'Faint ohono sydd wedi’i wneud: 50%.',
      status: 'Eich gair chi: Wedi’i gwblhau, Ar waith, Heb ddechrau neu Llithriant. Gwag: yn ôl y dyddiadau.',
      comment: 'Yr hyn sydd i’w ddweud amdano.',
    },
  },
  periodNote: (period) => `Y ffigur ar gyfer ${period}, neu pam nad oes un: N/A, TBC, Ddim yn ddyledus.`,
  start: {
    title: 'Sut mae’r traciwr hwn yn gweithio',
    steps: [
      {
        heading: '1. Rhestrwch yr hyn yr ydych yn ei fesur',
        says: 'Ar Dangosyddion, un rhes yr un: beth ydyw, pwy sy’n berchen arno, pa ffordd sy’n dda, a’r targed. Dewiswch gell i weld beth sy’n perthyn yn ei cholofn.',
      },
      {
        heading: '2. Teipiwch y ffigurau',
        says: 'Mae colofn i bob cyfnod. Lle nad oes ffigur, teipiwch pam: N/A, TBC, Ddim yn ddyledus.',
      },
      {
        heading: '3. Adnewyddu statws',
        says: 'Pwyswch Adnewyddu statws ar y tab Hafan. Ysgrifennir statws, tueddiadau a’r rheswm drostynt mewn colofnau i’r dde o’r tabl; ni newidir byth yr hyn a deipiwyd gennych.',
      },
      {
        heading: '4. Edrychwch ar y gwiriadau data',
        says: 'Rhestrir yno yr hyn sydd ar goll neu sy’n edrych yn anghywir, pob un â’i gell a sut i’w gywiro.',
      },
      {
        heading: '5. Lluniwch y pecyn',
        says: 'Mae Amcanion a Gweithredoedd yn ddewisol: caiff rhesi a deipir yno eu sgorio a’u hargraffu hefyd.',
      },
      {
        heading: 'Y rheolau',
        says: 'Mae’r Gosodiadau’n dal y sefydliad, y rheol ar gyfer y lliwiau a phob dewis arall. Gellir dileu’r dudalen hon.',
      },
    ],
  },
};
