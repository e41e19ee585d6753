import { readXlsx, writeXlsx } from '../../host/xlsx';
import { answerOf, bench, first } from './client';

const asked = (context: Excel.RequestContext) => first(context).comments.add('Sheet1!B2', 'Is this to date?');

test('a comment is found by its cell, by its id and by the id of a reply', async () => {
  const { run } = bench();
  await run(async (context) => {
    const comment = asked(context);
    const reply = comment.replies.add('To the end of June.');
    comment.load('id,content,resolved,authorName,creationDate');
    reply.load('id,content');
    await context.sync();
    const { comments } = context.workbook;
    const found = [
      comments.getItemByCell('Sheet1!B2'),
      comments.getItem(comment.id),
      comments.getItemByReplyId(reply.id),
      comments.getItemAt(0),
    ];
    for (const one of found) one.load('content');
    const place = comments.getItemAt(0).getLocation();
    place.load('address');
    await context.sync();
    expect(found.map(({ content }) => content)).toEqual(Array(4).fill('Is this to date?'));
    expect(place.address).toBe('Sheet1!B2');
    expect([comment.resolved, reply.content]).toEqual([false, 'To the end of June.']);
    expect(Number.isNaN(new Date(comment.creationDate).getTime())).toBe(false);
  });
});

test('a comment is changed, resolved, answered and taken away', async () => {
  const { run, workbook } = bench();
  await run(async (context) => {
    const comment = asked(context);
    comment.content = 'Is this the figure to date?';
    comment.resolved = true;
    comment.replies.add('Yes.');
    comment.replies.getItemAt(0).delete();
    const count = comment.replies.getCount();
    await context.sync();
    expect(answerOf(count)).toBe(0);
  });
  expect(workbook.sheets[0]?.comments).toMatchObject([{ text: 'Is this the figure to date?', resolved: true }]);
  await run(async (context) => {
    context.workbook.comments.getItemByCell('Sheet1!B2').delete();
    await context.sync();
  });
  expect(workbook.sheets[0]?.comments).toEqual([]);
});

test('a comment stands on one cell, which is named in full, and once', async () => {
  const { run, refused } = bench();
  await run((context) => Promise.resolve(void asked(context)));
  const adding = (address: string) => async (context: Excel.RequestContext) => {
    context.workbook.comments.add(address, 'Once more');
    await context.sync();
  };
  expect(await refused(adding('Sheet1!A1:A2'))).toMatchObject({ code: 'InvalidArgument' });
  expect(await refused(adding('A1'))).toMatchObject({ code: 'InvalidArgument' });
  expect(await refused(adding('Sheet1!B2'))).toMatchObject({ code: 'InvalidOperation' });
  expect(
    await refused(async (context) => {
      context.workbook.comments.getItemByCell('Sheet1!A1').load('content');
      await context.sync();
    }),
  ).toMatchObject({ code: 'ItemNotFound' });
});

test('an Excel before 1.10 has no comments', async () => {
  const { refused } = bench({ requirementSet: '1.9' });
  expect(await refused(async (context) => (asked(context), await context.sync()))).toMatchObject({
    code: 'ApiNotFound',
  });
});

test('threads and notes are saved, and are there again', async () => {
  const { run, workbook } = bench();
  await run(async (context) => {
    const comment = asked(context);
    comment.replies.add('To the end of June.');
    comment.resolved = true;
    await context.sync();
  });
  const note = { id: 'n', row: 4, column: 0, text: 'Survey of 2012', author: 'Analyst', replies: [], threaded: false };
  workbook.sheets[0]?.comments.push(note);
  const saved = await readXlsx(await writeXlsx(workbook));
  const told = (one: typeof workbook) =>
    one.sheets[0]?.comments.map(({ row, column, text, author, threaded, resolved, replies }) => [
      [row, column, text, author, threaded, resolved ?? false],
      replies.map((reply) => [reply.text, reply.author]),
    ]);
  expect(told(saved)).toEqual(told(workbook));

  // Once more, with a reply beside those of the file.
  saved.sheets[0]?.comments[0]?.replies.push({
    id: '{0000AAAA-0001-0000-0000-000000000000}',
    text: 'Thank you.',
    author: 'Clerk',
  });
  const again = await readXlsx(await writeXlsx(saved));
  expect(told(again)).toEqual(told(saved));
});
