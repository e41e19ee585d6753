import type { HostObject } from './members/member';

/** The objects that scripts keep between batches (`_KeepReference`), by the id they are given. */
export interface References {
  keep(object: HostObject): string;
  /** Undefined where nothing is kept under the id. */
  get(id: string): HostObject | undefined;
  idOf(object: HostObject): string | undefined;
  remove(id: string): void;
  all(): Iterable<HostObject>;
}

export const createReferences = (): References => {
  const objects = new Map<string, HostObject>();
  const ids = new Map<HostObject, string>();
  let next = 1;
  return {
    keep: (object) => {
      const known = ids.get(object);
      if (known) return known;
      const id = `R${next++}`;
      objects.set(id, object);
      ids.set(object, id);
      return id;
    },
    get: (id) => objects.get(id),
    idOf: (object) => ids.get(object),
    remove: (id) => {
      const object = objects.get(id);
      if (object) ids.delete(object);
      objects.delete(id);
    },
    all: () => objects.values(),
  };
};
