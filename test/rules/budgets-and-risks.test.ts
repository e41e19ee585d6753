import { assessBudget, type BudgetInput } from '../../src/rules/budgets';
import { assessRisk, riskMatrix } from '../../src/rules/risks';
import { because, num, unreadable } from './rows';

const EMPTY: BudgetInput = {
  type: null,
  net: null,
  projectedVariance: null,
  previousEstimate: null,
  revisedEstimate: null,
  actualSpend: null,
};
const revenue = (variance: number, net: number, given: Partial<BudgetInput> = {}) =>
  assessBudget({ ...EMPTY, type: 'revenue', projectedVariance: num(variance), net: num(net), ...given });

describe('a revenue budget', () => {
  it.each([
    [-50, 'Green'],
    [0, 'Green'],
    [0.1, 'Amber'],
    [10, 'Amber'],
    [10.1, 'Red'],
  ])('projecting %d over a net of 1,000 is %s', (variance, status) => {
    expect(revenue(variance, 1000).status).toBe(status);
  });

  it('takes 1% of the size of a net that is income', () => {
    expect([revenue(10, -1000).status, revenue(10.1, -1000).status]).toEqual(['Amber', 'Red']);
  });

  it('goes by absolute lines where they are set', () => {
    const lines = { greenTo: 100, amberTo: 250 };
    expect([100, 101, 250, 251].map((variance) => revenue(variance, 1000, { lines }).status)).toEqual([
      'Green',
      'Amber',
      'Amber',
      'Red',
    ]);
  });

  it('says what is missing or cannot be read', () => {
    expect(assessBudget({ ...EMPTY, type: 'revenue' })).toMatchObject({
      status: 'No data',
      because: { field: 'projectedVariance' },
    });
    expect(revenue(5, 0, { net: because('awaiting') })).toMatchObject({ status: 'No data', because: { field: 'net' } });
    expect(revenue(-5, 0, { net: null }).status).toBe('Green');
    expect(revenue(5, 0, { projectedVariance: unreadable('some') }).status).toBe('Check data');
  });

  it("of Doncaster's children's service, 3,687 over a net of 47,614, is Red", () => {
    expect(revenue(3687, 47614)).toMatchObject({
      status: 'Red',
      because: { amberTo: 476.14, variancePercent: 7.74352081321 },
    });
  });
});

describe('a capital budget', () => {
  const capital = { ...EMPTY, previousEstimate: num(10977), revisedEstimate: num(9791), actualSpend: num(3466) };
  it('has no colour, but its re-estimate and share spent', () => {
    expect(assessBudget(capital)).toMatchObject({ status: null, because: { code: 'no-lines', change: -1186 } });
  });

  it('has one where lines are set', () => {
    const lines = { greenTo: 0, amberTo: 500 };
    expect(assessBudget({ ...capital, lines }).status).toBe('Green');
    expect(assessBudget({ ...capital, revisedEstimate: num(11477), lines }).status).toBe('Amber');
    expect(assessBudget({ ...capital, revisedEstimate: num(11477.5), lines }).status).toBe('Red');
  });
});

describe('a risk', () => {
  const risk = (likelihood: number, impact: number, target: number | null = null) =>
    assessRisk({ likelihood: num(likelihood), impact: num(impact), targetScore: target === null ? null : num(target) });

  it.each([
    [3, 5, 'Red'],
    [5, 5, 'Red'],
    [4, 3, 'Amber'],
    [2, 4, 'Amber'],
    [2, 3, 'Green'],
    [1, 1, 'Green'],
  ])('%d by %d is %s', (likelihood, impact, status) => {
    expect(risk(likelihood, impact)).toMatchObject({ status, score: likelihood * impact });
  });

  it('has its target score beside it, which changes no colour', () => {
    expect(risk(4, 3, 6)).toMatchObject({ status: 'Amber', targetScore: 6, because: { overTarget: 6 } });
  });

  it.each([
    [0, 3],
    [6, 3],
    [2.5, 3],
    [3, 5.5],
  ])('%d by %d is in doubt', (likelihood, impact) => {
    expect(risk(likelihood, impact)).toMatchObject({ status: 'Check data', score: null });
  });

  it('without a score has no colour', () => {
    expect(assessRisk({ likelihood: num(3), impact: null, targetScore: null }).status).toBe('No data');
  });

  it('stands in its cell of the matrix', () => {
    const matrix = riskMatrix([risk(4, 3), risk(4, 3), risk(9, 3)]);
    expect(matrix[3]?.[2]).toBe(2);
    expect(matrix.flat().reduce((a, b) => a + b)).toBe(2);
  });
});
