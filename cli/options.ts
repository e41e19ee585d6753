/** The options of all commands; which command takes which stands in the table of commands. */
export const OPTIONS = {
  out: { type: 'string' },
  period: { type: 'string' },
  'as-at': { type: 'string' },
  set: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  publish: { type: 'boolean' },
  sheets: { type: 'string', multiple: true },
  map: { type: 'string', multiple: true },
  'allow-loss': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export type CliOption = keyof typeof OPTIONS;
