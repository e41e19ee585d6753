import type { Results } from '../../src/actions/results';

/** The codes that were found, each as often as it was. */
export const findingCodes = (results: Results | null): string[] => (results?.findings ?? []).map(({ code }) => code);
