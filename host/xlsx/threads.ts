import { cellName } from '../model/address';
import type { CommentModel, ReplyModel } from '../model/model';
import { addPart, addRelationship, freePath, partXml, relationshipsOf, setPart, type Package } from './package';
import { append, attribute, children, parseXml } from './xml';

/** Threads of comments, as [MS-XLSX] has them: the threads of a sheet, and the people who wrote them. */

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const THREADS_TYPE = 'application/vnd.ms-excel.threadedcomments+xml';
const PERSONS_TYPE = 'application/vnd.ms-excel.person+xml';
const RELATIONSHIP = 'http://schemas.microsoft.com/office/2017/10/relationships';

/** The note that stands in a thread's place for programs that know no threads; its author leads to the thread. */
export const noteForThread = (comment: CommentModel): CommentModel => ({
  ...comment,
  author: `tc=${comment.id}`,
  text: [
    '[Threaded comment]',
    '',
    'This is a thread of comments; edits to this note are lost when a newer version of Excel opens the file.',
    '',
    'Comment:',
    `    ${comment.text}`,
    ...comment.replies.flatMap(({ text }) => ['Reply:', `    ${text}`]),
  ].join('\n'),
});

/** The part that lists people, with one entry for each name; gives their ids. */
const writePersons = (pkg: Package, names: readonly string[]): Map<string, string> => {
  const workbook = relationshipsOf(pkg, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const known = relationshipsOf(pkg, workbook).find(({ kind }) => kind === 'person')?.target;
  const root = (known && partXml(pkg, known)) || parseXml(`<personList xmlns="${NAMESPACE}"/>`, 'persons');
  const ids = new Map(
    children(root, 'person').map((person) => [attribute(person, 'displayName') ?? '', attribute(person, 'id') ?? '']),
  );
  for (const name of names) {
    if (ids.has(name)) continue;
    const id = `{${(ids.size + 1).toString(16).toUpperCase().padStart(8, '0')}-0002-0000-0000-000000000000}`;
    append(root, 'person', { displayName: name, id, userId: name, providerId: 'None' });
    ids.set(name, id);
  }
  if (known) setPart(pkg, known, root);
  else {
    addPart(pkg, 'xl/persons/person.xml', PERSONS_TYPE, root);
    addRelationship(pkg, workbook, `${RELATIONSHIP}/person`, 'xl/persons/person.xml');
  }
  return ids;
};

/** Writes the threads among a sheet's comments, where there are any. */
export const writeThreads = (pkg: Package, path: string, comments: readonly CommentModel[]): void => {
  const threads = comments.filter(({ threaded }) => threaded);
  if (threads.length === 0) return;
  const authors = threads.flatMap(({ author, replies }) => [author, ...replies.map((reply) => reply.author)]);
  const persons = writePersons(pkg, [...new Set(authors)]);
  const root = parseXml(`<ThreadedComments xmlns="${NAMESPACE}"/>`, 'threads');
  const add = (said: ReplyModel, thread: CommentModel): void => {
    const element = append(root, 'threadedComment', {
      ref: cellName(thread.row, thread.column),
      dT: said.created?.replace(/(\.\d\d)?\d*Z$/, '$1'),
      personId: persons.get(said.author),
      id: said.id,
      parentId: said === thread ? undefined : thread.id,
      done: said === thread && thread.resolved ? '1' : undefined,
    });
    append(element, 'text', {}, said.text);
  };
  for (const thread of threads) {
    add(thread, thread);
    for (const reply of thread.replies) add(reply, thread);
  }
  const part = freePath(pkg, 'xl/threadedComments/threadedComment', '.xml');
  addPart(pkg, part, THREADS_TYPE, root);
  addRelationship(pkg, path, `${RELATIONSHIP}/threadedComment`, part);
};
