import { axisOf, seriesOf, setSource, showGridlines, type AxisRole, groupOf } from '../charts/build';
import { CHART_KINDS, typeOf } from '../charts/kinds';
import { childOf, drop, ensure, numberAt, setValue, valueAt, type XmlNode } from '../charts/tree';
import { HostError } from '../errors';
import { areNumbers, chartReference } from '../operations/charts';
import { bool, isMissing, number, numberWithin, oneOf, text, whole } from './arguments';
import { formatClass } from './chart-format';
import { numberProperty, presence, spotAt, toSpot, under, wordProperty, type Spot } from './chart-spot';
import { cellsOf } from './chart-cells';
import { chartAxisTitle, orientationProperty } from './chart-titles';
import { defineChartClass } from './guarded';
import { objectOf, type HostObject, type MethodMember, type PropertyMember } from './member';

/** The axes of a chart. A round chart has none, and to change what is not there is an invalid operation. */

const gridlinesFormat = formatClass('ChartGridlinesFormat', '1.1', { line: '1.1' });

const gridlines = (name: 'c:majorGridlines' | 'c:minorGridlines') =>
  toSpot(
    '1.1',
    () => GRIDLINES[name],
    (axis) => axis,
  );

const gridlinesClass = (name: 'c:majorGridlines' | 'c:minorGridlines') =>
  defineChartClass<Spot>({
    name: 'ChartGridlines',
    since: '1.1',
    members: {
      visible: {
        ...presence('1.1', name),
        set: (axis, value) => showGridlines(axis.make(), name, bool(value, 'visible')),
        get: (axis) => childOf(axis.find(), name) !== undefined,
      },
      format: toSpot(
        '1.1',
        () => gridlinesFormat,
        (axis) => under(axis, name),
      ),
    },
  });

const GRIDLINES = {
  'c:majorGridlines': gridlinesClass('c:majorGridlines'),
  'c:minorGridlines': gridlinesClass('c:minorGridlines'),
};

/** `''` gives a limit back to Excel. */
const limit = (since: string, name: string, parent?: string): PropertyMember<Spot> => ({
  kind: 'property',
  since,
  get: (axis) => numberAt(parent === undefined ? axis.find() : childOf(axis.find(), parent), name) ?? '',
  set: (axis, value) => {
    const holder = parent === undefined ? axis.make() : ensure(axis.make(), parent);
    setValue(holder, name, value === '' ? undefined : number(value, name));
  },
});

/** The step of an axis is above nothing. */
const unit = (since: string, name: string): PropertyMember<Spot> => {
  const step = limit(since, name);
  return {
    ...step,
    set: (axis, value, host) =>
      step.set?.(axis, value === '' ? value : numberWithin(value, name, Number.MIN_VALUE, Infinity), host),
  };
};

const ticks = [
  ['None', 'none'],
  ['Cross', 'cross'],
  ['Inside', 'in'],
  ['Outside', 'out'],
] as const;
const tickLabels = [
  ['NextToAxis', 'nextTo'],
  ['High', 'high'],
  ['Low', 'low'],
  ['None', 'none'],
] as const;
const timeUnits = [
  ['Days', 'days'],
  ['Months', 'months'],
  ['Years', 'years'],
] as const;
const displayUnits =
  'Hundreds Thousands TenThousands HundredThousands Millions TenMillions HundredMillions Billions Trillions'.split(' ');

const fileWord = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** The axis that crosses this one: where they cross is said there. */
const crossing = ({ chart, find }: Spot): XmlNode | undefined => {
  const id = valueAt(find(), 'c:crossAx');
  return (['Category', 'Value', 'Series'] as const)
    .flatMap((role) => [axisOf(chart.space, role), axisOf(chart.space, role, true)])
    .find((axis) => axis !== undefined && valueAt(axis, 'c:axId') === id);
};

const setUnit = (axis: XmlNode, name: 'c:builtInUnit' | 'c:custUnit', value: string | number): void => {
  const units = ensure(axis, 'c:dispUnits');
  drop(units, 'c:builtInUnit', 'c:custUnit');
  setValue(units, name, value);
  ensure(units, 'c:dispUnitsLbl');
};

