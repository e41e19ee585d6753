/** Makes the sample trackers: `npm run samples`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cypsProfile } from './cyps-profile';
import { derbyActions } from './derby-actions';
import { drawSample } from './draw';
import { powysMeasures } from './powys-measures';
import { recoveryPlan } from './recovery-plan';
import { trustContract } from './trust-contract';

export const SAMPLES = [recoveryPlan, trustContract, derbyActions, powysMeasures, cypsProfile];

async function main(): Promise<void> {
  for (const sample of SAMPLES) {
    const file = join(__dirname, `${sample.file}.xlsx`);
    await writeFile(file, await drawSample(sample));
    process.stdout.write(`${file}\n`);
  }
}

if (require.main === module) void main();
