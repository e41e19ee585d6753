import { HostError } from './errors';
import type { Host } from './host';
import { memberOf } from './members/lookup';
import { isHostObject, type HostObject, type MethodMember } from './members/member';
import { identityOf, runQuery, runRecursiveQuery } from './query';
import type { References } from './references';
import { ACTION, PATH } from './wire';
import type { ActionInfo, ActionResult, ArgumentInfo, BatchRequest, BatchResponse, ObjectPathInfo } from './wire';

/** What the interpreter needs beside the model. */
export interface Interpretation {
  host: Host;
  /** Path type 1: where every path begins. */
  root: HostObject;
  references: References;
  /** Path type 2: objects that stand alone, by the name of their type. */
  newObject(typeName: string): HostObject;
  /** A script starts or stops listening. */
  listen(message: number, target: string, on: boolean): void;
  /** Fails before this action (a fault on demand). */
  failAt?: { index: number; error: HostError };
  /** Told of every object that a path of this batch led to, so that it follows when cells move. */
  reached?(object: HostObject): void;
}

class Batch {
  private readonly reached = new Map<number, HostObject | null>();
  /** `Range.values`: what is being done, for the failure. */
  location = '';
  readonly traces: number[] = [];

  constructor(
    private readonly paths: Record<string, ObjectPathInfo>,
    private readonly on: Interpretation,
  ) {}

  /** The object at the end of a path, found once in a batch; null for a null object. */
  resolve(id: number): HostObject | null {
    let object = this.reached.get(id);
    if (object === undefined) {
      const path = this.paths[id];
      if (!path) throw new HostError('InvalidObjectPath');
      object = this.follow(path);
      this.reached.set(id, object);
      if (object) this.on.reached?.(object);
    }
    if (object?.type.isGone?.(object.state, this.on.host)) throw new HostError('InvalidReference');
    return object;
  }

