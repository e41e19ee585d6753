/**
 * Whether a text can be a formula at all: enough of Excel's grammar to refuse what Excel refuses on entry (an operand
 * missing, a bracket or quotation mark left open, words side by side), and no more. Nothing is computed here.
 */

const TOKENS: readonly [kind: TokenKind, pattern: RegExp][] = [
  ['space', /\s+/y],
  ['operand', /"(?:[^"]|"")*"/y],
  ['operand', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/iy],
  ['operand', /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![A-Z_])/iy],
  ['sheet', /(?:'(?:[^']|'')+'|[\p{L}_\\[\]\d][\p{L}\p{N}_.[\]]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/uy],
  ['reference', /\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_.(])/iuy],
  ['reference', /\$?\d+:\$?\d+/y],
  ['name', /[\p{L}_\\$][\p{L}\p{N}_.?\\$]*/uy],
  ['open', /[({]/y],
  ['close', /[)}]/y],
  ['bracket', /\[/y],
  ['percent', /[%#]/y],
  ['separator', /[,;]/y],
  ['either', /[+\-@]/y],
  ['binary', /<>|<=|>=|[*/^&=<>:]/y],
];

type TokenKind =
  | 'space'
  | 'operand'
  | 'sheet'
  | 'reference'
  | 'name'
  | 'open'
  | 'close'
  | 'bracket'
  | 'percent'
  | 'separator'
  | 'either'
  | 'binary';

const CLOSERS: Record<string, string> = { '(': ')', '{': '}' };

/** The place after the bracket that closes the one at `from`, or -1. An apostrophe escapes inside a column's name. */
function endOfBracket(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === "'") i++;
    else if (text[i] === '[') depth++;
    else if (text[i] === ']' && --depth === 0) return i + 1;
  }
  return -1;
}

function nextToken(text: string, from: number): { kind: TokenKind; text: string } | null {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0] };
  }
  return null;
}

/**
 * @param formula with its leading `=`.
 * @returns false where Excel would say that there is a problem with the formula.
 */
export function canBeFormula(formula: string): boolean {
  const open: string[] = [];
  let at = 1;
  /** An operand stands to the left: an operator, a separator or the end may follow. */
  let hasOperand = false;
  /** Whether that operand is one that a space can intersect with another. */
  let canIntersect = false;
  let spaced = false;
  let argumentsOpen = false;
  while (at < formula.length) {
    const token = nextToken(formula, at);
    if (!token) return false;
    const { kind } = token;
    at += token.text.length;
    if (kind === 'space') {
      spaced = true;
      continue;
    }
    if (kind === 'operand' || kind === 'reference' || kind === 'name' || kind === 'sheet') {
      const isReference = kind === 'reference' || kind === 'sheet';
      if (hasOperand && !(spaced && canIntersect && isReference)) return false;
      hasOperand = kind !== 'sheet';
      canIntersect = isReference;
    } else if (kind === 'bracket') {
      const end = endOfBracket(formula, at - 1);
      if (end < 0) return false;
      at = end;
      hasOperand = true;
      canIntersect = true;
    } else if (kind === 'open') {
      const isCall = hasOperand && token.text === '(' && !spaced;
      if (hasOperand && !isCall) return false;
      open.push(CLOSERS[token.text] ?? '');
      hasOperand = false;
    } else if (kind === 'close') {
      if (open.pop() !== token.text || !(hasOperand || argumentsOpen)) return false;
      hasOperand = true;
      canIntersect = true;
    } else if (kind === 'separator') {
      // An argument may be empty; outside brackets a comma joins references.
      if (open.length === 0 && !hasOperand) return false;
      hasOperand = false;
    } else if (kind === 'percent' || kind === 'binary') {
      if (!hasOperand) return false;
      hasOperand = kind === 'percent';
    } else {
      hasOperand = false;
    }
    argumentsOpen = kind === 'open' || kind === 'separator';
    spaced = false;
  }
  return open.length === 0 && hasOperand;
}
