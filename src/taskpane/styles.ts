import type { Theme } from '@fluentui/react-components';
import type { CSSProperties } from 'react';

/**
 * What `makeStyles` and `tokens` of Fluent are for, without the compiler of styles that theirs brings along (12 kB
 * gzipped): rules are put into a sheet of the page when a component first asks for its classes.
 */

/** Nested: `:hover`, `& h2`, `@media (…)`. */
export type Style = CSSProperties & { readonly [selector: `${':' | '&' | '@'}${string}`]: Style };

/** A theme's values by name, as the provider sets them on the page. */
export const tokens = new Proxy({} as Readonly<Record<keyof Theme, string>>, {
  get: (_, name) => `var(--${String(name)})`,
});

const WITHOUT_UNIT = new Set([
  'flex',
  'flexGrow',
  'flexShrink',
  'fontWeight',
  'lineHeight',
  'opacity',
  'order',
  'zIndex',
]);

const hyphenated = (property: string): string => property.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

const declaration = ([property, value]: [string, string | number]): string => {
  const unit = typeof value === 'number' && value !== 0 && !WITHOUT_UNIT.has(property) ? 'px' : '';
  return `${hyphenated(property)}:${value}${unit}`;
};

/** The rules of one style, each whole; nested ones after what they are nested in. */
export function rulesOf(selector: string, style: Style): string[] {
  const entries = Object.entries(style) as [string, string | number | Style][];
  const plain = entries.filter((entry): entry is [string, string | number] => typeof entry[1] !== 'object');
  const own = plain.length === 0 ? [] : [`${selector}{${plain.map(declaration).join(';')}}`];
  return entries.reduce<string[]>((rules, [key, nested]) => {
    if (typeof nested !== 'object') return rules;
    if (key.startsWith('@')) return [...rules, ...rulesOf(selector, nested).map((rule) => `${key}{${rule}}`)];
    const inside = key.includes('&') ? key.replaceAll('&', selector) : `${selector}${key}`;
    return [...rules, ...rulesOf(inside, nested)];
  }, own);
}

let sheet: CSSStyleSheet | null = null;
let count = 0;

function insert(style: Style): string {
  sheet ??= document.head.appendChild(document.createElement('style')).sheet;
  const name = `st${++count}`;
  // Twice the class, so that it counts for more than Fluent's own on the same element.
  for (const rule of rulesOf(`.${name}.${name}`, style)) sheet?.insertRule(rule, sheet.cssRules.length);
  return name;
}

/** The classes of a component's styles. Of two on one element the later in the table wins. */
export function makeStyles<Slot extends string>(styles: Readonly<Record<Slot, Style>>): () => Record<Slot, string> {
  let classes: Record<Slot, string> | null = null;
  return () =>
    (classes ??= Object.fromEntries(
      Object.entries<Style>(styles).map(([slot, style]) => [slot, insert(style)]),
    ) as Record<Slot, string>);
}
