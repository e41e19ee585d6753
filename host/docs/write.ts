import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCoverage } from './page';

const file = join(__dirname, '../../docs/host.md');
writeFileSync(file, withCoverage(readFileSync(file, 'utf8')));
