/** What a figure counts. Money has a scale: 1000 for £000, 1,000,000 for £m; everything else has 1. */
export interface Unit {
  readonly kind: 'none' | 'percent' | 'number' | 'money' | 'days' | 'rate' | 'ratio' | 'yes-no' | 'grade' | 'other';
  readonly scale: number;
  /** As the officer wrote it; `''` where there is none. */
  readonly text: string;
}
