import { movedSince } from '../rules/close';
import type { Status } from '../rules/statuses';
import type { IndicatorFacts } from './facts';

/** An indicator whose colour is another than when it was last closed. */
export interface Move {
  readonly of: IndicatorFacts;
  readonly was: Status;
  readonly way: 'better' | 'worse';
}

/** The movers since the last close, those that became worse first. */
export const movesOf = (indicators: readonly IndicatorFacts[]): Move[] =>
  indicators
    .flatMap((of): Move[] => {
      const way = of.lastClosed === null ? null : movedSince(of.lastClosed, of.assessment);
      return of.lastClosed === null || way === null ? [] : [{ of, was: of.lastClosed.status, way }];
    })
    .sort((a, b) => Number(a.way === 'better') - Number(b.way === 'better'));
