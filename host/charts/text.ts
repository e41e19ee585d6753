import { at, below, childOf, childrenOf, drop, ensure, insert, node, textNode, type XmlNode } from './tree';

/** The texts of a chart: titles of the chart and of its axes, labels. Lines are parted by `\n`. */

/** The text; undefined where the part leaves it to Excel. */
export const textOf = (part: XmlNode | undefined): string | undefined => {
  const own = childOf(part, 'c:tx');
  if (!own) return undefined;
  const rich = childOf(own, 'c:rich');
  if (!rich) return below(own, 'c:v')[0]?.text ?? '';
  return childrenOf(rich, 'a:p')
    .map((paragraph) => below(paragraph, 'a:t').map(({ text = '' }) => text))
    .map((texts) => texts.join(''))
    .join('\n');
};

const propertiesOf = (part: XmlNode): XmlNode | undefined => {
  const own = at(part, 'c:tx', 'c:rich') ?? childOf(part, 'c:txPr');
  return below(own, 'a:rPr')[0] ?? below(own, 'a:defRPr')[0];
};

/** Gives a part a text of its own, in the font that it had. */
export const setText = (part: XmlNode, text: string): void => {
  const look = propertiesOf(part) ?? node('a:rPr');
  const body = at(part, 'c:tx', 'c:rich', 'a:bodyPr') ?? at(part, 'c:txPr', 'a:bodyPr') ?? node('a:bodyPr');
  const like = (name: string): XmlNode => {
    const copy = structuredClone(look);
    delete copy.attributes.lang;
    return { ...copy, name };
  };
  const paragraphs = text.split('\n').map((line) => {
    const properties = like('a:rPr');
    properties.attributes = { lang: 'en-GB', ...properties.attributes };
    const run = node('a:r', {}, [properties, textNode('a:t', line)]);
    return node('a:p', {}, [node('a:pPr', {}, [like('a:defRPr')]), run]);
  });
  drop(part, 'c:tx', 'c:txPr');
  insert(part, node('c:tx', {}, [node('c:rich', {}, [body, ...paragraphs])]));
};

/** Makes a text follow a cell: `formula` is its address, without a leading `=`. */
export const setTextFormula = (part: XmlNode, formula: string): void => {
  drop(part, 'c:tx');
  insert(part, node('c:tx', {}, [node('c:strRef', {}, [textNode('c:f', formula)])]));
};

/**
 * The run that holds `length` characters from `start`, cut out of those around it so that it can wear a font of its own.
 * Undefined where the text has no such characters.
 */
export const runAt = (part: XmlNode, start: number, length: number): XmlNode | undefined => {
  const rich = at(part, 'c:tx', 'c:rich');
  let from = start;
  for (const paragraph of childrenOf(rich, 'a:p')) {
    for (const run of childrenOf(paragraph, 'a:r')) {
      const text = childOf(run, 'a:t')?.text ?? '';
      if (from >= text.length) {
        from -= text.length;
        continue;
      }
      const cuts = [0, from, Math.min(text.length, from + length), text.length];
      const pieces = [0, 1, 2].map((i) => ({ i, text: text.slice(cuts[i], cuts[i + 1]) }));
      const runs = pieces.map(({ text: piece }) => {
        const copy = structuredClone(run);
        ensure(copy, 'a:t').text = piece;
        return copy;
      });
      const place = paragraph.children.indexOf(run);
      const kept = runs.filter((_, i) => pieces[i]?.text !== '');
      paragraph.children.splice(place, 1, ...kept);
      return runs[1];
    }
    from -= 1; // the line's end
  }
  return undefined;
};
