import type { Area } from './model';

/** A chart as the host keeps it: enough to save one that another program draws. Colours are `#RRGGBB`, `''` for none. */

export interface ChartFontModel {
  name?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  color?: string;
}

export interface ChartLineModel {
  color?: string;
  /** In the words of `Excel.ChartLineStyle`. */
  style?: string;
  /** In points. */
  weight?: number;
}

export interface ChartSeriesModel {
  name: string;
  nameCell: Area | null;
  values: Area;
  categories: Area | null;
  shape: { fill?: string; line: ChartLineModel };
  /** In the words of `Excel.ChartMarkerStyle`; absent: as the type has it. */
  markerStyle?: string;
  markerSize?: number;
  markerFill?: string;
  markerLine?: string;
  gapWidth?: number;
  overlap?: number;
}

export interface ChartAxisModel {
  visible: boolean;
  numberFormat?: string;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  isReversed?: boolean;
  gridlines: boolean;
  gridline: ChartLineModel;
  line: ChartLineModel;
  font: ChartFontModel;
}

export interface ChartModel {
  id: string;
  name: string;
  /** In the words of `Excel.ChartType`. */
  type: string;
  /** In points from the sheet's corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  title: { text: string; visible: boolean; font: ChartFontModel };
  legend: { visible: boolean; position: string; font: ChartFontModel };
  categoryAxis: ChartAxisModel;
  valueAxis: ChartAxisModel;
  area: { fill?: string; font: ChartFontModel; line: ChartLineModel };
  series: ChartSeriesModel[];
  /**
   * Which chart of the file's drawing it is. Such a chart is kept letter by letter; it can be found and deleted, not
   * changed, and its series are not listed.
   */
  fromFile?: string;
}
