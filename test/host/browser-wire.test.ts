import { answerServices, isForServices } from '../../host/transports/browser-services';
import {
  batchReply,
  event,
  readBatch,
  readCompletion,
  readLeave,
  readMessage,
  reply,
} from '../../host/transports/browser-wire';
import type { BatchRequest } from '../../host/wire';

const message = {
  _messageType: 0,
  _actionType: 0,
  _actionName: 'executeMethod',
  _conversationId: 'c',
  _correlationId: 7,
};
const service = (name: string, method: string, ...args: unknown[]): BatchRequest => ({
  Actions: [
    { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
    { Id: 3, ActionType: 3, Name: method, ObjectPathId: 1, ArgumentInfo: { Arguments: args } },
  ],
  ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: name } },
});

describe('The messages between an add-in’s page and its host', () => {
  test('are told from what other scripts post', () => {
    expect(readMessage(JSON.stringify(message), 'c')?._correlationId).toBe(7);
    for (const other of [{ a: 1 }, 'hello', '"hello"', 'null', '[1]', JSON.stringify({ ...message, _messageType: 1 })])
      expect(readMessage(other, 'c')).toBeNull();
    expect(readMessage(JSON.stringify(message), 'another')).toBeNull();
  });

  test('are answered by the number and name that they came with', () => {
    const read = readMessage(JSON.stringify(message), 'c')!;
    expect(JSON.parse(reply(read, { Error: 0 }))).toMatchObject({
      _actionName: 'executeMethod',
      _correlationId: 7,
      _messageType: 1,
      _data: { Error: 0 },
    });
    expect(JSON.parse(event('c', 'richApiMessage', {}))).toMatchObject({ _responseType: 1, _conversationId: 'c' });
  });

  test('carry a batch in the fifth place, and its flags in the seventh', () => {
    const data = { DdaMethod: { DispatchId: 93 }, ArrayData: ['', 'POST', 'ProcessQuery', [], '{}', 0, 65] };
    expect(readBatch(data)).toEqual({ body: '{}', flags: 65 });
    expect(readBatch({ DdaMethod: { DispatchId: 94 } })).toBeNull();
    expect(readBatch(['add-in', 21, 'https://localhost'])).toBeNull();
  });

  test('say when a command is done', () => {
    expect(readCompletion({ DdaMethod: { DispatchId: 94 }, 0: 'Stocktake.Refresh', 1: 0 })).toEqual({
      control: 'Stocktake.Refresh',
      outcome: 0,
    });
    expect(readCompletion({ DdaMethod: { DispatchId: 93 } })).toBeNull();
  });

  test('say that the focus leaves the page, and where to', () => {
    const notice = (action: number) => ({
      ...message,
      _actionName: 'ContextActivationManager_notifyHost',
      _origin: '',
      _data: ['c', action],
    });
    expect([13, 14, 15, 21].map((action) => readLeave(notice(action)))).toEqual(['forward', 'back', 'escape', null]);
    expect(readLeave({ ...notice(13), _actionName: 'executeMethod' })).toBeNull();
  });

  test('refuse a request as a whole by the client’s own number', () => {
    expect(batchReply({ refused: 'RequestPayloadSizeLimitExceeded' })).toMatchObject({ Error: 5103 });
    expect(batchReply({ body: '{}' })).toEqual({ Version: 1, Error: 0, Data: [200, [], '{}'] });
  });
});

describe('The services around an add-in’s page', () => {
  const APP_RUNTIME = 'Microsoft.AppRuntime.AppRuntimeService';

  test('are told from the workbook', () => {
    expect(isForServices(service(APP_RUNTIME, 'GetAppRuntimeState'))).toBe(true);
    expect(isForServices({ Actions: [], ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } } })).toBe(false);
  });

  test('show the pane, tell whether it is shown, and hear that the commands are ready', () => {
    const shown: boolean[] = [];
    let ready = 0;
    const services = {
      isShown: () => true,
      show: (now: boolean) => void shown.push(now),
      commandsReady: () => void ready++,
    };
    answerServices(service(APP_RUNTIME, 'SetAppRuntimeState', 'Visible'), services);
    answerServices(service(APP_RUNTIME, 'SetAppRuntimeState', 'Background'), services);
    answerServices(service('Microsoft.InternalService.AddinInternalService', 'NotifyActionHandlerReady'), services);
    expect([shown, ready]).toEqual([[true, false], 1]);
    expect(answerServices(service(APP_RUNTIME, 'GetAppRuntimeState'), services).Results?.[1]).toEqual({
      ActionId: 3,
      Value: 'Visible',
    });
  });
});