  private follow(path: ObjectPathInfo): HostObject | null {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.on.root;
      case PATH.newObject:
        return this.on.newObject(name);
      case PATH.nullObject:
        return null;
      case PATH.reference: {
        const kept = this.on.references.get(name);
        if (!kept) throw new HostError('InvalidObjectPath');
        return kept;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (!parent) return null; // what hangs on a null object is one
    switch (path.ObjectPathType) {
      case PATH.property:
        return this.navigate(parent, name);
      case PATH.indexer: {
        this.location = `${parent.type.name}.getItem`;
        if (!parent.type.indexer) throw new HostError('InvalidObjectPath');
        return parent.type.indexer(parent.state, this.argumentsOf(path.ArgumentInfo)[0], this.on.host);
      }
      case PATH.method: {
        const result = this.call(parent, name, path.ArgumentInfo);
        if (result === null || result === undefined || isHostObject(result)) return result ?? null;
        throw new HostError('InvalidObjectPath');
      }
      default:
        throw new HostError('InvalidObjectPath');
    }
  }

  private navigate(parent: HostObject, name: string): HostObject | null {
    this.location = `${parent.type.name}.${camel(name)}`;
    const own = parent.type.navigation?.[name];
    if (own) return own(parent.state, this.on.host);
    const { member } = memberOf(parent.type, name, this.on.host.options.requirementSet);
    if (member.kind !== 'navigation') throw new HostError('InvalidObjectPath');
    return member.to(parent.state, this.on.host);
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, i) => this.argument(value, ids?.[i]));
  }

  private argument(value: unknown, id: unknown): unknown {
    if (Array.isArray(id) && Array.isArray(value)) return value.map((inner, i) => this.argument(inner, id[i]));
    return typeof id === 'number' && id !== 0 ? this.resolve(id) : this.inside(value);
  }

  /** An object of the model inside a plain one (the source of a list) travels as `{_ObjectPathId}`. */
  private inside(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.inside(part)]));
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    this.location = `${object.type.name}.${camel(name)}`;
    const call = object.type.internal?.[name] ?? this.method(object, name);
    const given = this.argumentsOf(info);
    this.location = `${object.type.name}.${camel(name)}`;
    return call(object.state, given, this.on.host);
  }

  private method(object: HostObject, name: string): MethodMember<unknown>['call'] {
    const { member } = memberOf(object.type, name, this.on.host.options.requirementSet);
    if (member.kind !== 'method') throw new HostError('ApiNotFound');
    return member.call;
  }

  private set(object: HostObject, name: string, value: unknown): void {
    this.location = `${object.type.name}.${camel(name)}`;
    const { member } = memberOf(object.type, name, this.on.host.options.requirementSet);
    if (member.kind !== 'property' || !member.set) throw new HostError('InvalidArgument', `${name} is read-only.`);
    if (this.on.host.options.readOnly) throw new HostError('AccessDenied');
    member.set(object.state, value, this.on.host);
  }

  /** Underscored methods: references and events. True where `name` was one. */
  private internal(object: HostObject, name: string, info: ArgumentInfo | undefined): boolean {
    if (name === '_KeepReference') this.on.references.keep(object);
    else if (name === '_RemoveReference') this.on.references.remove(String(info?.Arguments?.[0]));
    else {
      const event = /^_(Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/.exec(name);
      if (!event) return false;
      const register = event[2] ?? '';
      const found = Object.entries(object.type.members).find(
        ([, member]) => member.kind === 'event' && member.register === register,
      );
      this.location = `${object.type.name}.${found?.[0] ?? name}`;
      if (found?.[1].kind !== 'event') throw new HostError('ApiNotFound', `The host has no event ${register}.`);
      memberOf(object.type, found[0], this.on.host.options.requirementSet);
      this.on.listen(found[1].message, found[1].target(object.state), event[1] === 'Register');
    }
    return true;
  }

  private identity(object: HostObject): Record<string, unknown> {
    const reference = this.on.references.idOf(object);
    const identity = identityOf(object, this.on.host);
    return reference === undefined ? identity : { ...identity, _ReferenceId: reference };
  }

  /** Runs one action and gives its value; undefined where the client expects none. */
  run(action: ActionInfo): unknown {
    this.location = '';
    if (action.ActionType === ACTION.trace) {
      this.traces.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
    if (!object) return null; // a null object takes everything and does nothing
    const { host } = this.on;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identity(object);
      case ACTION.query:
      case ACTION.queryAsJson:
        this.location = object.type.name;
        return runQuery(object, action.QueryInfo ?? {}, host, action.ActionType === ACTION.query ? 'wire' : 'script');
      case ACTION.recursiveQuery: {
        const { Queries = {}, MaxDepth = 1 } = action.RecursiveQueryInfo ?? {};
        return runRecursiveQuery(object, Queries, MaxDepth, host);
      }
      case ACTION.method: {
        const name = action.Name ?? '';
        if (name.startsWith('_') && this.internal(object, name, action.ArgumentInfo)) return null;
        const result = this.call(object, name, action.ArgumentInfo);
        return isHostObject(result) ? this.identity(result) : (result ?? null);
      }
      case ACTION.setProperty:
        this.set(object, action.Name ?? '', this.argumentsOf(action.ArgumentInfo)[0]);
        return undefined;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, name, value);
        return undefined;
      case ACTION.ensureUnchanged: {
        const state = action.ObjectState ?? {};
        const now = runQuery(object, { Select: Object.keys(state) }, host, 'script') as Record<string, unknown>;
        const changed = Object.keys(state).find((key) => JSON.stringify(now[key]) !== JSON.stringify(state[key]));
        if (changed !== undefined) throw new HostError('InvalidOperation', `${changed} has changed.`);
        return undefined;
      }
      default:
        throw new HostError('NotImplemented', `The host does not know the action type ${action.ActionType}.`);
    }
  }
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * Runs a batch: its actions in order, until one fails. **What stands before it stays applied**, as in Excel.
 * Only `HostError` is a refusal; anything else is a fault of the host and becomes `GeneralException` with its message.
 */
export const runBatch = (request: BatchRequest, on: Interpretation): BatchResponse => {
  const batch = new Batch(request.ObjectPaths, on);
  const results: ActionResult[] = [];
  const traces = () => (batch.traces.length > 0 ? { TraceIds: batch.traces } : {});
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (on.failAt?.index === index) throw on.failAt.error;
      const value = batch.run(action);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      const code = error instanceof HostError ? error.code : 'GeneralException';
      const message = error instanceof Error ? error.message : String(error);
      return {
        Error: { Code: code, Message: message, ActionIndex: index, Location: batch.location },
        ProcessedResults: { Results: results },
        ...traces(),
      };
    }
  }
  return { Results: results, ...traces() };
};
