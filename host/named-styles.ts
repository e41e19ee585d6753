import type { StylePatch } from './model/styles';

/** The named styles that every workbook has, with what they look like in Office's own theme. */
export const builtinStyles: Record<string, StylePatch> = {
  Normal: {},
  Good: { fill: { color: '#C6EFCE', pattern: 'Solid' }, font: { color: '#006100' } },
  Bad: { fill: { color: '#FFC7CE', pattern: 'Solid' }, font: { color: '#9C0006' } },
  Neutral: { fill: { color: '#FFEB9C', pattern: 'Solid' }, font: { color: '#9C5700' } },
  Input: { fill: { color: '#FFCC99', pattern: 'Solid' }, font: { color: '#3F3F76' } },
  Output: { fill: { color: '#F2F2F2', pattern: 'Solid' }, font: { color: '#3F3F3F', bold: true } },
  Calculation: { fill: { color: '#F2F2F2', pattern: 'Solid' }, font: { color: '#FA7D00', bold: true } },
  Note: { fill: { color: '#FFFFCC', pattern: 'Solid' } },
  'Warning Text': { font: { color: '#FF0000' } },
  'Explanatory Text': { font: { color: '#7F7F7F', italic: true } },
  Title: { font: { name: 'Calibri Light', size: 18, color: '#44546A' } },
  'Heading 1': { font: { size: 15, bold: true, color: '#44546A' } },
  'Heading 2': { font: { size: 13, bold: true, color: '#44546A' } },
  'Heading 3': { font: { size: 11, bold: true, color: '#44546A' } },
  'Heading 4': { font: { size: 11, bold: true, color: '#44546A' } },
  Total: { font: { bold: true } },
  Percent: { numberFormat: '0%' },
  Comma: { numberFormat: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-' },
  Currency: { numberFormat: '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-' },
  Hyperlink: { font: { color: '#0563C1', underline: 'Single' } },
};