const displayUnit: PropertyMember<Spot> = {
  kind: 'property',
  since: '1.7',
  get: (axis) => {
    const units = childOf(axis.find(), 'c:dispUnits');
    if (childOf(units, 'c:custUnit')) return 'Custom';
    const unit = valueAt(units, 'c:builtInUnit');
    return displayUnits.find((word) => fileWord(word) === unit) ?? 'None';
  },
  set: (axis, value) => {
    const word = oneOf(value, ['None', ...displayUnits], 'displayUnit');
    if (word === 'None') drop(axis.make(), 'c:dispUnits');
    else setUnit(axis.make(), 'c:builtInUnit', fileWord(word));
  },
};

const positions = [
  ['Automatic', 'autoZero'],
  ['Maximum', 'max'],
  ['Minimum', 'min'],
] as const;

const position: PropertyMember<Spot> = {
  kind: 'property',
  since: '1.8',
  get: (axis) => {
    const other = crossing(axis);
    if (childOf(other, 'c:crossesAt')) return 'Custom';
    return positions.find(([, file]) => file === valueAt(other, 'c:crosses'))?.[0] ?? 'Automatic';
  },
  set: (axis, value) => {
    const word = oneOf(value, ['Automatic', 'Maximum', 'Minimum'] as const, 'position');
    const other = crossing(axis);
    if (!other) return;
    drop(other, 'c:crossesAt');
    setValue(other, 'c:crosses', positions.find(([known]) => known === word)?.[1]);
  },
};

const setPositionAt: MethodMember<Spot>['call'] = (axis, [value]) => {
  const other = crossing(axis);
  if (!other) return;
  drop(other, 'c:crosses');
  setValue(other, 'c:crossesAt', number(value, 'value'));
};

const spacing = (name: string): PropertyMember<Spot> => ({
  kind: 'property',
  since: '1.7',
  get: (axis) => numberAt(axis.find(), name) ?? 1,
  set: (axis, value) => setValue(axis.make(), name, value === '' ? undefined : whole(value, name, 1)),
});

const categoryType: PropertyMember<Spot> = {
  kind: 'property',
  since: '1.7',
  get: (axis) => {
    const found = axis.find();
    if (found?.name === 'c:dateAx') return 'DateAxis';
    return valueAt(found, 'c:auto') === '1' ? 'Automatic' : 'TextAxis';
  },
  set: (axis, value) => {
    const word = oneOf(value, ['Automatic', 'TextAxis', 'DateAxis'] as const, 'categoryType');
    const found = axis.make();
    if (found.name === 'c:valAx') throw new HostError('InvalidOperation');
    found.name = word === 'DateAxis' ? 'c:dateAx' : 'c:catAx';
    setValue(found, 'c:auto', word === 'Automatic');
    if (word === 'DateAxis') drop(found, 'c:lblAlgn', 'c:noMultiLvlLbl');
  },
};

const setCategoryNames: MethodMember<Spot>['call'] = ({ sheet, chart }, [source], host) => {
  const { sheet: from, area } = cellsOf(source, sheet, host);
  for (const series of seriesOf(chart.space)) {
    const kind = CHART_KINDS[typeOf(groupOf(chart.space, series))] ?? { element: 'barChart' };
    setSource(series, 'categories', chartReference(from, area), areNumbers(from, area), kind);
  }
};

const ROLES: Record<string, AxisRole> = { 'c:catAx': 'Category', 'c:dateAx': 'Category', 'c:serAx': 'Series' };
const roleOf = ({ chart: { space }, find }: Spot): AxisRole | 'Invalid' => {
  const axis = find();
  if (!axis) return 'Invalid';
  const isX = axis === axisOf(space, 'Category') || axis === axisOf(space, 'Category', true);
  return ROLES[axis.name] ?? (isX ? 'Category' : 'Value');
};

const isSecondary = ({ chart: { space }, find }: Spot): boolean => {
  const axis = find();
  return axis !== undefined && (axis === axisOf(space, 'Category', true) || axis === axisOf(space, 'Value', true));
};

