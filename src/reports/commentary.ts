import type { OwnedSheet } from '../text/codes';
import { heading, line, prose, space, together, type Block } from './blocks';
import { named } from './cells';
import type { PackFacts } from './facts';
import { isTheme, objectiveNamed } from './programme';

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The sheet for commentary that names none, or one that is not made: the first that says something of the whole. */
function homeOf({ indicators, objectives, actions, risks }: PackFacts): OwnedSheet {
  if (indicators.length > 0) return 'scorecard';
  if (objectives.length > 0) return 'objectiveProfile';
  if (actions.length > 0) return 'actionPlan';
  return risks.length > 0 ? 'risks' : 'finance';
}

/** Which sheets have something to show, of those that commentary is printed on. */
const MADE: Readonly<Partial<Record<OwnedSheet, (facts: PackFacts) => boolean>>> = {
  scorecard: ({ indicators }) => indicators.length > 0,
  objectiveProfile: ({ objectives }) => objectives.length > 0,
  objectives: ({ objectives }) => objectives.length > 0,
  exceptions: ({ indicators }) => indicators.some(({ exception }) => exception !== null),
  actionPlan: ({ actions }) => actions.length > 0,
  finance: ({ budgets }) => budgets.length > 0,
  risks: ({ risks }) => risks.length > 0,
};
const PRINTING = Object.keys(MADE) as OwnedSheet[];

/** Where commentary on an objective or on a theme of the plan is printed. */
function subjectOf(heading: string, facts: PackFacts): OwnedSheet | null {
  if (objectiveNamed(heading, facts) !== null) return 'objectiveProfile';
  return isTheme(heading, facts) ? 'actionPlan' : null;
}

/** The heading; where it names an objective, with its title and rating. */
function headed(heading: string, facts: PackFacts): string {
  const objective = objectiveNamed(heading, facts);
  if (objective === null) return heading;
  const { rating, calculated } = objective.assessment;
  const shown = rating ?? calculated.rating;
  const title = named(objective.record);
  return shown === null ? title : facts.texts.pack.ratedAs({ title, rating: facts.texts.words.statuses[shown] });
}

/**
 * The commentary that names a sheet, each under its heading; on the Objective profile what is headed by an objective, and
 * on the Action plan what is headed by a theme. What names no sheet that is made is printed on the Scorecard, else on the
 * first sheet of the whole. `wide` is the sheet's column for prose.
 */
export function commentaryOn(sheet: OwnedSheet, facts: PackFacts, wide: number): Block[] {
  const { texts, commentary } = facts;
  const namedBy = (printedOn: string): OwnedSheet =>
    PRINTING.find((one) => isNamed(one, printedOn) && MADE[one]?.(facts) === true) ??
    subjectOf(printedOn, facts) ??
    homeOf(facts);
  const isNamed = (one: OwnedSheet, printedOn: string): boolean =>
    [texts.sheets[one], texts.sheetOfPack(texts.sheets[one])].map(plain).includes(plain(printedOn));
  // Without a column that names a sheet, a heading may.
  const printed = commentary.filter(
    ({ text, heading: of, printedOn }) =>
      text.trim() !== '' && namedBy(printedOn.trim() === '' ? of : printedOn) === sheet,
  );
  if (printed.length === 0) return [];
  return [
    space(),
    heading(texts.pack.headings.commentary),
    ...printed.flatMap(({ heading: of, text }, i) => [
      ...(i === 0 ? [] : [space(6)]),
      of.trim() === '' ? prose(text, wide) : together(line(headed(of, facts), 'subheadingIn', wide), prose(text, wide)),
    ]),
  ];
}
