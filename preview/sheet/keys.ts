/** Where a key takes the active cell, or what it begins; null for a key that the sheet leaves to the browser. */
export type KeyAction =
  | { kind: 'move'; rows: number; columns: number }
  | { kind: 'go'; row: 'first' | 'same' | 'last'; column: 'first' | 'last' }
  | { kind: 'edit'; text: string | null }
  | { kind: 'clear' };

export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const MOVES: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

/** What a key does in the sheet, after Excel. Tab is left alone: it must lead out of the sheet. */
export function keyAction({ key, ctrlKey, metaKey, altKey, shiftKey }: Key, page: number): KeyAction | null {
  if (altKey) return null;
  const control = ctrlKey || metaKey;
  const move = MOVES[key];
  if (move && !control) return { kind: 'move', rows: key === 'Enter' && shiftKey ? -1 : move[0], columns: move[1] };
  if (key === 'PageDown' || key === 'PageUp')
    return { kind: 'move', rows: key === 'PageDown' ? page : -page, columns: 0 };
  if (key === 'Home') return { kind: 'go', row: control ? 'first' : 'same', column: 'first' };
  if (key === 'End') return { kind: 'go', row: control ? 'last' : 'same', column: 'last' };
  if (control) return null;
  if (key === 'F2') return { kind: 'edit', text: null };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  return key.length === 1 ? { kind: 'edit', text: key } : null;
}