const axisFormat = formatClass('ChartAxisFormat', '1.1', { fill: '1.8', font: '1.1', line: '1.1' });

const chartAxis = defineChartClass<Spot>({
  name: 'ChartAxis',
  since: '1.1',
  members: {
    type: { kind: 'property', since: '1.7', get: roleOf },
    axisGroup: { kind: 'property', since: '1.7', get: (axis) => (isSecondary(axis) ? 'Secondary' : 'Primary') },
    maximum: limit('1.1', 'c:max', 'c:scaling'),
    minimum: limit('1.1', 'c:min', 'c:scaling'),
    majorUnit: unit('1.1', 'c:majorUnit'),
    minorUnit: unit('1.1', 'c:minorUnit'),
    numberFormat: {
      kind: 'property',
      since: '1.8',
      get: (axis) => childOf(axis.find(), 'c:numFmt')?.attributes.formatCode ?? 'General',
      set: (axis, value) => {
        const code = text(value, 'numberFormat');
        ensure(axis.make(), 'c:numFmt').attributes = { formatCode: code, sourceLinked: '0' };
      },
    },
    linkNumberFormat: {
      kind: 'property',
      since: '1.9',
      get: (axis) => (childOf(axis.find(), 'c:numFmt')?.attributes.sourceLinked ?? '1') !== '0',
      set: (axis, value) => {
        const format = ensure(axis.make(), 'c:numFmt');
        format.attributes.formatCode ??= 'General';
        format.attributes.sourceLinked = bool(value, 'linkNumberFormat') ? '1' : '0';
      },
    },
    reversePlotOrder: {
      kind: 'property',
      since: '1.7',
      get: (axis) => valueAt(childOf(axis.find(), 'c:scaling'), 'c:orientation') === 'maxMin',
      set: (axis, value) =>
        setValue(
          ensure(axis.make(), 'c:scaling'),
          'c:orientation',
          bool(value, 'reversePlotOrder') ? 'maxMin' : 'minMax',
        ),
    },
    visible: {
      kind: 'property',
      since: '1.7',
      get: (axis) => axis.find() !== undefined && valueAt(axis.find(), 'c:delete') !== '1',
      set: (axis, value) => setValue(axis.make(), 'c:delete', !bool(value, 'visible')),
    },
    displayUnit,
    customDisplayUnit: {
      kind: 'property',
      since: '1.7',
      get: (axis) => numberAt(childOf(axis.find(), 'c:dispUnits'), 'c:custUnit') ?? 0,
    },
    setCustomDisplayUnit: {
      kind: 'method',
      since: '1.7',
      call: (axis, [value]) => setUnit(axis.make(), 'c:custUnit', number(value, 'value')),
    },
    showDisplayUnitLabel: {
      kind: 'property',
      since: '1.7',
      get: (axis) => childOf(childOf(axis.find(), 'c:dispUnits'), 'c:dispUnitsLbl') !== undefined,
      set: (axis, value) => {
        const units = childOf(axis.make(), 'c:dispUnits');
        if (!bool(value, 'showDisplayUnitLabel')) drop(units, 'c:dispUnitsLbl');
        else if (units) ensure(units, 'c:dispUnitsLbl');
      },
    },
    scaleType: {
      kind: 'property',
      since: '1.7',
      get: (axis) => (childOf(childOf(axis.find(), 'c:scaling'), 'c:logBase') ? 'Logarithmic' : 'Linear'),
      set: (axis, value) => {
        const word = oneOf(value, ['Linear', 'Logarithmic'] as const, 'scaleType');
        setValue(ensure(axis.make(), 'c:scaling'), 'c:logBase', word === 'Linear' ? undefined : 10);
      },
    },
    logBase: {
      kind: 'property',
      since: '1.7',
      get: (axis) => numberAt(childOf(axis.find(), 'c:scaling'), 'c:logBase') ?? 10,
      set: (axis, value) =>
        setValue(ensure(axis.make(), 'c:scaling'), 'c:logBase', numberWithin(value, 'logBase', 2, 1000)),
    },
    majorTickMark: wordProperty('1.7', 'c:majorTickMark', ticks, 'Outside'),
    minorTickMark: wordProperty('1.7', 'c:minorTickMark', ticks, 'None'),
    tickLabelPosition: wordProperty('1.7', 'c:tickLblPos', tickLabels, 'NextToAxis'),
    tickLabelSpacing: spacing('c:tickLblSkip'),
    tickMarkSpacing: spacing('c:tickMarkSkip'),
    position,
    positionAt: { kind: 'property', since: '1.8', get: (axis) => numberAt(crossing(axis), 'c:crossesAt') ?? 0 },
    setPositionAt: { kind: 'method', since: '1.8', call: setPositionAt },
    offset: numberProperty('1.8', 'c:lblOffset', 100, 0, 1000),
    alignment: wordProperty(
      '1.8',
      'c:lblAlgn',
      [
        ['Center', 'ctr'],
        ['Left', 'l'],
        ['Right', 'r'],
      ],
      'Center',
    ),
    isBetweenCategories: {
      kind: 'property',
      since: '1.8',
      get: (axis) => valueAt(crossing(axis), 'c:crossBetween') !== 'midCat',
      set: (axis, value) => {
        const other = crossing(axis);
        if (other) setValue(other, 'c:crossBetween', bool(value, 'isBetweenCategories') ? 'between' : 'midCat');
      },
    },
    categoryType,
    baseTimeUnit: wordProperty('1.7', 'c:baseTimeUnit', timeUnits, 'Days'),
    majorTimeUnitScale: wordProperty('1.7', 'c:majorTimeUnit', timeUnits, 'Days'),
    minorTimeUnitScale: wordProperty('1.7', 'c:minorTimeUnit', timeUnits, 'Days'),
    multiLevel: {
      kind: 'property',
      since: '1.8',
      get: (axis) => valueAt(axis.find(), 'c:noMultiLvlLbl') !== '1',
      set: (axis, value) => setValue(axis.make(), 'c:noMultiLvlLbl', !bool(value, 'multiLevel')),
    },
    textOrientation: orientationProperty('1.8', (axis) => axis),
    title: toSpot('1.1', () => chartAxisTitle),
    majorGridlines: gridlines('c:majorGridlines'),
    minorGridlines: gridlines('c:minorGridlines'),
    format: toSpot('1.1', () => axisFormat),
    setCategoryNames: { kind: 'method', since: '1.7', call: setCategoryNames },
  },
});

