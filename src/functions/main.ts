import { textsFor } from '../text/say';
import type { Texts } from '../text/texts';
import { bind, type Bound } from './bind';
import { FUNCTIONS } from './catalogue';

/** What of Microsoft's library the functions need; it has no types of its own here. */
interface CustomFunctionsLibrary {
  associate: (id: string, answer: Bound) => void;
  Error: new (code: string, message: string) => Error;
}

/** Absent outside Excel, and in an Excel without custom functions: then the rest of the add-in works without them. */
const library = (globalThis as { CustomFunctions?: CustomFunctionsLibrary }).CustomFunctions;

/** Excel's code for #VALUE!. */
const INVALID_VALUE = '#VALUE!';

if (typeof library?.associate === 'function') {
  const toError = (message: string): Error => new library.Error(INVALID_VALUE, message);
  // Excel may ask for a function as soon as the page is loaded; its language is known by then, and not before.
  const texts = (): Texts => textsFor(Office.context.displayLanguage ?? '');
  for (const one of FUNCTIONS) library.associate(one.id, bind(one, texts, toError));
}
