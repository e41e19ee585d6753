import { assessAction } from '../../src/rules/actions';
import {
  assessObjective,
  keysOfObjective,
  objectiveKey,
  objectiveKeys,
  rollUp,
  voteOf,
  type ObjectiveInput,
} from '../../src/rules/objectives';
import type { RollUp } from '../../src/rules/rule-settings';
import type { Rating } from '../../src/rules/statuses';
import { assess, quarters, row, rules, num } from './rows';

const votes = (letters: string, weight = 1) =>
  [...letters].map((letter) => ({ rating: { G: 'Green', A: 'Amber', R: 'Red' }[letter] as Rating, weight }));
const rated = (letters: string, rule: RollUp) => rollUp(votes(letters), rule).rating;

describe('rolling up', () => {
  it.each([
    ['majority', 'GGA', 'Green'],
    ['majority', 'GGAA', 'Amber'],
    ['majority', 'GGRR', 'Red'],
    ['majority', 'GAR', 'Red'],
    ['majority', 'GGGAAR', 'Green'],
    ['worst', 'GGGA', 'Amber'],
    ['worst', 'GGGAR', 'Red'],
    ['worst', 'G', 'Green'],
    ['share', 'RRGG', 'Red'],
    ['share', 'RGGG', 'Amber'],
    ['share', 'RGGGG', 'Green'],
    ['share', 'AAAA', 'Green'],
    ['mean', 'GA', 'Amber'],
    ['mean', 'GGA', 'Green'],
    ['mean', 'AR', 'Red'],
    ['mean', 'AAR', 'Amber'],
  ] as const)('%s of %s is %s', (rule, letters, expected) => {
    expect(rated(letters, rule)).toBe(expected);
  });

  it.each(['majority', 'worst', 'share', 'mean'] as const)('%s of nothing is nothing', (rule) => {
    expect(rated('', rule)).toBeNull();
  });

  it('weighs only the mean', () => {
    const weighted = [...votes('G', 3), ...votes('R')];
    expect(rollUp(weighted, 'mean')).toMatchObject({ rating: 'Amber', because: { mean: 1.5 } });
    expect(rollUp([...votes('G', 4), ...votes('R')], 'mean').rating).toBe('Green');
    expect(rollUp(weighted, 'majority').rating).toBe('Red');
  });

  it('lets Blue vote as Green, and rows without a colour not at all', () => {
    expect(voteOf('Blue')?.rating).toBe('Green');
    expect(['Data only', 'No target', 'No data', 'Not due', 'Check data'].map((s) => voteOf(s as 'No data'))).toEqual(
      new Array(5).fill(null),
    );
  });
});

describe('an objective', () => {
  const green = assess(row({ points: quarters(98, 99), target: num(95) }));
  const red = assess(row({ points: quarters(60, 50), target: num(95) }));
  const dataOnly = assess(row({ polarity: 'data-only', points: quarters(1, 2) }));
  const indicator = (assessment: typeof green) => ({ assessment, weight: null });
  const input: ObjectiveInput = {
    rating: null,
    because: null,
    previousRating: null,
    lastClosed: null,
    indicators: [indicator(green), indicator(red), indicator(dataOnly)],
    actions: [],
  };

  it('shows judgement and calculation both, and where they differ', () => {
    const found = assessObjective({ ...input, rating: 'Amber', because: 'Because savings are late.' }, rules());
    expect(found).toMatchObject({
      rating: 'Amber',
      differs: true,
      reasonMissing: false,
      calculated: { rating: 'Red', because: { tie: true } },
    });
  });

  it('has a finding for a rating without a reason', () => {
    expect(assessObjective({ ...input, rating: 'Amber', because: ' ' }, rules()).reasonMissing).toBe(true);
  });

  it('travels since the last close, else since the previous rating, else by its short trends', () => {
    const travel = (given: Partial<ObjectiveInput>) =>
      assessObjective({ ...input, ...given }, rules()).directionOfTravel;
    expect(travel({ rating: 'Amber', lastClosed: 'Red', previousRating: 'Green' })).toBe('Improving');
    expect(travel({ rating: 'Amber', previousRating: 'Green' })).toBe('Declining');
    expect(travel({ rating: 'Amber', lastClosed: 'Amber' })).toBe('Stable');
    expect(travel({})).toBe('Stable');
    expect(travel({ indicators: [indicator(green), indicator(dataOnly)] })).toBe('Improving');
    expect(travel({ indicators: [] })).toBeNull();
  });

  it('lets actions vote only where the workbook says so', () => {
    const late = assessAction(
      { start: null, due: '2018-01-01', revised: null, proposed: null, completed: null, progress: null, word: null },
      '2018-06-01',
    );
    const given = { ...input, indicators: [indicator(green)], actions: [late, late] };
    expect(assessObjective(given, rules()).calculated.rating).toBe('Green');
    expect(assessObjective(given, rules({ rollUpActions: true })).calculated.rating).toBe('Red');
  });
});

describe('finding the objective of a row', () => {
  it('goes by letters and digits, leading zeroes dropped', () => {
    expect(objectiveKey('(P6 Obj 1)')).toBe(objectiveKey('P6 - Obj 01'));
    expect(objectiveKey('P6 – Obj 06a')).toBe(objectiveKey('p6 obj 6A'));
    expect(objectiveKey('P6 Obj 10')).not.toBe(objectiveKey('P6 Obj 1'));
    expect(objectiveKey('1.1')).not.toBe(objectiveKey('11'));
    expect(objectiveKey(' – ')).toBe('');
  });

  it('takes several, separated by semicolons, and an objective by ref, title or both', () => {
    expect(objectiveKeys('P6 Obj 1; P6 Obj 02 ;')).toEqual(['p6obj1', 'p6obj2']);
    expect(keysOfObjective('P6 - Obj 01', 'Leadership')).toEqual(['p6obj1', 'leadership', 'p6obj1leadership']);
    expect(keysOfObjective(null, 'Leadership')).toEqual(['leadership']);
  });
});
