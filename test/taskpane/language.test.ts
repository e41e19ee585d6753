import { createSession } from '../../src/taskpane/session';
import type { Desk } from '../../src/taskpane/session';
import { chosenLanguage, keepLanguage } from '../../src/taskpane/own-language';
import { fetchTexts } from '../../src/text/say';
import { en } from '../../src/text/en';

/** A browser that keeps what it is given, or nothing at all. */
function browser(isOpen: boolean): Map<string, string> {
  const kept = new Map<string, string>();
  const refuse = (): never => {
    throw new Error('SecurityError');
  };
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const closed = { getItem: refuse, setItem: refuse, removeItem: refuse };
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: isOpen ? storage : closed });
  return kept;
}

afterEach(() => Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: undefined }));

describe('The language that a person chose for the pane', () => {
  test('is kept in the browser under one key, and forgotten when it is Excel’s again', () => {
    const kept = browser(true);
    expect(chosenLanguage()).toBeNull();
    keepLanguage('Cymraeg');
    expect([...kept]).toEqual([['stocktake-language', 'Cymraeg']]);
    expect(chosenLanguage()).toBe('Cymraeg');
    keepLanguage(null);
    expect(kept.size).toBe(0);
  });

  test('is nothing where something else stands there', () => {
    browser(true).set('stocktake-language', 'Klingon');
    expect(chosenLanguage()).toBeNull();
  });

  test('is Excel’s where the browser keeps nothing', () => {
    browser(false);
    keepLanguage('Cymraeg');
    expect(chosenLanguage()).toBeNull();
  });
});

test('A session speaks another language at once, and what it said before is gone', async () => {
  const desk: Desk = {
    prepare: async () => Promise.reject(new Error('no')),
    goTo: async () => false,
    showPane: async () => undefined,
  };
  const session = createSession(desk, en);
  await session.goTo('Indicators', 'A1');
  expect(session.state().message?.text).toContain('no longer there');
  let drawn = 0;
  session.subscribe(() => (drawn += 1));
  session.speak(await fetchTexts('Welsh'));
  expect(session.state().message).toBeNull();
  expect(drawn).toBe(1);
  expect(session.texts().language).toBe('Cymraeg');
  await session.goTo('Indicators', 'A1');
  expect(session.state().message?.text).not.toContain('no longer there');
});