const axisSpot = (chart: Spot, role: AxisRole, secondary = false): Spot =>
  spotAt(
    chart,
    () => axisOf(chart.chart.space, role, secondary),
    () => {
      const axis = axisOf(chart.chart.space, role, secondary);
      if (!axis) throw new HostError('InvalidOperation', 'The chart has no such axis.');
      return axis;
    },
  );

const getAxis = (chart: Spot, [type, group]: readonly unknown[]): HostObject => {
  const role = oneOf(type, ['Category', 'Value', 'Series'] as const, 'type');
  const isSecond = !isMissing(group) && oneOf(group, ['Primary', 'Secondary'] as const, 'group') === 'Secondary';
  const spot = axisSpot(chart, role, isSecond);
  if (!spot.find()) throw new HostError('InvalidArgument');
  return objectOf(chartAxis, spot);
};

export const chartAxes = defineChartClass<Spot>({
  name: 'ChartAxes',
  since: '1.1',
  members: {
    categoryAxis: toSpot(
      '1.1',
      () => chartAxis,
      (chart) => axisSpot(chart, 'Category'),
    ),
    valueAxis: toSpot(
      '1.1',
      () => chartAxis,
      (chart) => axisSpot(chart, 'Value'),
    ),
    seriesAxis: toSpot(
      '1.1',
      () => chartAxis,
      (chart) => axisSpot(chart, 'Series'),
    ),
    getItem: { kind: 'method', since: '1.7', call: getAxis },
  },
});

export const axisClasses = [chartAxes, chartAxis, axisFormat, GRIDLINES['c:majorGridlines'], gridlinesFormat];
