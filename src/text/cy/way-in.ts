import type { WayIn } from '../pane-texts';

export const wayIn: WayIn = {
  opening: 'Yn agor…',
  notExcel: 'Y tu mewn i Excel yn unig y mae’r dudalen hon yn gweithio. Agorwch hi o’r tab Stocktake.',
  noLibrary:
    'Ni ellid llwytho llyfrgell Microsoft ar gyfer ategion, felly ni all Stocktake gychwyn. Ni chyffyrddwyd â dim yn y llyfr gwaith. Gwiriwch y rhwydwaith, yna caewch y cwarel hwn a’i agor eto; os nad yw’n newid, gofynnwch i’ch adran TG a oes modd cyrraedd office.js.',
  noAnswer:
    'Nid yw Stocktake wedi gallu cychwyn. Ni chyffyrddwyd â dim yn y llyfr gwaith. Os oes cell yn cael ei golygu, pwyswch Enter neu Esc; fel arall caewch y cwarel hwn a’i agor eto.',
};
