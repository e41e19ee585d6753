import { useState } from 'react';
import type { Session } from './session';

/** What has been chosen on a page and not saved, kept while another page is shown. */
export interface Drafts {
  /** By setting. */
  settings: Readonly<Record<string, string>>;
  /** By sheet and header: what the column is to be read as, and its period. */
  columns: Readonly<Record<string, { as: string; period: string }>>;
  /** Of sheets that were not read: what their rows are. */
  kinds: Readonly<Record<string, string>>;
  /** For the meeting; null where nothing was chosen there. */
  meeting: { sheets: readonly string[] | null; publish: boolean; period: string; asAt: string };
}

const EMPTY: Drafts = {
  settings: {},
  columns: {},
  kinds: {},
  meeting: { sheets: null, publish: false, period: '', asAt: '' },
};

const kept = new WeakMap<Session, Drafts>();

/** One of the drafts, and how it is changed. */
export function useDraft<Name extends keyof Drafts>(
  session: Session,
  name: Name,
): [Drafts[Name], (draft: Drafts[Name]) => void] {
  const [draft, setDraft] = useState(() => (kept.get(session) ?? EMPTY)[name]);
  return [
    draft,
    (changed) => {
      kept.set(session, { ...(kept.get(session) ?? EMPTY), [name]: changed });
      setDraft(changed);
    },
  ];
}

/** The same with nothing in it. */
export const emptyDraft = <Name extends keyof Drafts>(name: Name): Drafts[Name] => EMPTY[name];
