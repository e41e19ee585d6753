import fc from 'fast-check';
import { assessAt } from '../../src/rules/assess';
import { headline, statusCounts } from '../../src/rules/headline';
import type { IndicatorRow } from '../../src/rules/indicator';
import { rollUp } from '../../src/rules/objectives';
import { shiftPeriod } from '../../src/rules/periods';
import { PRESETS, ROLL_UPS, type PresetName } from '../../src/rules/rule-settings';
import { isColour, RATINGS, STATUS_TABLE, type Trend } from '../../src/rules/statuses';
import { against, assess, num, percent, point, Q2, range, row, rules } from './rows';

/** Figures such as trackers hold: up to two decimals, so that a scaled figure is the same figure. */
const figure = fc.integer({ min: -20_000, max: 20_000 }).map((n) => n / 100);
const positive = fc.integer({ min: 1, max: 20_000 }).map((n) => n / 100);
const figures = fc.array(figure, { minLength: 1, maxLength: 10 });
const preset = fc.constantFrom(...PRESETS);
const polarity = fc.constantFrom('higher', 'lower') as fc.Arbitrary<'higher' | 'lower'>;
const scale = fc.constantFrom(0.01, 0.1, 0.5, 2, 3, 7, 10, 1000);

const seriesOf = (values: readonly number[]) =>
  values.map((value, i) => point(shiftPeriod(Q2, (i - values.length + 1) * 3), num(value)));
const made = (values: readonly number[], target: number, given: Partial<IndicatorRow>) =>
  row({ points: seriesOf(values), target: num(target), ...given });

const MIRRORED: Readonly<Record<Trend, Trend>> = {
  Improving: 'Improving',
  Declining: 'Declining',
  Stable: 'Stable',
  New: 'New',
  Up: 'Down',
  Down: 'Up',
};

