import { parseArgs } from 'node:util';
import { z } from 'zod';
import { columnChoice, type ColumnChoice } from '../src/actions/column-choice';
import type { Refusal } from '../src/text/refusal-facts';
import { COMMANDS, isCommand, type CommandName } from './commands';
import { OPTIONS, type CliOption } from './options';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const values = z.object({
  out: z.string().min(1).optional(),
  period: z.string().min(1).optional(),
  'as-at': z.string().regex(DAY).optional(),
  set: z.array(z.string().includes('=')).default([]),
  json: z.boolean().default(false),
  publish: z.boolean().default(false),
  sheets: z
    .array(z.string().min(1))
    .transform((lists) => lists.flatMap((list) => list.split(',')))
    .optional(),
  map: z
    .array(
      z
        .string()
        .transform(columnChoice)
        .pipe(z.custom<ColumnChoice>((choice) => choice !== null)),
    )
    .default([]),
  'allow-loss': z.boolean().default(false),
});

/** What the command line asks for. */
export interface Invocation {
  command: CommandName;
  /** The files, in the order in which the command names them. */
  files: string[];
  out: string | null;
  period: string | null;
  asAt: string | null;
  set: string[];
  json: boolean;
  /** The accessible copy of the pack. */
  publish: boolean;
  /** The sheets of the pack, as they are named; null: not said. */
  sheets: string[] | null;
  /** What the officer says that columns are. */
  columns: ColumnChoice[];
  allowLoss: boolean;
}

export type Parsed = Invocation | { refused: Refusal } | 'help';

const refuse = (refusal: Refusal): { refused: Refusal } => ({ refused: refusal });

/** Reads the arguments after the program's name. */
export function readArguments(args: string[]): Parsed {
  const [command, ...rest] = args;
  if (command === undefined || command === 'help' || command === '--help') return 'help';
  if (!isCommand(command)) {
    return refuse({ code: 'unknown-command', facts: { found: command, known: Object.keys(COMMANDS) } });
  }
  const parsed = tryParse(rest);
  if ('refused' in parsed) return parsed;
  if (parsed.values.help) return 'help';
  const { takes, files, writesOnly } = COMMANDS[command];
  const strange = Object.keys(parsed.values).find((name) => !takes.includes(name as CliOption));
  if (strange !== undefined) return refuse({ code: 'unknown-option', facts: { found: `--${strange}` } });
  const checked = values.safeParse(parsed.values);
  if (!checked.success) return refuse(badValue(checked.error, parsed.values));
  if (parsed.positionals.length < files.length) return refuse({ code: 'input-missing', facts: { command } });
  const besides = parsed.positionals[files.length];
  if (besides !== undefined) return refuse({ code: 'unknown-option', facts: { found: besides } });
  const { out = null, period = null, set, json, publish, map } = checked.data;
  const writes = takes.includes('out') && (writesOnly === undefined || parsed.values[writesOnly] !== undefined);
  if (writes && out === null) return refuse({ code: 'out-missing', facts: { command } });
  return {
    command,
    files: parsed.positionals,
    out,
    period,
    asAt: checked.data['as-at'] ?? null,
    set,
    json,
    publish,
    sheets: checked.data.sheets ?? null,
    columns: map,
    allowLoss: checked.data['allow-loss'],
  };
}

function tryParse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const found = /'(-[^']*?)(?: <[^>]*>)?'/u.exec(message)?.[1] ?? args.find((arg) => arg.startsWith('-')) ?? '';
    const option = found.split(/[\s,]/u).find((part) => part.startsWith('--')) ?? found;
    const isKnown = Object.hasOwn(OPTIONS, option.replace(/^--/u, ''));
    return refuse(
      isKnown
        ? { code: 'bad-option-value', facts: { option, found: '', expected: EXPECTED[option] ?? '' } }
        : { code: 'unknown-option', facts: { found: option } },
    );
  }
}

/** What each option that takes a value expects, as an example. */
const EXPECTED: Record<string, string> = {
  '--out': 'OUT.xlsx',
  '--period': '"Q2 2013/14"',
  '--as-at': '2013-11-30',
  '--set': '"NAME=VALUE"',
  '--sheets': '"Scorecard, Exceptions"',
  '--map': '"SHEET!HEADER=FIELD"',
};

function badValue({ issues }: z.ZodError, given: Record<string, unknown>): Refusal {
  const path = issues[0]?.path ?? [];
  const name = String(path[0] ?? '');
  const value = given[name];
  const found = String(Array.isArray(value) ? value[Number(path[1] ?? 0)] : (value ?? ''));
  if (name === 'set') return { code: 'bad-set', facts: { found } };
  const option = `--${name}`;
  return { code: 'bad-option-value', facts: { option, found, expected: EXPECTED[option] ?? '' } };
}
