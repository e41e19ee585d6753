/** A file that cannot be read, or cannot be written without loss. The message is one plain sentence for a person. */
export class WorkbookFileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WorkbookFileError';
  }
}
