import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * LibreOffice makes a file of another kind (`pdf`, `xlsx`) of one, in `out`; `folder` holds its profile, so that tests
 * that run at the same time do not share one.
 */
export const convert = (
  folder: string,
  file: string,
  to: string,
  { out = folder, options = [] }: { out?: string; options?: readonly string[] } = {},
): void =>
  void execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      ...options,
      '--convert-to',
      to,
      '--outdir',
      out,
      file,
    ],
    { stdio: 'ignore' },
  );
