/** One run, as far as the officer can stop it. */
export interface Stopper {
  stop(): void;
  isStopped(): boolean;
  /** The same promise, but rejected with {@link STOPPED} as soon as the officer says stop. */
  unless<T>(promise: Promise<T>): Promise<T>;
}

export const STOPPED = new Error('Stopped.');

export function stopper(): Stopper {
  let isStopped = false;
  let reject: (why: Error) => void = () => undefined;
  const stopped = new Promise<never>((_, no) => (reject = no));
  stopped.catch(() => undefined);
  return {
    stop() {
      isStopped = true;
      reject(STOPPED);
    },
    isStopped: () => isStopped,
    unless: (promise) => Promise.race([promise, stopped]),
  };
}
