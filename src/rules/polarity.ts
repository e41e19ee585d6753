/** What good is, as the officer states it. Never inferred from the numbers. */
export type Polarity = 'higher' | 'lower' | 'range' | 'data-only';

/** The way to judge by: a polarity that has one, or the sign of a text target (`≥95%`, `10-15`). */
export type Direction = Exclude<Polarity, 'data-only'>;

/** The direction that a stated polarity gives; null where it gives none (data only, or nothing stated). */
export const directionOf = (polarity: Polarity | null): Direction | null =>
  polarity === null || polarity === 'data-only' ? null : polarity;
