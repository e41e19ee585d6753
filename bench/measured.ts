import { runCommand } from '../cli/run';

/** What a whole command cost the process that ran it, from its start. */
export interface Spent {
  /** Of all its threads, in milliseconds. */
  cpu: number;
  /** Since the process began, in milliseconds. */
  wall: number;
  /** The most memory that it held, in bytes. */
  peak: number;
  /** What passed between the client library and the host; null where the command does not tell (without `--json`). */
  requests: Requests | null;
}

interface Requests {
  batches: number;
  bytesOut: number;
  bytesIn: number;
}

const said: string[] = [];
const quiet = { out: (text: string) => void said.push(text), err: () => undefined };

const requestsOf = (text: string): Requests | null =>
  text.startsWith('{') ? (JSON.parse(text) as { requests: Requests }).requests : null;

/** Runs one command of the command line, as `npm run stocktake` does, and tells its parent what it cost. */
async function main(): Promise<void> {
  const code = await runCommand(process.argv.slice(2), quiet);
  const { user, system } = process.cpuUsage();
  const spent: Spent = {
    cpu: (user + system) / 1000,
    wall: process.uptime() * 1000,
    peak: process.resourceUsage().maxRSS * 1024,
    requests: null,
  };
  spent.requests = requestsOf(said.join('').trim());
  process.send?.(spent, () => process.exit(code));
}

if (process.send !== undefined) void main();
