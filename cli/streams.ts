/** Where a command speaks: results on `out`, messages for people on `err`; one line each. */
export interface Streams {
  out: (line: string) => void;
  err: (line: string) => void;
}
