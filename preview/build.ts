import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(__dirname, '..');
/** Where the certificate and the times of builds are kept. */
export const CACHE = path.join(ROOT, 'node_modules/.cache/stocktake');

/** The builds of webpack.config.js, what each makes, and what it is made from. */
const BUILDS = {
  'add-in': {
    makes: 'dist/taskpane.html',
    from: ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json'],
  },
  preview: { makes: 'out/preview/index.html', from: ['preview', 'host', 'webpack.config.js', 'package.json'] },
} as const;

/** The folders that the preview serves. */
export const PLACES = {
  dist: path.join(ROOT, 'dist'),
  preview: path.join(ROOT, 'out/preview'),
  office: path.join(ROOT, 'node_modules/@microsoft/office-js/dist'),
  samples: path.join(ROOT, 'samples'),
};

function changedAt(source: string): number {
  const { mtimeMs } = statSync(source);
  if (!statSync(source).isDirectory()) return mtimeMs;
  const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((file) => statSync(path.join(file.parentPath, file.name)).mtimeMs));
}

/** Builds what is missing or older than its sources, and says so. */
export function buildIfNeeded(): void {
  for (const [name, { makes, from }] of Object.entries(BUILDS)) {
    const stamp = path.join(CACHE, `${name}.built`);
    const built = existsSync(path.join(ROOT, makes)) && existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
    if (built >= Math.max(...from.map((source) => changedAt(path.join(ROOT, source))))) continue;
    console.log(`Building ${name === 'preview' ? 'the preview' : 'the add-in'}…`);
    const webpack = require.resolve('webpack-cli/bin/cli.js');
    const begun = new Date();
    execFileSync(process.execPath, [webpack, '--mode', 'production', '--config-name', name], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(stamp, begun.toISOString());
  }
}
