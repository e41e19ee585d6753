import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesPage } from './licences';

writeFileSync(join(__dirname, '../../docs/licences.md'), licencesPage());
