import { actionOf } from '../../src/actions/assess-all';
import { readRows } from '../tracker/grid';

describe('the officer’s word on an action', () => {
  const statusOf = (header: string, typed: string) => {
    const tracker = readRows([
      ['Ref', 'Action', 'Due', header],
      ['1', 'Open the centre', 'June 2014', typed],
    ]);
    const [action] = tracker.actions;
    return action && actionOf(action, '2013-09-30').status;
  };

  test.each(['Status', 'RAG', 'BRAG'])('counts in a column called %s', (header) => {
    expect(statusOf(header, 'Not started')).toBe('Not started');
    expect(statusOf(header, 'Complete')).toBe('Completed');
    expect(statusOf(header, 'Amber')).toBe('In progress');
  });
});
