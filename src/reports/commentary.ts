import type { OwnedSheet } from '../text/codes';
import { heading, line, prose, space, together, type Block } from './blocks';
import { named } from './cells';
import type { Commentary } from '../tracker/records';
import type { ObjectiveFacts, PackFacts } from './facts';
import { groupBy } from '../tracker/group';
import { onceFor } from './once';
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
  if (objectiveNamed(heading, facts) !== null) return 'objectives';
  return isTheme(heading, facts) ? 'actionPlan' : null;
}

/** Without a column that names a sheet, a heading may. */
const naming = ({ heading, printedOn }: Commentary): string => (printedOn.trim() === '' ? heading : printedOn);

/** The sheet that commentary names, of those that are made; null for none. */
function namedSheet(commentary: Commentary, facts: PackFacts): OwnedSheet | null {
  const { texts } = facts;
  const isNamed = (one: OwnedSheet): boolean =>
    [texts.sheets[one], texts.sheetOfPack(texts.sheets[one])].map(plain).includes(plain(naming(commentary)));
  return PRINTING.find((one) => isNamed(one) && MADE[one]?.(facts) === true) ?? null;
}

const isSaid = ({ text }: Commentary): boolean => text.trim() !== '';

const byObjective = onceFor((facts: PackFacts) =>
  groupBy(
    facts.commentary.filter((one) => isSaid(one) && namedSheet(one, facts) === null),
    (one) => objectiveNamed(naming(one), facts),
  ),
);

/** What is said of an objective and names no sheet: it is printed with the objective. */
export const commentaryOf = (objective: ObjectiveFacts, facts: PackFacts): readonly Commentary[] =>
  byObjective(facts).get(objective) ?? [];

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
 * The commentary that names a sheet, each under its heading; on the Action plan what is headed by a theme. What names no
 * sheet that is made is printed on the Scorecard, else on the first sheet of the whole. `wide` is the sheet's column for
 * prose.
 */
export function commentaryOn(sheet: OwnedSheet, facts: PackFacts, wide: number): Block[] {
  const { texts, commentary } = facts;
  const apart = new Set(facts.objectives.flatMap((objective) => commentaryOf(objective, facts)));
  const printed = commentary.filter(
    (one) =>
      isSaid(one) &&
      !apart.has(one) &&
      (namedSheet(one, facts) ?? subjectOf(naming(one), facts) ?? homeOf(facts)) === sheet,
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
