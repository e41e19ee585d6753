/** What passed between the client and the host, for tests and benchmarks. */
export interface Counters {
  /** Requests, of every kind. */
  batches: number;
  /** Those among them that only let go of references after a run. */
  cleanups: number;
  /** Bytes of body from the client to the host. */
  bytesOut: number;
  /** Bytes of body from the host to the client. */
  bytesIn: number;
  cellsRead: number;
  cellsWritten: number;
}

export const createCounters = (): Counters => ({
  batches: 0,
  cleanups: 0,
  bytesOut: 0,
  bytesIn: 0,
  cellsRead: 0,
  cellsWritten: 0,
});

/** How many bytes a text is in UTF-8, without making them. */
export const utf8Length = (text: string): number => {
  if (typeof Buffer !== 'undefined') return Buffer.byteLength(text); // Node counts them several times as fast
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff ? (unit >= 0xd800 && unit <= 0xdfff ? 1 : 2) : 1;
  }
  return bytes;
};
