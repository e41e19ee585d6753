import { HostError } from '../errors';
import { EVENT, WORKBOOK_TARGET } from '../events';
import { assertAllowed } from '../guards';
import type { Host } from '../host';
import { parseAddress } from '../model/address';
import { newId } from '../model/create';
import type { CommentModel, ReplyModel, SheetModel, WorkbookModel } from '../model/model';
import { activeSheet } from '../operations/sheets';
import { bool, isMissing, oneOf, text, whole } from './arguments';
import {
  defineClass,
  objectOf,
  stateOf,
  type EventMember,
  type HostClass,
  type HostObject,
  type Member,
} from './member';
import { rangeClass, rangeOf } from './range-class';
import { areaOf } from './range-state';
import { findSheet } from './range-text';

/** Threads of comments. Notes are no comments: their own members are newer than the pinned client library. */

interface Thread {
  sheet: SheetModel;
  comment: CommentModel;
}
interface Reply extends Thread {
  reply: ReplyModel;
}
/** The comments of one sheet, or of all. */
export interface CommentScope {
  workbook: WorkbookModel;
  sheet?: SheetModel;
}

/** Nobody is signed in to the host. */
const AUTHOR = 'Author';

type Change = 'CommentEdited' | 'CommentResolved' | 'CommentReopened' | 'ReplyAdded' | 'ReplyDeleted' | 'ReplyEdited';

/** Tells those who listen to the sheet's comments, or to all. */
const tell = (
  host: Host,
  message: number,
  { sheet, comment }: Thread,
  replies: readonly ReplyModel[],
  changeType?: Change,
): void => {
  const commentDetails = [{ commentId: comment.id, replyIds: replies.map(({ id }) => id) }];
  const data = { source: 'Local', worksheetId: sheet.id, commentDetails, ...(changeType ? { changeType } : {}) };
  for (const target of [sheet.id, WORKBOOK_TARGET]) host.raise({ message, target, data });
};

const given = (content: unknown, contentType: unknown): string => {
  const kind = isMissing(contentType) ? 'Plain' : oneOf(contentType, ['Plain', 'Mention'] as const, 'contentType');
  if (kind === 'Mention') throw new HostError('NotImplemented', 'The host knows nobody to mention.');
  const words = text(content, 'content');
  if (words === '') throw new HostError('InvalidArgument');
  return words;
};

const location = ({ sheet, comment: { row, column } }: Thread): HostObject =>
  rangeOf(sheet, { row, column, rows: 1, columns: 1 });

/** What a comment and a reply have alike. */
const words = <S extends Thread>(pick: (self: S) => CommentModel | ReplyModel): Record<string, Member<S>> => ({
  authorEmail: { kind: 'property', since: '1.10', get: () => '' },
  authorName: { kind: 'property', since: '1.10', get: (self) => pick(self).author },
  content: {
    kind: 'property',
    since: '1.10',
    get: (self) => pick(self).text,
    set: (self, value, host) => {
      assertAllowed(host, self.sheet, 'allowEditObjects');
      pick(self).text = given(value, undefined);
      const said = pick(self);
      const isReply = said !== self.comment;
      tell(host, EVENT.commentChanged, self, isReply ? [said] : [], isReply ? 'ReplyEdited' : 'CommentEdited');
    },
  },
  contentType: { kind: 'property', since: '1.12', get: () => 'Plain' },
  creationDate: { kind: 'property', since: '1.10', get: (self) => pick(self).created ?? '' },
  id: { kind: 'property', since: '1.10', get: (self) => pick(self).id },
  mentions: { kind: 'property', since: '1.11', get: () => [] },
  richContent: { kind: 'property', since: '1.11', get: (self) => pick(self).text },
  getLocation: { kind: 'method', since: '1.10', call: location },
});

