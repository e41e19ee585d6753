import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
}

const DAY = 24 * 60 * 60 * 1000;
const VALID_DAYS = 365;
/** A new one is made while the old still has this long. */
const RENEW_DAYS = 7;

/**
 * The certificate of the preview's own server, for localhost only: made on the first start, kept in `folder`, made
 * anew when it is about to run out. Excel needs it to be trusted by the machine; a browser can be told to go on.
 */
export async function certificate(folder: string, now = new Date()): Promise<Certificate & { file: string }> {
  const file = path.join(folder, 'localhost.json');
  const certFile = path.join(folder, 'localhost.crt');
  if (existsSync(file) && existsSync(certFile)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Certificate & { until: string };
    if (Date.parse(kept.until) - now.getTime() > RENEW_DAYS * DAY) return { ...kept, file: certFile };
  }
  const until = new Date(now.getTime() + VALID_DAYS * DAY);
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    notBeforeDate: new Date(now.getTime() - DAY),
    notAfterDate: until,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  const kept = { key: made.private, cert: made.cert, until: until.toISOString() };
  writeFileSync(file, JSON.stringify(kept), { mode: 0o600 });
  writeFileSync(certFile, made.cert);
  return { ...kept, file: certFile };
}
