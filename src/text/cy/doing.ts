import type { Texts } from '../texts';

/** What an officer can do: the words on the button, and a sentence on what it does and writes. */
export const actions: Texts['actions'] = {
  refresh: {
    label: 'Adnewyddu statws',
    does: 'Yn cyfrifo statws a thuedd pob rhes ac yn eu hysgrifennu mewn colofnau wrth ymyl y tabl; nid yw’r hyn a deipioch yn newid.',
  },
  check: {
    label: 'Gwirio data',
    does: 'Yn rhestru beth sydd o’i le ar y data ar y ddalen Gwiriadau data, heb ysgrifennu dim arall.',
  },
  pack: {
    label: 'Llunio pecyn',
    does: 'Yn adnewyddu, yna’n llunio’r dalennau a argreffir ar gyfer y cyfarfod.',
  },
  ragView: {
    label: 'Golwg COG',
    does: 'Yn adnewyddu, yna’n dangos statws pob cyfnod ochr yn ochr ar ei ddalen ei hun.',
  },
  close: {
    label: 'Cau cyfnod',
    does: 'Yn cadw ffigurau a statws y cyfnod hwn ar y ddalen Hanes statws, fel na fydd newidiadau diweddarach yn eu hailddatgan.',
  },
  settings: {
    label: 'Gosodiadau',
    does: 'Yn dangos y gosodiadau, ac yn ysgrifennu eu gwerthoedd ar y ddalen Gosodiadau.',
  },
  undo: {
    label: 'Dadwneud yr adnewyddiad diwethaf',
    does: 'Yn adfer yr hyn a safai yno cyn yr adnewyddiad diwethaf; gadewir celloedd y teipiwyd ynddynt ers hynny fel y maent.',
  },
  remove: {
    label: 'Tynnu Stocktake o’r llyfr gwaith hwn',
    does: 'Yn tynnu pob colofn a dalen a wnaeth Stocktake, ac yn gadael y gweddill fel y mae.',
  },
  newTracker: {
    label: 'Traciwr newydd',
    does: 'Yn gwneud traciwr gwag â rhestrau i ddewis ohonynt a nodiadau ar bob colofn.',
  },
  newYear: {
    label: 'Blwyddyn ariannol newydd',
    does: 'Yn ychwanegu colofnau ar gyfer cyfnodau’r flwyddyn nesaf; gofynnir am dargedau, a chedwir yr hanes.',
  },
  chaseList: {
    label: 'Rhestr holi',
    does: 'Yn rhestru beth sydd ar goll neu o’i le, fesul perchennog, yn barod i’w hanfon.',
  },
  validation: {
    label: 'Ychwanegu rhestrau dewis',
    does: 'Yn rhoi rhestrau i ddewis ohonynt yn eich colofnau eich hun ar gyfer polaredd, amlder, cyfrif a statws.',
  },
  mapping: {
    label: 'Dewis colofnau',
    does: 'Yn dangos pa golofn a ddarllenwyd fel beth, ac yn gadael ichi ddewis un arall.',
  },
};

export const progress: Texts['progress'] = {
  'waiting-for-cell-edit': 'Yn aros am y gell sy’n cael ei golygu: pwyswch Enter neu Esc.',
  reading: 'Yn darllen y llyfr gwaith…',
  'working-out': 'Yn cyfrifo statws a thueddiadau…',
  asking: 'Yn aros am eich ateb…',
  writing: 'Yn ysgrifennu…',
  'rolling-back': 'Yn adfer popeth…',
  saving: 'Yn cadw…',
  done: 'Wedi gorffen.',
};
