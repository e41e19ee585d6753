import type { ReactElement } from 'react';
import type { PanePage } from '../../text/codes';
import type { Texts } from '../../text/texts';
import type { Session } from '../session';
import type { PaneState } from '../state';

/** What every page of the pane is given. */
export interface PageProps {
  state: PaneState;
  session: Session;
  texts: Texts;
  /** Shows another page. */
  onPage: (page: PanePage) => void;
}

export type Page = (props: PageProps) => ReactElement | null;
