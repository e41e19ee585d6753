import './range';
import type { HostClass } from './member';
import { attachedClasses } from './attachments';
import { applicationClass, runtimeClass } from './application';
import { cultureInfo, datetimeFormatInfo, numberFormatInfo } from './culture';
import { bindingClasses } from './bindings';
import { chartClasses } from './charts';
import { customProperty, customPropertyCollection, documentProperties } from './document-properties';
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from './custom-xml';
import { worksheetCustomProperty, worksheetCustomPropertyCollection } from './custom-properties';
import { headerFooter, headerFooterGroup } from './headers-footers';
import { pageBreak, pageBreakCollection } from './page-breaks';
import { pageLayoutClass } from './page-layout';
import { rangeAreasClass, rangeCollection } from './range-areas';
import { rangeBorder, rangeBorderCollection } from './range-borders';
import { rangeClass } from './range-class';
import { rangeFill } from './range-fill';
import { rangeFont } from './range-font';
import { formatProtection, rangeFormat } from './range-format';
import { rangeView, rangeViewCollection } from './range-view';
import { removeDuplicatesResult, rangeSort } from './range-edit';
import { settingClass, settingCollection } from './settings';
import { styleClass, styleCollection } from './styles';
import { workbookClass } from './workbook';
import { relationClasses } from './workbook-range-areas';
import { worksheetClass } from './worksheet';
import { worksheetCollection } from './worksheet-collection';
import { functionResult, functionsClass } from './worksheet-functions';

/** Every class of the object model. A class that is not here is not held against Microsoft's declarations. */
export const allClasses = (): readonly HostClass[] => [
  ...attachedClasses,
  ...bindingClasses,
  ...chartClasses,
  ...relationClasses,
  applicationClass,
  cultureInfo,
  customProperty,
  customPropertyCollection,
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
  datetimeFormatInfo,
  documentProperties,
  formatProtection,
  functionResult,
  functionsClass,
  numberFormatInfo,
  headerFooter,
  headerFooterGroup,
  pageBreak,
  pageBreakCollection,
  pageLayoutClass,
  rangeAreasClass,
  rangeBorder,
  rangeBorderCollection,
  rangeClass,
  rangeCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
  rangeSort,
  rangeView,
  rangeViewCollection,
  removeDuplicatesResult,
  runtimeClass,
  settingClass,
  settingCollection,
  styleClass,
  styleCollection,
  workbookClass,
  worksheetClass,
  worksheetCollection,
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
];
