import { createWorkbook } from '../../host/model/create';
import type { WorkbookModel } from '../../host/model/model';
import { startHost, type HostSession, type StartOptions } from '../../host/session';
import { connectNode, type NodeClient } from '../../host/transports/node';

/** A workbook, a host on it and the unmodified client beside it. */
export interface Bench extends NodeClient {
  session: HostSession;
  workbook: WorkbookModel;
  run: NodeClient['Excel']['run'];
  /** Runs, and gives the error's code and where it happened; fails where nothing is refused. */
  refused(script: (context: Excel.RequestContext) => Promise<unknown>): Promise<{ code: string; location: string }>;
}

export const bench = (options: Partial<StartOptions> = {}): Bench => {
  const session = startHost({ workbook: createWorkbook(), ...options });
  const client = connectNode(session);
  const { Excel, OfficeExtension } = client;
  return {
    ...client,
    session,
    workbook: session.workbook,
    run: Excel.run.bind(Excel),
    refused: async (script) => {
      try {
        await Excel.run(script);
      } catch (error) {
        if (!(error instanceof OfficeExtension.Error)) throw error;
        return { code: error.code, location: error.debugInfo.errorLocation ?? '' };
      }
      throw new Error('Nothing was refused.');
    },
  };
};

/** The first sheet. */
export const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

/** What a method answered (`OfficeExtension.ClientResult`), which needs no load. */
export const answerOf = <T>(result: OfficeExtension.ClientResult<T>): T => result.value;
