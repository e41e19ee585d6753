import { explaining } from '../why';
import { figures } from './figures';
import { whyColour } from './why-colour';
import { noColour } from './why-none';
import { whyAction, whyBudget, whyObjective, whyRisk } from './why-records';
import { trends } from './why-trend';

/** The explanations in the words that a workbook uses for its statuses. */
export const whyIn = explaining({
  figures,
  range: (from, to) => `${from} i ${to}`,
  colour: whyColour,
  noColour,
  trends,
  action: whyAction,
  objective: whyObjective,
  risk: whyRisk,
  budget: whyBudget,
});
