import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PLACES, ROOT, buildIfNeeded } from '../../../preview/build';
import { children, misplaced, named, parseManifest } from '../../manifest/manifest';

jest.setTimeout(300_000);

describe('What ships', () => {
  beforeAll(() => buildIfNeeded(), 300_000);

  test('takes office.js from Microsoft’s network, and everything else from beside the page', () => {
    const page = readFileSync(path.join(PLACES.dist, 'taskpane.html'), 'utf8');
    const sources = [...page.matchAll(/src="?([^"\s>]+)/g)].map(([, source = '']) => source);
    expect(sources.filter((source) => /^\w+:/.test(source))).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    ]);
    for (const source of sources.filter((one) => !/^\w+:/.test(one)))
      expect(existsSync(path.join(PLACES.dist, source))).toBe(true);
  });

  test('has every file that the manifest names', () => {
    const manifest = parseManifest(readFileSync(path.join(PLACES.dist, 'manifest.xml'), 'utf8'));
    const addresses = ['Images', 'Urls'].flatMap((list) =>
      named(manifest, list)
        .flatMap(children)
        .map((element) => element.getAttribute('DefaultValue') ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses)
      expect([address, existsSync(path.join(PLACES.dist, new URL(address).pathname))]).toEqual([address, true]);
  });

  test('holds nothing of the host, the preview or the command line', () => {
    const scripts = readdirSync(PLACES.dist).filter((file) => file.endsWith('.js'));
    const all = scripts.map((file) => readFileSync(path.join(PLACES.dist, file), 'utf8')).join('');
    for (const stranger of ['ContextActivationManager', 'ProcessedResults', 'innerHTML=`', 'eval('])
      expect([stranger, all.includes(stranger)]).toEqual([stranger, false]);
  });

  test('can be built for a server of one’s own, office.js included', () => {
    const out = mkdtempSync(path.join(tmpdir(), 'stocktake-dist-'));
    const webpack = require.resolve('webpack-cli/bin/cli.js');
    const options = [
      '--env',
      'origin=https://addins.example.org/stocktake',
      '--env',
      'officejs=own',
      '--output-path',
      out,
    ];
    execFileSync(process.execPath, [webpack, '--mode', 'production', '--config-name', 'add-in', ...options], {
      cwd: ROOT,
    });
    const xml = readFileSync(path.join(out, 'manifest.xml'), 'utf8');
    expect(xml).not.toContain('localhost:3000');
    expect(xml).toContain('"https://addins.example.org/stocktake/taskpane.html"');
    expect(xml).toContain('<AppDomain>https://addins.example.org</AppDomain>');
    expect(misplaced(parseManifest(xml))).toEqual([]);
    expect(readFileSync(path.join(out, 'taskpane.html'), 'utf8')).not.toContain('https://');
    for (const part of [
      'office.js',
      'excel-web-16.00.js',
      'excel-win32-16.01.js',
      'excel-mac-16.00.js',
      'en-us/office_strings.js',
    ])
      expect([part, existsSync(path.join(out, 'office', part))]).toEqual([part, true]);
  });
});
