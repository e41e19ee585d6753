/** What a number format says of the number under it. Few formats stand in many cells, so each is worked out once. */
interface FormatKind {
  /** Shown as a percentage: 0.75 as 75%. */
  readonly percent: boolean;
  readonly date: boolean;
  /** Of dates: shown as hours, minutes or seconds alone. */
  readonly clock: boolean;
  /** A date shown as a month and a year alone: `Mar-18`. */
  readonly monthOnly: boolean;
  /** Decimals shown; null where the number shows as it is (General, text, dates). */
  readonly decimals: number | null;
}

const known = new Map<string, FormatKind>();

/** What a number format says; null (not read) is General. */
export function formatKind(format: string | null): FormatKind {
  const key = format ?? 'General';
  let kind = known.get(key);
  if (!kind) {
    kind = work(key);
    known.set(key, kind);
  }
  return kind;
}

function work(format: string): FormatKind {
  // Quoted and escaped text, colours and conditions say nothing; only the first section counts: that of positive numbers.
  const bare = format.replace(/"[^"]*"|\\.|_.|\*./gu, '');
  const clock = bare.replace(/\[(?!h|m|s)[^\]]*\]/giu, '').replace(/general/giu, '');
  const isDate = /(?:^|[^a-z])(?:[dy]{1,4}|m{1,5}|h{1,2}|s{1,2}|\[h+\]|\[m+\]|\[s+\])(?![a-z])/iu.test(clock);
  const monthOnly = isDate && /m/iu.test(clock) && /y/iu.test(clock) && !/[dhs]/iu.test(clock);
  const isClock = isDate && /[hs]/iu.test(clock) && !/[dy]/iu.test(clock);
  const [first = ''] = bare.replace(/\[[^\]]*\]/gu, '').split(';');
  const percent = first.includes('%');
  if (isDate || /general|@/iu.test(first) || !/[0#?]/u.test(first))
    return { percent, date: isDate, clock: isClock, monthOnly, decimals: null };
  const decimals = /\.([0#?]+)/u.exec(first)?.[1]?.length ?? 0;
  return { percent, date: false, clock: false, monthOnly, decimals: /E[+-]/iu.test(first) ? null : decimals };
}
