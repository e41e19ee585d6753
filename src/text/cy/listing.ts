import type { Severity } from '../finding-facts';
import type { Texts } from '../texts';
import { nifer, rhestr } from './phrases';

export const severities: Texts['severities'] = {
  error: { one: 'Gwall', many: 'Gwallau' },
  warning: { one: 'Rhybudd', many: 'Rhybuddion' },
  note: { one: 'Nodyn', many: 'Nodiadau' },
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** One of each severity, and several after `o`. */
export const COUNTED: Readonly<Record<Severity, readonly [one: string, softenedPlural: string]>> = {
  error: ['gwall', 'wallau'],
  warning: ['rhybudd', 'rybuddion'],
  note: ['nodyn', 'nodiadau'],
};

/** `2 o wallau, 1 rhybudd a 3 o nodiadau`; what there is none of is not named. */
function countOfFindings(counts: Record<Severity, number>): string {
  const said = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    nifer(counts[severity], ...COUNTED[severity]),
  );
  return said.length === 0 ? 'dim i’w adrodd' : rhestr(said);
}

export const dataChecks: Texts['dataChecks'] = {
  title: 'Gwiriadau data',
  columns: {
    severity: 'Difrifoldeb',
    sheet: 'Dalen',
    cell: 'Cell',
    ref: 'Cyf',
    name: 'Enw',
    owner: 'Perchennog',
    title: 'Canfyddiad',
    says: 'Beth sydd yno, a beth oedd i’w ddisgwyl',
    mend: 'Sut i’w gywiro',
  },
  none: 'Ni chanfuwyd dim sydd angen ei gywiro.',
  count: countOfFindings,
};

const forPeriod = (period: string | null): string => (period === null ? '' : ` ar gyfer ${period}`);

export const cli: Texts['cli'] = {
  usage: [
    'stocktake GORCHYMYN LLYFR-GWAITH.xlsx [DEWISIADAU]',
    '  refresh  MEWN.xlsx --out ALLAN.xlsx   cyfrifo statws a thuedd, a’u hysgrifennu wrth ymyl y traciwr',
    '  check    MEWN.xlsx                    rhestru beth sydd o’i le ar y data (gadael â 1 lle mae gwallau)',
    '  pack     MEWN.xlsx --out ALLAN.xlsx   adnewyddu, yna llunio’r pecyn',
    '  close    MEWN.xlsx --out ALLAN.xlsx   cau’r cyfnod adrodd',
    '  chase    MEWN.xlsx                 beth sydd ar goll neu’n anghywir, fesul perchennog, yn barod i’w anfon',
    '  new      ALLAN.xlsx                  gwneud traciwr gwag â rhestrau i ddewis ohonynt, nodiadau a gosodiadau',
    '  new-year MEWN.xlsx --out ALLAN.xlsx   ychwanegu colofnau’r flwyddyn ariannol nesaf',
    '  columns  MEWN.xlsx                 dangos pa golofn a ddarllenir fel beth',
    '  map      MEWN.xlsx --map "DALEN!PENNAWD=MAES" --out ALLAN.xlsx   dweud beth yw colofn (neu: none, automatic)',
    '  settings MEWN.xlsx [--set "ENW=GWERTH" --out ALLAN.xlsx]   dangos y gosodiadau, neu gadw gwerthoedd ar y ddalen Gosodiadau',
    '  lists    MEWN.xlsx --out ALLAN.xlsx   rhoi rhestrau i ddewis ohonynt ar golofnau Da yw, Amlder, Dull cyfrif a Statws',
    '  undo     MEWN.xlsx --out ALLAN.xlsx   dadwneud yr adnewyddiad diwethaf',
    '  remove   MEWN.xlsx --out ALLAN.xlsx   tynnu popeth a wnaeth Stocktake',
    '  exec     SGRIPT.js MEWN.xlsx --out ALLAN.xlsx   rhedeg sgript Office.js ar lyfr gwaith',
    'Dewisiadau: --period "Q2 2013/14", --as-at 2013-11-30, --set "ENW=GWERTH" (mor aml ag sydd angen), --json, --allow-loss; gyda pack: --sheets "Cerdyn sgorio, Eithriadau" (cofir y dewis; all: pob dalen â rhywbeth i’w ddangos) a --publish (y copi hygyrch)',
  ].join('\n'),
  saved: ({ file, period, written }) =>
    `Ysgrifennwyd ${nifer(written, 'gell', 'gelloedd')}${forPeriod(period)}. Cadwyd fel ${file}.`,
  nothingToWrite: ({ period }) => `Mae popeth fel y dylai fod${forPeriod(period)}: ni ysgrifennwyd dim.`,
  checked: ({ period, indicators, counts }) =>
    `Gwiriwyd ${nifer(indicators, 'dangosydd', 'ddangosyddion')}${forPeriod(period)}: ${countOfFindings(counts)}.`,
  scriptFailed: ({ code, message, statement }) =>
    `${code}: ${message}${statement === null ? '' : `\n  wrth ${statement}`}`,
  column: ({ sheet, cell, header, as, period, isByHand }) =>
    `${sheet}!${cell} · ${header} · ${as === null ? 'ni ddarllenir' : [as, period].filter((part) => part !== null).join(' ')}${isByHand ? ' · fel y dewiswyd' : ''}`,
  setting: ({ name, value, usual, isValid }) =>
    [name, isValid ? value || usual : `${value} (ni ddeellir; defnyddir ${usual || 'dim'})`, value === '' && 'diofyn']
      .filter((part) => part)
      .join(' · '),
  lost: ({ parts }) => `Cadwyd heb ${rhestr(parts)}.`,
};
