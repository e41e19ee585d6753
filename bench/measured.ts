import { runCommand } from '../cli/run';

/** What a whole command cost the process that ran it, from its start. */
export interface Spent {
  /** Of all its threads, in milliseconds. */
  cpu: number;
  /** Since the process began, in milliseconds. */
  wall: number;
  /** The most memory that it held, in bytes. */
  peak: number;
}

const quiet = { out: () => undefined, err: () => undefined };

/** Runs one command of the command line, as `npm run stocktake` does, and tells its parent what it cost. */
async function main(): Promise<void> {
  const code = await runCommand(process.argv.slice(2), quiet);
  const { user, system } = process.cpuUsage();
  const spent: Spent = {
    cpu: (user + system) / 1000,
    wall: process.uptime() * 1000,
    peak: process.resourceUsage().maxRSS * 1024,
  };
  process.send?.(spent, () => process.exit(code));
}

if (process.send !== undefined) void main();
