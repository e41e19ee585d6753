/** Microsoft's client library, bound to one workbook: `{ Excel, Office }` as the page or the embedded host gives them. */
export interface ExcelClient {
  Excel: typeof Excel;
  /** Whether this Excel has a requirement set of ExcelApi: `1.13`. */
  supports: (set: string) => boolean;
}

interface OfficeLike {
  context: { requirements: { isSetSupported: (name: string, version?: string) => boolean } };
}

/** The client out of the library's two globals. */
export const clientOf = (excel: typeof Excel, office: OfficeLike): ExcelClient => ({
  Excel: excel,
  supports: (set) => office.context.requirements.isSetSupported('ExcelApi', set),
});

/** What is kept of an error of the client library. */
export interface ClientError {
  code: string;
  message: string;
  /** The statement that failed, as the library tells it. */
  statement: string | null;
}

/** Reads an error whatever was thrown. */
export function clientError(thrown: unknown): ClientError {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : { message: String(thrown) }) as {
    code?: unknown;
    message?: unknown;
    debugInfo?: { statement?: unknown };
  };
  const statement = error.debugInfo?.statement;
  return {
    code: typeof error.code === 'string' ? error.code : 'GeneralException',
    message: typeof error.message === 'string' ? error.message : String(thrown),
    statement: typeof statement === 'string' ? statement : null,
  };
}

/** Bytes that one request or answer may have: under the 5 MB of Excel on the web, with room for what is around the cells. */
export const BATCH_BYTES = 3_900_000;
