/** The day of each sample's report, where its settings do not say it. */
export const AS_AT_OF: Readonly<Record<string, string>> = {
  'doncaster-trust-q1-2015': '2015-07-21',
  'powys-improvement-plan-q4-2017': '2018-07-10',
  'doncaster-recovery-plan': '2013-11-30',
};
