import type { HostSession } from '../session';
import type { BatchRequest, BatchResponse } from '../wire';
import { answerServices, isForServices } from './browser-services';
import type { PageServices } from './browser-services';
import {
  ACTION,
  DELAY_FOR_CELL_EDIT,
  REFUSAL,
  appContext,
  batchReply,
  event,
  frameName,
  readBatch,
  readCompletion,
} from './browser-wire';
import { readLeave, readMessage, reply } from './browser-wire';
import type { Batch, HostIdentity, Leave, PageMessage } from './browser-wire';

export interface FrameOptions {
  /** The add-in's page: https, and on the same host name as this one (the client library trusts no other). */
  url: string;
  /** What a screen reader calls the frame. */
  title: string;
  session: Pick<HostSession, 'exchange' | 'onEvents'>;
  identity: HostIdentity;
  /** Called when Tab, Shift+Tab or Escape leads out of the page: the host has to put the focus somewhere. */
  onLeave?(leave: Leave): void;
  /** Called when the page asks for its pane to be shown or hidden. */
  onShow(shown: boolean): void;
}

export interface AddinFrame {
  /** Resolves when the page listens for ribbon commands. */
  readonly ready: Promise<void>;
  /**
   * Presses a ribbon button whose action is `ExecuteFunction`. Resolves with true when the function called
   * `event.completed()`, with false where the page has no function of that name.
   */
  press(control: string, functionName: string): Promise<boolean>;
  /** Tells the page that its pane has been shown or hidden by the person. */
  setShown(shown: boolean): void;
  close(): void;
}

/** The category of messages to `OfficeExtension`'s event handlers, and the type of the one about the pane. */
const RICH_API = 65536;
const VISIBILITY_CHANGED = 65539;
/** The answer to a request that was refused as a whole is never longer than this. */
const SHORT = 1000;

/**
 * Loads an add-in's page into a frame of its own inside `place` and hosts it as Excel on the web does: the page's own office.js finds its host
 * through the frame's name and window messages. Batches go to `session`; nothing is done to the page itself.
 */
export function openAddin(
  place: HTMLElement,
  { url, title, session, identity, onShow, onLeave }: FrameOptions,
): AddinFrame {
  const frame = document.createElement('iframe');
  const origin = new URL(url, location.href).origin;
  const pressed = new Map<string, (done: boolean) => void>();
  let shown = false;
  let listening: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (listening = resolve));

  const post = (text: string): void => frame.contentWindow?.postMessage(text, origin);
  const tell = (type: number, target: string, data: unknown): void =>
    post(
      event(identity.conversation, 'richApiMessage', {
        ArrayData: [[RICH_API, type, target, JSON.stringify(data), '', false]],
      }),
    );
  const setShown = (now: boolean): void => {
    if (now === shown) return;
    shown = now;
    tell(VISIBILITY_CHANGED, '', { visibility: now ? 'Visible' : 'Hidden' });
  };
  const services: PageServices = {
    isShown: () => shown,
    show: (now) => {
      setShown(now);
      onShow(now);
    },
    commandsReady: () => listening(),
  };

  const runBatch = async ({ body, flags }: Batch): Promise<Record<string, unknown>> => {
    const request = JSON.parse(body) as BatchRequest;
    if (isForServices(request)) return batchReply({ body: JSON.stringify(answerServices(request, services)) });
    const text = await session.exchange(body, { delayForCellEdit: (flags & DELAY_FOR_CELL_EDIT) !== 0 });
    if (text === null) return batchReply({ refused: 'InvalidOrTimedOutSession' });
    const refused = text.length < SHORT ? (JSON.parse(text) as BatchResponse).Error : undefined;
    if (refused && refused.ActionIndex < 0 && refused.Code in REFUSAL) return batchReply({ refused: refused.Code });
    return batchReply({ body: text });
  };

  const answer = async (message: PageMessage): Promise<unknown> => {
    if (message._actionType === ACTION.call && message._actionName === 'ContextActivationManager_getAppContextAsync')
      return appContext(identity);
    const leave = readLeave(message);
    if (leave) onLeave?.(leave);
    const batch = readBatch(message._data);
    if (batch) return runBatch(batch);
    const completion = readCompletion(message._data);
    if (completion) pressed.get(completion.control)?.(completion.outcome === 0);
    return { Version: 1, Error: 0 };
  };

  const receive = (posted: MessageEvent): void => {
    if (posted.source !== frame.contentWindow || posted.origin !== origin) return;
    const message = readMessage(posted.data, identity.conversation);
    if (message) void answer(message).then((data) => post(reply(message, data)));
  };
  window.addEventListener('message', receive);
  const stop = session.onEvents((raised) => raised.forEach(({ message, target, data }) => tell(message, target, data)));
  // The name has to be there before the frame is: a page that is in a document already keeps the name it had.
  frame.name = frameName(identity, location.origin);
  frame.title = title;
  frame.src = url;
  place.append(frame);

  return {
    ready,
    async press(control, functionName) {
      await ready;
      return new Promise<boolean>((resolve) => {
        pressed.set(control, (done) => {
          pressed.delete(control);
          resolve(done);
        });
        const source = JSON.stringify({ source: { id: control } });
        post(event(identity.conversation, 'appCommandInvoked', [control, functionName, source]));
      });
    },
    setShown,
    close() {
      window.removeEventListener('message', receive);
      stop();
      frame.remove();
    },
  };
}
