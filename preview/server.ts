import { createReadStream, statSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import path from 'node:path';
import type { Certificate } from './certificate';

/** Folders and where they stand on the server, the longest address first. */
export interface Places {
  /** What ships: served at `/`, as an organisation's own server would. */
  dist: string;
  /** The preview's page, at `/preview/`. */
  preview: string;
  /** Microsoft's client library, at `/preview/office/`: the preview needs no internet. */
  office: string;
  /** Sample workbooks, at `/preview/samples/`. */
  samples: string;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The address of office.js in a page that was built to take it from Microsoft's network. */
const MICROSOFT_OFFICE_JS = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[\w./-]*office\.js/g;
/** What office.js asks for and does without: telemetry that its package does not hold. */
const TELEMETRY = /\/telemetry\/[\w.]+\.js$/;

const SAMPLE_LIST = '/preview/samples/index.json';

const samplesIn = async (folder: string): Promise<string> => {
  const files = await readdir(folder).catch(() => []);
  return JSON.stringify(files.filter((file) => /^[^~.].*\.xlsx$/i.test(file)).sort());
};

/** The file behind an address, and whether it is the add-in's page as the preview serves it; null where there is none. */
export function locate(address: string, places: Places): { file: string; localOffice: boolean } | null {
  const url = decodeURIComponent(address.split(/[?#]/)[0] ?? '/');
  const roots: [string, string, boolean][] = [
    ['/preview/office/', places.office, false],
    ['/preview/samples/', places.samples, false],
    ['/preview/addin/', places.dist, true],
    ['/preview/', places.preview, false],
    ['/', places.dist, false],
  ];
  for (const [prefix, folder, localOffice] of roots) {
    if (!url.startsWith(prefix)) continue;
    const file = path.join(folder, url.slice(prefix.length) || 'index.html');
    return path.relative(folder, file).startsWith('..')
      ? null
      : { file, localOffice: localOffice && /\.html$/.test(file) };
  }
  return null;
}

/** A small https server of files, for the preview and for an Excel on the same machine. Nothing is ever written. */
export function createPreviewServer(places: Places, { key, cert }: Certificate): Server {
  return createServer({ key, cert }, (request, response) => {
    const answer = async (): Promise<void> => {
      const address = request.url ?? '/';
      if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
      if (address === '/' || address === '/preview')
        return void response.writeHead(302, { location: '/preview/' }).end();
      if (TELEMETRY.test(address)) return void response.writeHead(200, { 'content-type': TYPES['.js'] }).end();
      if (address === SAMPLE_LIST)
        return void response.writeHead(200, { 'content-type': TYPES['.json'] }).end(await samplesIn(places.samples));
      const found = locate(address, places);
      const type = TYPES[path.extname(found?.file ?? '')] ?? 'application/octet-stream';
      const headers = { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
      if (!found || !statSync(found.file, { throwIfNoEntry: false })?.isFile())
        return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      if (found.localOffice) {
        const page = await readFile(found.file, 'utf8');
        return void response
          .writeHead(200, headers)
          .end(page.replace(MICROSOFT_OFFICE_JS, '/preview/office/office.js'));
      }
      response.writeHead(200, headers);
      createReadStream(found.file).pipe(response);
    };
    answer().catch(() => response.headersSent || response.writeHead(500).end());
  });
}
