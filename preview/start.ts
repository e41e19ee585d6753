import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { certificate } from './certificate';
import { createPreviewServer } from './server';

const ROOT = path.join(__dirname, '..');
const PORT = Number(process.env.PORT ?? 3000);
const CACHE = path.join(ROOT, 'node_modules/.cache/stocktake');

const newest = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs), 0);

/** Builds what is missing or older than its sources. */
function build(name: string, made: string, sources: readonly string[]): void {
  const stamp = path.join(CACHE, `${name}.built`);
  const files = sources.map((source) => path.join(ROOT, source));
  const changed = Math.max(
    ...files.map((file) => (statSync(file).isDirectory() ? newest(file) : statSync(file).mtimeMs)),
  );
  if (existsSync(path.join(ROOT, made)) && existsSync(stamp) && statSync(stamp).mtimeMs >= changed) return;
  console.log(`Building ${name}…`);
  const webpack = require.resolve('webpack-cli/bin/cli.js');
  execFileSync(process.execPath, [webpack, '--mode', 'production', '--config-name', name], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stamp, '');
}

async function start(): Promise<void> {
  build('add-in', 'dist/taskpane.html', ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json']);
  build('preview', 'out/preview/index.html', ['preview', 'host', 'webpack.config.js', 'package.json']);
  const made = await certificate(CACHE);
  const server = createPreviewServer(
    {
      dist: path.join(ROOT, 'dist'),
      preview: path.join(ROOT, 'out/preview'),
      office: path.join(ROOT, 'node_modules/@microsoft/office-js/dist'),
      samples: path.join(ROOT, 'samples'),
    },
    made,
  );
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    console.error(taken ? `Port ${PORT} is in use. Choose another: PORT=3001 npm start` : error.message);
    process.exitCode = 1;
  });
  server.listen(PORT, () => {
    console.log(`
The preview, for those without Excel:   https://localhost:${PORT}/preview/
  The browser warns once that it does not know the certificate, which was made on this machine for localhost:
  choose to go on.

In Excel itself: leave this running, and in a second terminal
  npm run sideload                       (Excel for Windows or Mac)
or, in Excel on the web, Home > Add-ins > More Add-ins > Upload My Add-in, and choose dist/manifest.xml.
  The machine must trust the certificate: ${path.relative(process.cwd(), made.file)}

Stop with Ctrl+C.`);
  });
}

void start();
