import type { Host } from '../host';
import { at, drop, ensure, flagAt, numberAt, setValue, valueAt, type XmlNode } from '../charts/tree';
import type { ChartModel } from '../model/chart';
import type { SheetModel } from '../model/model';
import { bool, numberWithin, oneOf } from './arguments';
import { objectOf, type HostClass, type NavigationMember, type PropertyMember } from './member';

/** A place in a chart's tree that may be empty: reading it finds what is there, writing it makes it. */
export interface Spot {
  sheet: SheetModel;
  chart: ChartModel;
  find(): XmlNode | undefined;
  make(): XmlNode;
}

/** Further down, by the names of elements. */
export const under = (spot: Spot, ...names: string[]): Spot => ({
  ...spot,
  find: () => at(spot.find(), ...names),
  make: () => names.reduce(ensure, spot.make()),
});

/** A place that is not found by its name alone. */
export const spotAt = (
  { sheet, chart }: Pick<Spot, 'sheet' | 'chart'>,
  find: () => XmlNode | undefined,
  make: () => XmlNode,
): Spot => ({ sheet, chart, find, make });

export const spotOf = (sheet: SheetModel, chart: ChartModel): Spot =>
  spotAt(
    { sheet, chart },
    () => chart.space,
    () => chart.space,
  );

type Property = PropertyMember<Spot>;

/** `<name val="1"/>` */
export const flagProperty = (since: string, name: string, absent: boolean): Property => ({
  kind: 'property',
  since,
  get: (spot) => flagAt(spot.find(), name, absent),
  set: (spot, value) => setValue(spot.make(), name, bool(value, name)),
});

/** `<name val="12"/>`; `absent` is what Excel takes where nothing is said; beyond the bounds it is refused. */
export const numberProperty = (
  since: string,
  name: string,
  absent: number | '',
  least = -Infinity,
  most = Infinity,
): Property => ({
  kind: 'property',
  since,
  get: (spot) => numberAt(spot.find(), name) ?? absent,
  set: (spot, value) => setValue(spot.make(), name, numberWithin(value, name, least, most)),
});

/** `<name val="…"/>` in the file's words, told in Excel's. */
export const wordProperty = (
  since: string,
  name: string,
  words: readonly (readonly [word: string, file: string])[],
  absent: string,
): Property => ({
  kind: 'property',
  since,
  get: (spot) => {
    const value = valueAt(spot.find(), name);
    return words.find(([, file]) => file === value)?.[0] ?? absent;
  },
  set: (spot, value) => {
    const word = oneOf(
      value,
      words.map(([known]) => known),
      name,
    );
    setValue(spot.make(), name, words.find(([known]) => known === word)?.[1]);
  },
});

/** An element that is there or not, made by `make`. */
export const presence = (
  since: string,
  name: string,
  make: (parent: XmlNode) => void = (parent) => void ensure(parent, name),
): Property => ({
  kind: 'property',
  since,
  get: (spot) => at(spot.find(), name) !== undefined,
  set: (spot, value) => {
    if (bool(value, 'visible')) make(spot.make());
    else if (spot.find()) drop(spot.find(), name);
  },
});

export const toSpot = (
  since: string,
  type: () => HostClass<Spot>,
  pick: (spot: Spot, host: Host) => Spot = (spot) => spot,
): NavigationMember<Spot> => ({ kind: 'navigation', since, to: (spot, host) => objectOf(type(), pick(spot, host)) });
