import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';

/** The parts of a package as text, by path. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path.replace(/^\//, ''), strFromU8(content)]),
  );

export const packageOf = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

/** The package with some parts changed. */
export const withParts = (bytes: Uint8Array, change: (parts: Record<string, string>) => void): Uint8Array => {
  const parts = partsOf(bytes);
  change(parts);
  return packageOf(parts);
};
