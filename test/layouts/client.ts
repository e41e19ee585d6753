import { startHost, type HostSession } from '../../host/session';
import type { WorkbookModel } from '../../host/model/model';
import { connectNode } from '../../host/transports/node';
import { clientOf, type ExcelClient } from '../../src/excel/client';

/** The real client library on a workbook. */
export function open(workbook: WorkbookModel): { client: ExcelClient; session: HostSession; close: () => void } {
  const session = startHost({ workbook });
  const { Excel, Office, disconnect } = connectNode(session);
  return { client: clientOf(Excel, Office), session, close: disconnect };
}