describe('whatever the figures', () => {
  it('scaling value and target together changes no percentage status and no trend', () => {
    fc.assert(
      fc.property(
        figures,
        figure,
        polarity,
        preset,
        scale,
        fc.integer({ min: 0, max: 30 }),
        (values, target, good, rule, by, allowed) => {
          const given = { polarity: good, tolerance: percent(allowed) } as const;
          const before = assess(made(values, target, given), { preset: rule });
          const after = assess(
            made(
              values.map((value) => value * by),
              target * by,
              given,
            ),
            { preset: rule },
          );
          expect([after.status, after.shortTrend?.word, after.longTrend?.word]).toEqual([
            before.status,
            before.shortTrend?.word,
            before.longTrend?.word,
          ]);
        },
      ),
    );
  });

  it('mirroring values and polarity mirrors status and trend', () => {
    fc.assert(
      fc.property(figures, figure, preset, fc.boolean(), (values, target, rule, known) => {
        const settings = { preset: rule };
        const up = assess(made(values, target, { polarity: known ? 'higher' : 'data-only' }), settings);
        const down = assess(
          made(
            values.map((value) => -value),
            -target,
            { polarity: known ? 'lower' : 'data-only' },
          ),
          settings,
        );
        expect(down.status).toBe(up.status);
        const mirrored = (word: Trend | undefined) => (word === undefined ? undefined : MIRRORED[word]);
        expect([down.shortTrend?.word, down.longTrend?.word]).toEqual(
          [up.shortTrend?.word, up.longTrend?.word].map(mirrored),
        );
      }),
    );
  });

  it('mirroring values and a range mirrors status and trend', () => {
    fc.assert(
      fc.property(figures, figure, positive, preset, (values, from, width, rule) => {
        const settings = { preset: rule };
        const up = assess(
          row({ polarity: 'range', points: seriesOf(values), target: range(from, from + width) }),
          settings,
        );
        const flipped = values.map((value) => -value);
        const down = assess(
          row({ polarity: 'range', points: seriesOf(flipped), target: range(-from - width, -from) }),
          settings,
        );
        expect([down.status, down.shortTrend?.word, down.longTrend?.word]).toEqual([
          up.status,
          up.shortTrend?.word,
          up.longTrend?.word,
        ]);
      }),
    );
  });

  const badness = (values: readonly number[], target: number, given: Partial<IndicatorRow>, rule: PresetName) =>
    STATUS_TABLE[assess(made(values, target, given), { preset: rule, blueMargin: percent(5) }).status].badness ?? -1;

  it('a better value never gets a worse colour', () => {
    const stated = fc.record({ amberBy: positive, redBy: positive });
    fc.assert(
      fc.property(
        figure,
        positive,
        figure,
        figure,
        polarity,
        preset,
        stated,
        (value, by, target, lastYear, good, rule, { amberBy, redBy }) => {
          const up = good === 'higher' ? 1 : -1;
          const given = {
            polarity: good,
            amberAt: num(target - up * amberBy),
            redAt: num(target - up * (amberBy + redBy)),
          } as const;
          const series = (latest: number) => [lastYear, 0, 0, 0, latest];
          expect(badness(series(value + up * by), target, given, rule)).toBeLessThanOrEqual(
            badness(series(value), target, given, rule),
          );
        },
      ),
    );
  });

  it('a value nearer to its range never gets a worse colour', () => {
    fc.assert(
      fc.property(figure, positive, positive, positive, preset, (from, width, away, nearer, rule) => {
        const status = (value: number) =>
          STATUS_TABLE[
            assess(row({ polarity: 'range', points: seriesOf([value]), target: range(from, from + width) }), {
              preset: rule,
            }).status
          ].badness ?? -1;
        const far = away + nearer;
        expect(status(from - away)).toBeLessThanOrEqual(status(from - far));
        expect(status(from + width + away)).toBeLessThanOrEqual(status(from + width + far));
      }),
    );
  });

  it('a later period changes nothing of an earlier one', () => {
    fc.assert(
      fc.property(figures, figures, figure, polarity, preset, (values, later, target, good, rule) => {
        const settings = rules({ preset: rule });
        const period = shiftPeriod(Q2, -3 * later.length);
        const early = row({
          polarity: good,
          target: num(target),
          points: values.map((value, i) => point(shiftPeriod(period, (i - values.length + 1) * 3), num(value))),
        });
        const all = { ...early, points: [...early.points, ...seriesOf(later)] };
        expect(assessAt(all, period, settings)).toEqual(assessAt(early, period, settings));
      }),
    );
  });

  const anyRow = fc.record({
    value: fc.option(figure),
    target: fc.option(figure),
    good: fc.constantFrom('higher', 'lower', 'data-only', null),
  });
  const anyAssessment = anyRow.map(({ value, target, good }) =>
    assess(
      row({
        polarity: good as 'higher',
        points: value === null ? [] : seriesOf([value]),
        target: target === null ? null : num(target),
      }),
    ),
  );

  it('counts sum to the total, and the order of rows makes no difference', () => {
    fc.assert(
      fc.property(fc.array(anyAssessment, { maxLength: 30 }), (assessments) => {
        const counts = Object.values(statusCounts(assessments));
        expect(counts.reduce((a, b) => a + b, 0)).toBe(assessments.length);
        const sums = headline(assessments);
        expect(sums.withTargets).toBe(assessments.filter(({ status }) => isColour(status)).length);
        expect(sums.met.count + sums.withinTolerance.count + sums.outsideTolerance.count).toBe(sums.withTargets);
        expect(sums.met.count + sums.off.count).toBe(sums.withTargets);
        expect(sums.blueOrGreen.count + sums.amberOrRed.count).toBe(sums.withTargets);
        expect(headline([...assessments].reverse())).toEqual(sums);
      }),
    );
  });

  it("the order of a row's periods, and of votes, makes no difference", () => {
    fc.assert(
      fc.property(figures, figure, polarity, (values, target, good) => {
        const given = made(values, target, { polarity: good });
        expect(assess({ ...given, points: [...given.points].reverse() })).toEqual(assess(given));
      }),
    );
    const votes = fc.array(fc.record({ rating: fc.constantFrom(...RATINGS), weight: fc.integer({ min: 1, max: 5 }) }));
    fc.assert(
      fc.property(votes, fc.constantFrom(...ROLL_UPS), (cast, rule) => {
        expect(rollUp([...cast].reverse(), rule)).toEqual(rollUp(cast, rule));
      }),
    );
  });

  it('judging twice says the same', () => {
    fc.assert(
      fc.property(figure, figure, polarity, preset, (value, target, good, rule) => {
        const given = against(value, target, { polarity: good });
        expect(assess(given, { preset: rule })).toEqual(assess(given, { preset: rule }));
      }),
    );
  });
});
