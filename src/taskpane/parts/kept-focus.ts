import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Keeps the focus in the pane when what had it goes away, as a question does that was answered and Cancel when there is
 * nothing left to cancel: it goes to the pane's first button. Otherwise Esc and Tab would be Excel's. Where the officer is
 * in the sheet meanwhile, they stay there.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => void (last.current = target);
    const place = pane.current;
    place?.addEventListener('focusin', remember);
    return () => place?.removeEventListener('focusin', remember);
  }, [pane]);
  // After every drawing: whatever went away went with one.
  useLayoutEffect(() => {
    const gone = last.current instanceof Node && !last.current.isConnected;
    if (!gone || document.activeElement !== document.body || !document.hasFocus()) return;
    last.current = null;
    pane.current?.querySelector('button')?.focus();
  });
}
