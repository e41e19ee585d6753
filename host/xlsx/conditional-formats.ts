import { newId } from '../model/create';
import type { ConditionalFormatModel, SheetModel } from '../model/model';
import { readAreas, writeAreas } from './areas';
import type { Palette } from './colors';
import { differentialId, differentialOf } from './differential';
import { SHEET_ORDER, type SheetPiece } from './piece';
import { addBar, addIcons, barsOf, iconsOf, isIcons2010, removeIcons, tidyExtension, withBar } from './rules-2010';
import { firstCellOf, kindOfFile, kindOfModel } from './rule-kinds';
import {
  append,
  attribute,
  children,
  createElement,
  flag,
  insertInOrder,
  numberAttribute,
  setAttributes,
  type Element,
} from './xml';

type Read = Omit<ConditionalFormatModel, 'id' | 'areas' | 'priority'>;

const readRule = (
  element: Element,
  styles: Element,
  palette: Palette,
  barOf: ReturnType<typeof barsOf>,
): Read | undefined => {
  const kind = kindOfFile(attribute(element, 'type'));
  const rule = kind?.read(element, palette) ?? {};
  return (
    kind && {
      type: kind.type,
      stopIfTrue: flag(element, 'stopIfTrue'),
      rule: kind.type === 'DataBar' ? withBar(rule, barOf(element)) : rule,
      format: differentialOf(element, styles, palette),
    }
  );
};

interface FileRule {
  element: Element;
  read: Read;
  sqref: string;
  priority: number;
}

/** The rules of the part, first things first. */
const rulesOf = (root: Element, styles: Element, palette: Palette): FileRule[] => {
  const barOf = barsOf(root, palette);
  return children(root, 'conditionalFormatting')
    .flatMap((block) =>
      children(block, 'cfRule').flatMap((element) => {
        const read = readRule(element, styles, palette, barOf);
        const priority = numberAttribute(element, 'priority') ?? Infinity;
        return read ? [{ element, read, sqref: attribute(block, 'sqref') ?? '', priority }] : [];
      }),
    )
    .sort((a, b) => a.priority - b.priority);
};

/** Of the icon sets that came later. */
const laterOf = (root: Element): Omit<FileRule, 'element'>[] =>
  iconsOf(root).map(({ rule, ...place }) => ({
    ...place,
    read: { type: 'IconSet', stopIfTrue: false, rule, format: {} },
  }));

/** What makes two rules the same, wherever they apply and whichever comes first. */
const keyOf = ({ type, rule, format }: Read): string => JSON.stringify([type, rule, format]);

const byPriority = (sheet: SheetModel): ConditionalFormatModel[] =>
  [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);

export const conditionalFormats: SheetPiece = {
  name: 'conditional formats',
  read: (root, sheet, { workbook, styleSheet }) => {
    const found = [...rulesOf(root, styleSheet.root, styleSheet.palette), ...laterOf(root)];
    found.sort((a, b) => a.priority - b.priority);
    sheet.conditionalFormats = found.map(({ read, sqref }, priority) => ({
      id: newId(workbook),
      areas: readAreas(sqref),
      priority,
      ...read,
    }));
  },
  state: (sheet) =>
    byPriority(sheet).map(({ type, areas, stopIfTrue, rule, format }) => [type, areas, stopIfTrue, rule, format]),
  write: (root, sheet, { styles }) => {
    // A rule that the file has stays as the file has it, with its own place in the order.
    const kept = rulesOf(root, styles.root, styles.palette);
    for (const block of children(root, 'conditionalFormatting')) {
      for (const element of children(block, 'cfRule')) {
        if (kept.some((rule) => rule.element === element)) block.removeChild(element);
      }
      if (children(block, 'cfRule').length === 0) root.removeChild(block);
    }
    removeIcons(root);
    const blocks = new Map<string, Element>();
    byPriority(sheet).forEach((format, priority) => {
      if (isIcons2010(format)) return addIcons(root, format, priority + 1);
      const sqref = writeAreas(format.areas);
      let block = blocks.get(sqref);
      if (!block) {
        block = createElement(root, 'conditionalFormatting', { sqref });
        insertInOrder(root, block, SHEET_ORDER);
        blocks.set(sqref, block);
      }
      const key = keyOf(format);
      const place = kept.findIndex(({ read }) => keyOf(read) === key);
      const old = place < 0 ? undefined : kept.splice(place, 1)[0];
      const namesItsCell = format.type === 'ContainsText' || format.type === 'PresetCriteria';
      if (old && (!namesItsCell || old.sqref.split(/[ :]/)[0] === firstCellOf(format))) {
        block.appendChild(old.element);
        setAttributes(old.element, { priority: priority + 1, stopIfTrue: format.stopIfTrue || undefined });
        return;
      }
      const element = append(block, 'cfRule');
      const attributes = kindOfModel(format.type)?.write(element, format.rule, firstCellOf(format)) ?? {};
      const { type, ...others } = attributes;
      setAttributes(element, {
        type,
        dxfId: differentialId(format.format, styles),
        priority: priority + 1,
        stopIfTrue: format.stopIfTrue || undefined,
        ...others,
      });
      addBar(root, element, format);
    });
    tidyExtension(root);
  },
};
