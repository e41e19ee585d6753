import { objectOf, type Member } from './member';
import { rangeClass } from './range-class';
import { rangeEdit } from './range-edit';
import { rangeFormat } from './range-format';
import { rangeGeometry } from './range-geometry';
import { rangeLook } from './range-look';
import { rangeOutline } from './range-outline';
import { rangeProperties } from './range-properties';
import type { RangeState } from './range-state';
import { rangeValues } from './range-values';
import { rangeRelations } from './workbook-range-areas';
import { worksheetClass } from './worksheet';

const rangeNavigation: Record<string, Member<RangeState>> = {
  worksheet: { kind: 'navigation', since: '1.1', to: ({ sheet }) => objectOf(worksheetClass, sheet) },
  format: { kind: 'navigation', since: '1.1', to: (self) => objectOf(rangeFormat, self) },
};

// Brought together here and not where the class is defined, because the tables give ranges themselves.
Object.assign(
  rangeClass.members,
  rangeGeometry,
  rangeValues,
  rangeNavigation,
  rangeEdit,
  rangeLook,
  rangeOutline,
  rangeProperties,
  rangeRelations,
);
