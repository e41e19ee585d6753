import type { Host } from '../host';

/**
 * The object model is written as tables: one table for each class of `Excel.*`, one entry for each member.
 * Adding a member is adding an entry. A test holds every entry against `@types/office-js`.
 */

/** An object of the model as a script sees it: its class, and whatever says which object it is. */
export interface HostObject<S = unknown> {
  readonly type: HostClass<S>;
  readonly state: S;
}

interface MemberBase {
  /** The requirement set as the declaration has it: `'1.9'` for `[Api set: ExcelApi 1.9]`. */
  since: string;
  /** A second name under which it is asked for on the wire (`showGridlines` is set as `Gridlines`). */
  alias?: string;
}

/** A scalar property (or one whose value is a plain object or array). Without `set` it is read-only. */
export interface PropertyMember<S> extends MemberBase {
  kind: 'property';
  get(self: S, host: Host): unknown;
  set?(self: S, value: unknown, host: Host): void;
}

/** A method. What it gives back is an object of the model, `null` for a null object, a plain value, or nothing. */
export interface MethodMember<S> extends MemberBase {
  kind: 'method';
  /** Arguments that are objects of the model arrive as `HostObject`; those not given are `undefined` or `null`. */
  call(self: S, args: readonly unknown[], host: Host): unknown;
}

/** A property that leads to another object; `null` leads to a null object. */
export interface NavigationMember<S> extends MemberBase {
  kind: 'navigation';
  to(self: S, host: Host): HostObject | null;
}

/** An event: `register` is what stands between `_Register` and `Event` on the wire, `message` the type of what is delivered. */
export interface EventMember<S> extends MemberBase {
  kind: 'event';
  register: string;
  message: number;
  /** The id the client listens under; `''` listens to all. */
  target(self: S): string;
}

export type Member<S> = PropertyMember<S> | MethodMember<S> | NavigationMember<S> | EventMember<S>;

export interface HostClass<S = unknown> {
  /** The name of the interface in `Excel.*`. */
  readonly name: string;
  readonly since: string;
  readonly members: Record<string, Member<S>>;
  /** Methods that the client library calls for itself, by their name on the wire; not in the declarations. */
  readonly internal?: Record<string, MethodMember<S>['call']>;
  /** Objects that the client library asks for under names of its own (`_Runtime`). */
  readonly navigation?: Record<string, NavigationMember<S>['to']>;
  /** What identifies the object in answers: `{Id}`, for names and styles `{_Id: name}`. */
  id?(self: S, host: Host): Record<string, unknown>;
  /** Whether what the object stood for is no more (a range whose cells were deleted): using it is `InvalidReference`. */
  isGone?(self: S, host: Host): boolean;
  /** A collection: its items in order. */
  items?(self: S, host: Host): HostObject[];
  /** A collection: the item with this key (`getItem`, an id). Throws `ItemNotFound`. */
  indexer?(self: S, key: unknown, host: Host): HostObject;
}

/** Checks a table of members against the state it works on, and gives it back. */
export const defineClass = <S>(table: HostClass<S>): HostClass<S> => table;

export const objectOf = <S>(type: HostClass<S>, state: S): HostObject<S> => ({ type, state });

/** Whether `value` is an object of the model (and not a plain object that a script sent). */
export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'type' in value && 'state' in value && isClass(value.type);

const isClass = (value: unknown): boolean => typeof value === 'object' && value !== null && 'members' in value;

/** The state of an argument that must be an object of class `type`. */
export const stateOf = <S>(type: HostClass<S>, value: unknown): S | undefined =>
  isHostObject(value) && value.type.name === type.name ? (value.state as S) : undefined;
