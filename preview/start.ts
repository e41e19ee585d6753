import path from 'node:path';
import { CACHE, PLACES, buildIfNeeded } from './build';
import { certificate } from './certificate';
import { createPreviewServer } from './server';

const PORT = Number(process.env.PORT ?? 3000);

const welcome = (certificateFile: string): string => `
The preview, for those without Excel:

    https://localhost:${PORT}/preview/

The browser warns once that it does not know the certificate, which was made on this machine for this machine alone:
choose to go on. office.js is served from the npm package here, so no internet is needed.

In Excel itself, leave this running, and
  - Excel for Windows or Mac: npm run sideload (in a second terminal; it fetches Microsoft's office-addin-debugging)
  - Excel on the web: Home > Add-ins > More Add-ins > Upload My Add-in, and choose dist/manifest.xml
The machine must trust the certificate ${certificateFile}

Stop with Ctrl+C.`;

/** Serves the preview and the add-in until it is stopped: `npm start`. */
async function start(): Promise<void> {
  buildIfNeeded();
  const made = await certificate(CACHE);
  const server = createPreviewServer(PLACES, made);
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    console.error(taken ? `Port ${PORT} is in use. Choose another: PORT=3001 npm start` : error.message);
    process.exitCode = 1;
  });
  server.listen(PORT, () => console.log(welcome(path.relative(process.cwd(), made.file))));
}

void start();
