/** Something worked out when it is first asked for, and kept: of a large tracker most is never asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
