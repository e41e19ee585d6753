import { allClasses } from '../members/all';
import { coverage } from './covered';
import { declaredClasses } from './declared';

const BEGIN = '<!-- covered: written by npm run docs:host -->';
const END = '<!-- end of covered -->';

/** A page with what the host covers as it is now between its two marks. Throws where the page has no such marks. */
export const withCoverage = (page: string): string => {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error('The page has no place for the tables.');
  return `${page.slice(0, from + BEGIN.length)}\n\n${coverage(allClasses(), declaredClasses())}\n\n${page.slice(to)}`;
};