export const commentReply: HostClass<Reply> = defineClass<Reply>({
  name: 'CommentReply',
  since: '1.10',
  id: ({ reply }) => ({ Id: reply.id }),
  members: {
    ...words<Reply>(({ reply }) => reply),
    resolved: { kind: 'property', since: '1.11', get: ({ comment }) => comment.resolved ?? false },
    getParentComment: {
      kind: 'method',
      since: '1.10',
      call: ({ sheet, comment }) => objectOf(commentClass, { sheet, comment }),
    },
    delete: {
      kind: 'method',
      since: '1.10',
      call: ({ sheet, comment, reply }, _, host) => {
        assertAllowed(host, sheet, 'allowEditObjects');
        comment.replies = comment.replies.filter((one) => one !== reply);
        tell(host, EVENT.commentChanged, { sheet, comment }, [reply], 'ReplyDeleted');
      },
    },
  },
});

const repliesOf = ({ sheet, comment }: Thread): HostObject[] =>
  comment.replies.map((reply) => objectOf(commentReply, { sheet, comment, reply }));

const replyWith = (thread: Thread, id: unknown): HostObject | null =>
  repliesOf(thread)[thread.comment.replies.findIndex((reply) => reply.id === text(id, 'commentReplyId'))] ?? null;

export const commentReplyCollection: HostClass<Thread> = defineClass<Thread>({
  name: 'CommentReplyCollection',
  since: '1.10',
  items: repliesOf,
  indexer: (thread, id) => found(replyWith(thread, id)),
  members: {
    add: {
      kind: 'method',
      since: '1.10',
      call: (thread, [content, contentType], host) => {
        assertAllowed(host, thread.sheet, 'allowEditObjects');
        const reply = { id: newId(host.workbook), text: given(content, contentType), author: AUTHOR, created: now() };
        thread.comment.replies.push(reply);
        tell(host, EVENT.commentChanged, thread, [reply], 'ReplyAdded');
        return objectOf(commentReply, { ...thread, reply });
      },
    },
    getCount: { kind: 'method', since: '1.10', call: ({ comment }) => comment.replies.length },
    getItem: { kind: 'method', since: '1.10', call: (thread, [id]) => found(replyWith(thread, id)) },
    getItemAt: { kind: 'method', since: '1.10', call: (thread, [index]) => at(repliesOf(thread), index) },
    getItemOrNullObject: { kind: 'method', since: '1.14', call: (thread, [id]) => replyWith(thread, id) },
  },
});

export const commentClass: HostClass<Thread> = defineClass<Thread>({
  name: 'Comment',
  since: '1.10',
  id: ({ comment }) => ({ Id: comment.id }),
  members: {
    ...words<Thread>(({ comment }) => comment),
    replies: { kind: 'navigation', since: '1.10', to: (thread) => objectOf(commentReplyCollection, thread) },
    resolved: {
      kind: 'property',
      since: '1.11',
      get: ({ comment }) => comment.resolved ?? false,
      set: ({ sheet, comment }, value, host) => {
        assertAllowed(host, sheet, 'allowEditObjects');
        const before = comment.resolved ?? false;
        comment.resolved = bool(value, 'resolved');
        if (before !== comment.resolved)
          tell(host, EVENT.commentChanged, { sheet, comment }, [], before ? 'CommentReopened' : 'CommentResolved');
      },
    },
    delete: {
      kind: 'method',
      since: '1.10',
      call: ({ sheet, comment }, _, host) => {
        assertAllowed(host, sheet, 'allowEditObjects');
        sheet.comments = sheet.comments.filter((one) => one !== comment);
        tell(host, EVENT.commentDeleted, { sheet, comment }, comment.replies);
      },
    },
  },
});

const now = (): string => new Date().toISOString();

const found = (object: HostObject | null): HostObject => {
  if (!object) throw new HostError('ItemNotFound');
  return object;
};

const at = (objects: readonly HostObject[], index: unknown): HostObject => {
  const object = objects[whole(index, 'index', 0)];
  if (!object) throw new HostError('InvalidArgument');
  return object;
};

