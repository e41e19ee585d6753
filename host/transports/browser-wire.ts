/**
 * The messages by which Excel on the web and an add-in's page speak to one another, as plain data. Tried against
 * office.js and excel-web-16.00.js of `@microsoft/office-js` 1.1.110; the names with a leading underscore are that
 * library's own, and this file and browser.ts are the only ones that know them.
 */

/** What an add-in's page sends: a call, or (`_actionType` 1 and 2) an event that it begins or stops to listen to. */
export interface PageMessage {
  _messageType: number;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _origin: string;
  _data?: unknown;
}

/** How the add-in is told who hosts it. */
export interface HostIdentity {
  conversation: string;
  addinId: string;
  locale: string;
  /** Address shown to scripts as `Office.context.document.url`. */
  documentUrl: string;
  /** The requirement sets admitted to, such as `{ExcelApi: '1.15'}`. Without `DelayForCellEdit` the client never waits. */
  requirementSets: Record<string, string>;
  excelVersion: string;
}

const REQUEST = 0;
const RESPONSE = 1;
const REPLY_TO_CALL = 0;
const REPLY_AS_EVENT = 1;
const EXCEL_WEB_APP = 16;
const TASK_PANE = 1;

/** Members of `executeMethod` by their number (`MethodDispId` in the library). */
const METHOD = { richApi: 93, commandCompleted: 94, saveSettings: 76 } as const;
/** Values of a page's `_actionType`. */
export const ACTION = { call: 0, listen: 1, stopListening: 2 } as const;
/** The flag of a request that asked to wait while a cell is being edited (`Excel.run({delayForCellEdit: true}, …)`). */
export const DELAY_FOR_CELL_EDIT = 64;
/** The library's numbers for a request that the host refused as a whole. */
export const REFUSAL: Record<string, number> = {
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** What `iframe.name` must hold before the add-in's page is loaded. */
export function frameName(identity: HostIdentity, hostOrigin: string): string {
  return JSON.stringify({
    baseFrameName: 'add-in',
    hostInfo: `Excel$Web$16.00$${identity.locale}$${identity.conversation}$$$`,
    xdmInfo: `${identity.conversation}|${identity.addinId}|${hostOrigin}`,
    serializerVersion: '1',
  });
}

/** A page's message, or null when `data` is nothing of the kind (other scripts post messages too). */
export function readMessage(data: unknown, conversation: string): PageMessage | null {
  if (typeof data !== 'string') return null;
  try {
    const message = JSON.parse(data) as Partial<PageMessage> | null;
    if (message?._messageType !== REQUEST || message._conversationId !== conversation) return null;
    if (typeof message._actionName !== 'string' || typeof message._correlationId !== 'number') return null;
    return { _actionType: ACTION.call, _origin: '', ...message } as PageMessage;
  } catch {
    return null;
  }
}

/** The answer to a call, as it is posted. */
export function reply(to: PageMessage, data: unknown): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _responseType: REPLY_TO_CALL,
    _errorCode: 0,
    _serializerVersion: 1,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _data: data,
  });
}

/** An event, as it is posted: `data` is what the library hands to the event's listeners. */
export function event(conversation: string, name: string, data: unknown): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _responseType: REPLY_AS_EVENT,
    _errorCode: 0,
    _serializerVersion: 1,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: -1,
    _data: data,
  });
}

/** What `Office.context` is made of. */
export function appContext(identity: HostIdentity): Record<string, unknown> {
  return {
    _id: identity.conversation,
    _appName: EXCEL_WEB_APP,
    _appVersion: '16.00',
    _appUILocale: identity.locale,
    _dataLocale: identity.locale,
    _docUrl: identity.documentUrl,
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: TASK_PANE,
    _eToken: '',
    _correlationId: identity.conversation,
    _requirementMatrix: JSON.stringify(identity.requirementSets),
    _hostFullVersion: identity.excelVersion,
  };
}

export interface Batch {
  body: string;
  flags: number;
}

/** A rich-API batch as `executeMethod` carries it, or null when the call is another one. */
export function readBatch(data: unknown): Batch | null {
  const call = data as { DdaMethod?: { DispatchId?: number }; ArrayData?: unknown[] } | null;
  if (call?.DdaMethod?.DispatchId !== METHOD.richApi || !Array.isArray(call.ArrayData)) return null;
  return { body: String(call.ArrayData[4] ?? ''), flags: Number(call.ArrayData[6] ?? 0) };
}

/** Where the focus goes when the page gives it up: office.js takes Tab and Escape for itself, and tells its host. */
export type Leave = 'forward' | 'back' | 'escape';
const LEAVING: Record<number, Leave> = {
  5: 'forward',
  6: 'back',
  13: 'forward',
  14: 'back',
  15: 'escape',
  17: 'forward',
  18: 'back',
};

/** Whether a page's notice says that the focus leaves it. */
export function readLeave(message: PageMessage): Leave | null {
  if (message._actionName !== 'ContextActivationManager_notifyHost' || !Array.isArray(message._data)) return null;
  return LEAVING[Number(message._data[1])] ?? null;
}

/** The answer to a batch: its body, or the code with which the host refused the request as a whole. */
export function batchReply(answer: { body: string } | { refused: string }): Record<string, unknown> {
  if ('refused' in answer) return { Version: 1, Error: REFUSAL[answer.refused] ?? 5001, Data: [] };
  return { Version: 1, Error: 0, Data: [200, [], answer.body] };
}

/** The control whose command is done, and the number the page gave its outcome (0 is success); null for other calls. */
export function readCompletion(data: unknown): { control: string; outcome: number } | null {
  const call = data as { DdaMethod?: { DispatchId?: number }; [key: number]: unknown } | null;
  if (call?.DdaMethod?.DispatchId !== METHOD.commandCompleted) return null;
  return { control: String(call[0] ?? ''), outcome: Number(call[1] ?? 0) };
}
