import type { AvailableAction } from '../src/actions/registry';
import type { CliOption } from './options';

/** What a command does, what it takes, and which files it names. */
export interface Command {
  /** The files before the options. */
  files: readonly ('script' | 'workbook')[];
  takes: readonly CliOption[];
  /** The option without which it only shows, and needs no `--out`. */
  writesOnly?: CliOption;
  does: { kind: 'action'; action: AvailableAction } | { kind: 'exec' } | { kind: 'new' };
}

const REPORTING = ['period', 'as-at', 'set', 'json', 'allow-loss'] as const satisfies CliOption[];

const action = (name: AvailableAction, takes: readonly CliOption[]): Command => ({
  files: ['workbook'],
  takes,
  does: { kind: 'action', action: name },
});

const TABLE = {
  refresh: action('refresh', [...REPORTING, 'out']),
  check: action('check', REPORTING),
  chase: action('chaseList', REPORTING),
  new: { files: ['workbook'], takes: ['as-at', 'set'], does: { kind: 'new' } },
  'new-year': action('newYear', ['as-at', 'set', 'out', 'json', 'allow-loss']),
  columns: action('mapping', ['set', 'json', 'allow-loss']),
  map: action('mapping', ['map', 'out', 'json', 'allow-loss']),
  settings: { ...action('settings', ['set', 'out', 'json', 'allow-loss']), writesOnly: 'set' },
  lists: action('validation', ['set', 'out', 'json', 'allow-loss']),
  undo: action('undo', ['out', 'json', 'allow-loss']),
  remove: action('remove', ['out', 'json', 'allow-loss']),
  pack: action('pack', [...REPORTING, 'sheets', 'publish', 'out']),
  close: action('close', [...REPORTING, 'out']),
  exec: { files: ['script', 'workbook'], takes: ['out', 'allow-loss'], does: { kind: 'exec' } },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof TABLE;

/** Every command of the command line. */
export const COMMANDS: Readonly<Record<CommandName, Command>> = TABLE;

export const isCommand = (text: string): text is CommandName => Object.hasOwn(COMMANDS, text);