const threadsIn = ({ workbook, sheet: only }: CommentScope): Thread[] =>
  (only ? [only] : workbook.sheets).flatMap((sheet) =>
    sheet.comments.filter(({ threaded }) => threaded).map((comment) => ({ sheet, comment })),
  );

const itemsOf = (scope: CommentScope): HostObject[] => threadsIn(scope).map((thread) => objectOf(commentClass, thread));

const withId = (scope: CommentScope, id: unknown): HostObject | null => {
  const wanted = text(id, 'commentId');
  return itemsOf(scope)[threadsIn(scope).findIndex(({ comment }) => comment.id === wanted)] ?? null;
};

/** One cell: a range, or an address that names its sheet (on a sheet's own collection, or where `absent` says it, it need not). */
const cellOf = (
  { workbook, sheet: own }: CommentScope,
  address: unknown,
  host: Host,
  absent: SheetModel | undefined = own,
) => {
  const range = stateOf(rangeClass, address);
  const parsed = range ? null : parseAddress(text(address, 'cellAddress'));
  const sheet = range ? range.sheet : parsed?.sheet === undefined ? absent : findSheet(host, parsed.sheet);
  const area = range ? areaOf(range) : parsed?.area;
  if (!sheet || !area || area.rows * area.columns !== 1 || (own && own !== sheet) || !workbook.sheets.includes(sheet))
    throw new HostError('InvalidArgument');
  return { sheet, row: area.row, column: area.column };
};

const event = (register: string, message: number): EventMember<CommentScope> => ({
  kind: 'event',
  since: '1.12',
  register,
  message,
  target: ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
});

export const commentCollection = defineClass<CommentScope>({
  name: 'CommentCollection',
  since: '1.10',
  items: itemsOf,
  indexer: (scope, id) => found(withId(scope, id)),
  members: {
    add: {
      kind: 'method',
      since: '1.10',
      call: (scope, [address, content, contentType], host) => {
        const { sheet, row, column } = cellOf(scope, address, host);
        assertAllowed(host, sheet, 'allowEditObjects');
        if (sheet.comments.some((one) => one.row === row && one.column === column))
          throw new HostError('InvalidOperation', 'The cell has a comment or a note already.');
        const said = { text: given(content, contentType), author: AUTHOR, created: now() };
        const comment = { id: newId(host.workbook), row, column, ...said, replies: [], threaded: true };
        sheet.comments.push(comment);
        tell(host, EVENT.commentAdded, { sheet, comment }, []);
        return objectOf(commentClass, { sheet, comment });
      },
    },
    onAdded: event('Added', EVENT.commentAdded),
    onChanged: event('Changed', EVENT.commentChanged),
    onDeleted: event('Deleted', EVENT.commentDeleted),
    getCount: { kind: 'method', since: '1.10', call: (scope) => threadsIn(scope).length },
    getItem: { kind: 'method', since: '1.10', call: (scope, [id]) => found(withId(scope, id)) },
    getItemAt: { kind: 'method', since: '1.10', call: (scope, [index]) => at(itemsOf(scope), index) },
    getItemOrNullObject: { kind: 'method', since: '1.14', call: (scope, [id]) => withId(scope, id) },
    getItemByCell: {
      kind: 'method',
      since: '1.10',
      call: (scope, [address], host) => {
        const { sheet, row, column } = cellOf(scope, address, host, scope.sheet ?? activeSheet(host));
        const thread = threadsIn({ ...scope, sheet }).find(
          ({ comment }) => comment.row === row && comment.column === column,
        );
        return found(thread ? objectOf(commentClass, thread) : null);
      },
    },
    getItemByReplyId: {
      kind: 'method',
      since: '1.10',
      call: (scope, [id]) => {
        const wanted = text(id, 'replyId');
        const thread = threadsIn(scope).find(({ comment }) => comment.replies.some((reply) => reply.id === wanted));
        return found(thread ? objectOf(commentClass, thread) : null);
      },
    },
  },
});
