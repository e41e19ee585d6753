import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { openAddin } from '../host/transports/browser';
import type { AddinFrame } from '../host/transports/browser';
import type { Book } from './book';
import type { Ribbon } from './ribbon';
import { texts } from './texts';

const LOCALE = 'en-GB';

/** What gets the focus when it leaves the pane: the pane is the last thing in the page. */
const AFTER_PANE = { forward: '.title input', back: '.pane header button', escape: '.grid' } as const;

/**
 * The add-in's own page in a frame, hosted as Excel on the web does it. It is loaded with the workbook, and stays
 * loaded while its pane is closed: the manifest asks for a shared runtime.
 */
export function Pane({
  book,
  ribbon,
  shown,
  onShow,
  onFrame,
}: {
  book: Book;
  ribbon: Ribbon;
  shown: boolean;
  onShow: (shown: boolean) => void;
  onFrame: (frame: AddinFrame | null) => void;
}): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const frame = useRef<AddinFrame | null>(null);
  useEffect(() => {
    if (!element.current) return;
    frame.current = openAddin(element.current, {
      url: localAddress(ribbon.page),
      title: ribbon.tab,
      session: book.session,
      identity: {
        conversation: `preview-${Date.now()}`,
        addinId: ribbon.addinId,
        locale: LOCALE,
        documentUrl: `${location.origin}/${encodeURIComponent(book.file)}`,
        requirementSets: {
          ExcelApi: book.session.options.requirementSet,
          SharedRuntime: '1.1',
          RibbonApi: '1.1',
          DelayForCellEdit: '1.1',
        },
        excelVersion: '16.0.0.0',
      },
      onShow,
      onLeave: (leave) => document.querySelector<HTMLElement>(AFTER_PANE[leave])?.focus(),
    });
    onFrame(frame.current);
    return () => {
      frame.current?.close();
      onFrame(null);
    };
  }, [book, ribbon]);
  useEffect(() => frame.current?.setShown(shown), [shown]);
  return (
    <aside className="pane" hidden={!shown} aria-label={texts.pane}>
      <header>
        <h2>{ribbon.tab}</h2>
        <button type="button" aria-label={texts.closePane} onClick={() => onShow(false)}>
          ×
        </button>
      </header>
      <div ref={element} className="frame" />
    </aside>
  );
}

/**
 * The address at which this server gives what the manifest names: the same files, but that a page there takes office.js
 * from this machine too.
 */
export const localAddress = (address: string): string => `/preview/addin${new URL(address).pathname}`;
