import fc from 'fast-check';
import { CELL_PADDING, splitTall, textWidth, wrap, wrappedHeight } from '../../src/reports/measure';

const BODY = { size: 10, bold: false };
const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const words = fc
  .array(fc.stringMatching(/^[A-Za-zéŵ£%,.-]{1,24}$/u), { maxLength: 120 })
  .map((parts) => parts.join(' '));

describe('measuring text', () => {
  test('a text is as wide as Arial makes it, and a tenth more', () => {
    // 10 digits of 1139/2048 em at 10 points.
    expect(textWidth('0123456789', BODY)).toBeCloseTo(((10 * 1139) / 2048) * 10 * 1.1, 6);
    expect(textWidth('Red', { size: 10, bold: true })).toBeGreaterThan(textWidth('Red', BODY));
  });

  test('a letter that the table does not have is taken to be as wide as the font is high', () => {
    expect(textWidth('漢', BODY)).toBeCloseTo(11, 6);
  });

  test('lines end at spaces, after hyphens and at line breaks', () => {
    expect(wrap('One line', 100, BODY)).toEqual(['One line']);
    expect(wrap('First\n\nThird', 100, BODY)).toEqual(['First', '', 'Third']);
    expect(wrap('half-yearly', textWidth('half-', BODY) + 1, BODY)[0]).toBe('half-');
  });

  test('no line is wider than its column, and no letter is lost', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 400 }), (text, width) => {
        const lines = wrap(text, width, BODY);
        expect(squeezed(lines.join(''))).toBe(squeezed(text));
        for (const line of lines) expect(line.length < 2 || textWidth(line, BODY) <= width).toBe(true);
      }),
    );
  });

  test('a longer text is never lower', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 30, max: 400 }), (text, more, width) => {
        expect(wrappedHeight(`${text} ${more}`, width, BODY)).toBeGreaterThanOrEqual(wrappedHeight(text, width, BODY));
      }),
    );
  });

  test('a text taller than a row is cut at a paragraph’s end where that will do', () => {
    const paragraph = 'The reporting process is now automated, and challenge follows where it is needed. '.repeat(12);
    const parts = splitTall([paragraph, paragraph, paragraph].join('\n'), 300, BODY, 400);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.endsWith('needed.')).toBe(true);
  });

  test('cut texts fit their rows and keep every letter', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 30, max: 400 }),
        (text, width, tallest) => {
          const parts = splitTall(text, width + CELL_PADDING, BODY, tallest);
          expect(squeezed(parts.join(''))).toBe(squeezed(text));
          for (const part of parts)
            expect(wrappedHeight(part, width + CELL_PADDING, BODY)).toBeLessThanOrEqual(tallest);
        },
      ),
    );
  });
});
