/**
 * Parts that are loaded when they are first needed, so that the pane opens with less: whoever needs one that is not
 * there yet throws it, and `loading` does the pure work again when it has come. Nothing is done without it meanwhile.
 */
class Away extends Error {
  constructor(readonly load: () => Promise<unknown>) {
    super('A part that is loaded when it is needed has not been loaded.');
  }
}

/** The `code` of the error where a part does not come. */
export const PART_AWAY = 'PartAway';

/** A part to be loaded when it is first taken. Where it does not come, the error's `code` is {@link PART_AWAY}. */
export function away<Part>(load: () => Promise<Part>): () => Part {
  let there: { part: Part } | null = null;
  const come = async (): Promise<void> => {
    const part = await load().catch((cause: unknown) => {
      throw Object.assign(new Error('A part of Stocktake could not be fetched.', { cause }), { code: PART_AWAY });
    });
    there ??= { part };
  };
  return () => {
    if (there === null) throw new Away(come);
    return there.part;
  };
}

/** Does pure work; where a part is away, that is loaded and the work is done again. Rejects where it cannot be had. */
export function loading<Result>(work: () => Result): Result | Promise<Result> {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof Away)) throw thrown;
    return thrown.load().then(() => loading(work));
  }
}
