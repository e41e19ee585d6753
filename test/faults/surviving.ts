import type { WorkbookModel } from '../../host/model/model';
import type { Faults } from '../../host/faults';
import type { Outcome } from '../../src/actions/run';
import { bedOn, differences, type Story } from './stories';

/** Something that goes wrong once. */
export interface Fault {
  what: string;
  set: (faults: Faults) => void;
}

/** The requests of a story that goes well, and what it leaves. */
export async function goingWell(story: Story, start: WorkbookModel) {
  const well = bedOn(start);
  const outcome = await well.act(story.action, story.options);
  return { outcome, batches: [...well.batches], end: well.workbook };
}

/** What may be said of a workbook that a fault has left as it was. */
const UNTOUCHED = ['rolled-back', 'not-started'];

/**
 * Lets one fault after another befall a story, each on the workbook that the one before has left, and then lets it go
 * well. Gives a line for whatever was not as promised: after each fault the workbook is as it was, or, where the action
 * says that it is done, as it should be; and at the end the story ends as it does without any fault.
 */
export async function survive(story: Story, start: WorkbookModel, faults: readonly Fault[]): Promise<string[]> {
  const { end } = await goingWell(story, start);
  const found: string[] = [];
  let tried = bedOn(start);
  for (const { what, set } of faults) {
    set(tried.session.faults);
    const outcome = await tried.act(story.action, story.options);
    tried.session.faults.clear();
    const told = toldOf(outcome);
    const reached = told === 'done' ? end : start;
    const wrong = [
      ...(told === 'done' || UNTOUCHED.includes(told) ? [] : [`ended as ${told}`]),
      ...differences(reached, tried),
    ];
    found.push(...wrong.slice(0, 8).map((line) => `${what}: ${told}: ${line}`));
    if (told === 'done' || wrong.length > 0) tried = bedOn(start);
  }
  const lastly = await tried.act(story.action, story.options);
  found.push(...[toldOf(lastly)].filter((told) => told !== 'done').map((told) => `at last: ${told}`));
  found.push(...differences(end, tried).map((line) => `at last: ${line}`));
  return found;
}

const toldOf = (outcome: Outcome): string => (outcome.kind === 'failed' ? outcome.failure.code : outcome.kind);

/** Each request in turn refused. */
export const eachBatch = (batches: readonly number[]): Fault[] =>
  batches.map((_, i) => ({ what: `request ${i + 1} of ${batches.length}`, set: ({ failBatch }) => failBatch(i + 1) }));

/** Each request in turn done by Excel, and its answer lost. */
export const eachAnswer = (batches: readonly number[]): Fault[] =>
  batches.map((_, i) => ({ what: `answer ${i + 1} of ${batches.length}`, set: ({ loseAnswer }) => loseAnswer(i + 1) }));

/** Actions inside the requests in turn refused: all of them, or `most` in each, spread evenly and with the first and last. */
export const eachAction = (batches: readonly number[], most = Infinity): Fault[] =>
  batches.flatMap((actions, i) => {
    const step = Math.max(1, (actions - 1) / Math.max(1, Math.min(most, actions) - 1));
    const chosen = new Set(Array.from({ length: Math.min(most, actions) }, (_, k) => Math.round(k * step)));
    return [...chosen].map((action) => ({
      what: `action ${action} of ${actions} in request ${i + 1}`,
      set: ({ failAction }: Faults) => failAction(i + 1, action),
    }));
  });
