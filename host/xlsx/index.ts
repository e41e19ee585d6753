/** Workbooks from `.xlsx` files and back. Everything else in this folder is its own affair. */
export { WorkbookFileError } from './errors';
export { readXlsx, type ReadOptions } from './read';
export { lostParts, writeXlsx, type WriteOptions } from './write';
