import { HostError } from '../errors';
import { raiseForSheet, EVENT } from '../events';
import { assertAllowed } from '../guards';
import type { Host } from '../host';
import { printArea } from '../model/address';
import { cellCountOf } from '../model/areas';
import type { Area } from '../model/model';
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from '../operations/read-cells';
import { styleArea } from '../operations/style-cells';
import { gridOf, isUnbounded, writeValues } from '../operations/write-cells';
import { fromR1C1, toR1C1 } from '../r1c1';
import { numberFormat } from './arguments';
import type { Member } from './member';
import { areaOf, type RangeState } from './range-state';

/** What the cells of a range hold. */

const writeFormulas = ({ sheet, areas }: RangeState, value: unknown, host: Host) =>
  writeValues(host, sheet, areaOf({ sheet, areas }), value);

const writeNumberFormat = (state: RangeState, value: unknown, host: Host): void => {
  const { sheet } = state;
  const area = areaOf(state);
  const at = gridOf(value, area, true);
  assertAllowed(host, sheet, 'allowFormatCells');
  const isSame = !Array.isArray(value) || (value.length === 1 && Array.isArray(value[0]) && value[0].length === 1);
  if (isSame) {
    const format = at(0, 0);
    if (format !== null) styleArea(host, sheet, area, { numberFormat: numberFormat(format) });
  } else if (isUnbounded(area)) {
    throw new HostError('InvalidArgument');
  } else {
    for (let i = 0; i < area.rows; i++) {
      // Runs of one format in a row are laid at once.
      for (let j = 0; j < area.columns;) {
        const format = at(i, j);
        let end = j + 1;
        while (end < area.columns && at(i, end) === format) end++;
        const run: Area = { row: area.row + i, column: area.column + j, rows: 1, columns: end - j };
        if (format !== null) styleArea(host, sheet, run, { numberFormat: numberFormat(format) });
        j = end;
      }
    }
  }
  host.counters.cellsWritten += isSame ? 1 : cellCountOf(area);
  raiseForSheet(host, EVENT.worksheetFormatChanged, sheet, { address: printArea(area) });
};

export const rangeValues: Record<string, Member<RangeState>> = {
  values: {
    kind: 'property',
    since: '1.1',
    get: (self, host) => readValues(host, self.sheet, areaOf(self)),
    set: (self, value, host) => writeValues(host, self.sheet, areaOf(self), value),
  },
  formulas: {
    kind: 'property',
    since: '1.1',
    get: (self, host) => readFormulas(host, self.sheet, areaOf(self)),
    set: writeFormulas,
  },
  formulasLocal: {
    kind: 'property',
    since: '1.1',
    get: (self, host) => readFormulas(host, self.sheet, areaOf(self)),
    set: writeFormulas,
  },
  formulasR1C1: {
    kind: 'property',
    since: '1.2',
    get: (self, host) => {
      const area = areaOf(self);
      const grid = readFormulas(host, self.sheet, area);
      return grid && grid.map((row, i) => row.map((cell, j) => toR1C1(cell, area.row + i, area.column + j)));
    },
    set: (self, value, host) => {
      const area = areaOf(self);
      const at = gridOf(value, area);
      const grid = Array.from({ length: area.rows }, (_, i) =>
        Array.from({ length: area.columns }, (__, j) => fromR1C1(at(i, j), area.row + i, area.column + j)),
      );
      writeValues(host, self.sheet, area, isUnbounded(area) ? value : grid);
    },
  },
  text: { kind: 'property', since: '1.1', get: (self, host) => readText(host, self.sheet, areaOf(self)) },
  valueTypes: { kind: 'property', since: '1.1', get: (self, host) => readValueTypes(host, self.sheet, areaOf(self)) },
  numberFormat: {
    kind: 'property',
    since: '1.1',
    get: (self, host) => readNumberFormats(host, self.sheet, areaOf(self)),
    set: writeNumberFormat,
  },
  numberFormatLocal: {
    kind: 'property',
    since: '1.7',
    get: (self, host) => readNumberFormats(host, self.sheet, areaOf(self)),
    set: writeNumberFormat,
  },
};
