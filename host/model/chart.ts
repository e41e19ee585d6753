import type { XmlNode } from '../charts/tree';

/** A chart on a sheet: where it stands, and the tree of its part. */
export interface ChartModel {
  id: string;
  name: string;
  /** In points from the sheet's corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** The part's root, `c:chartSpace`. */
  space: XmlNode;
  /** Which chart of the file's drawing it is, and how it was there: what has not changed stays letter by letter. */
  fromFile?: { drawing: string; id: string; part: string; space: string; place: string };
}
