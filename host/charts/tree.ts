/**
 * A chart is kept as the tree of its part (ECMA-376 part 1, 21.2), so that what the host has no word for stays as its
 * file has it, and a chart of a file is changed as one that a script made. The tree is plain data. Names carry the
 * prefixes `c`, `a` and `r`, whatever the file's own were.
 */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  /** Of an element that holds text and no elements. */
  text?: string;
}

export const node = (name: string, attributes: Record<string, string> = {}, children: XmlNode[] = []): XmlNode => ({
  name,
  attributes,
  children,
});

export const textNode = (name: string, text: string): XmlNode => ({ ...node(name), text });

/** `<name val="…"/>`, as charts write nearly everything. */
export const valueNode = (name: string, value: string | number | boolean): XmlNode =>
  node(name, { val: typeof value === 'boolean' ? (value ? '1' : '0') : String(value) });

const GROUPS =
  'c:areaChart c:area3DChart c:lineChart c:line3DChart c:stockChart c:radarChart c:scatterChart c:pieChart c:pie3DChart c:doughnutChart c:barChart c:bar3DChart c:ofPieChart c:surfaceChart c:surface3DChart c:bubbleChart';
const AXES = 'c:valAx c:catAx c:dateAx c:serAx';

const LABEL_END =
  'c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator';
const GROUP =
  'c:wireframe c:barDir c:scatterStyle c:radarStyle c:ofPieType c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:splitType c:splitPos c:custSplit c:secondPieSize c:bubble3D c:bubbleScale c:showNegBubbles c:sizeRepresents c:firstSliceAng c:holeSize c:gapDepth c:overlap c:shape c:serLines c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId c:extLst';
const AXIS =
  'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:crossBetween c:auto c:lblAlgn c:lblOffset c:baseTimeUnit c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl c:majorUnit c:majorTimeUnit c:minorUnit c:minorTimeUnit c:dispUnits c:extLst';
const RUN =
  'a:ln a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill a:effectLst a:effectDag a:highlight a:latin a:ea a:cs a:sym a:extLst';

/** The order that the schema wants of an element's children; an element that is not here takes them as they come. */
const ORDER: Record<string, string> = {
  'c:chartSpace':
    'c:date1904 c:lang c:roundedCorners mc:AlternateContent c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst',
  'c:chart':
    'c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:showDLblsOverMax c:extLst',
  'c:plotArea': `c:layout ${GROUPS} ${AXES} c:dTable c:spPr c:extLst`,
  'c:title': 'c:tx c:layout c:overlay c:spPr c:txPr c:extLst',
  'c:legend': 'c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr c:extLst',
  'c:legendEntry': 'c:idx c:delete c:txPr c:extLst',
  'c:scaling': 'c:logBase c:orientation c:max c:min c:extLst',
  'c:dispUnits': 'c:custUnit c:builtInUnit c:dispUnitsLbl c:extLst',
  'c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:marker c:explosion c:dPt c:dLbls c:trendline c:errBars c:cat c:xVal c:val c:yVal c:bubbleSize c:smooth c:bubble3D c:shape c:extLst',
  'c:dLbls': `c:dLbl c:delete ${LABEL_END} c:showLeaderLines c:leaderLines c:extLst`,
  'c:dLbl': `c:idx c:delete c:layout c:tx ${LABEL_END} c:extLst`,
  'c:dPt': 'c:idx c:invertIfNegative c:marker c:bubble3D c:explosion c:spPr c:pictureOptions c:extLst',
  'c:marker': 'c:symbol c:size c:spPr c:extLst',
  'c:trendline':
    'c:name c:spPr c:trendlineType c:order c:period c:forward c:backward c:intercept c:dispRSqr c:dispEq c:trendlineLbl c:extLst',
  'c:trendlineLbl': 'c:layout c:tx c:numFmt c:spPr c:txPr c:extLst',
  'c:errBars': 'c:errDir c:errBarType c:errValType c:noEndCap c:plus c:minus c:val c:spPr c:extLst',
  'c:dTable': 'c:showHorzBorder c:showVertBorder c:showOutline c:showKeys c:spPr c:txPr c:extLst',
  'c:view3D': 'c:rotX c:hPercent c:rotY c:depthPercent c:rAngAx c:perspective c:extLst',
  'c:spPr':
    'a:xfrm a:custGeom a:prstGeom a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill a:ln a:effectLst a:effectDag a:scene3d a:sp3d a:extLst',
  'c:txPr': 'a:bodyPr a:lstStyle a:p',
  'c:rich': 'a:bodyPr a:lstStyle a:p',
  'a:p': 'a:pPr a:r a:br a:fld a:endParaRPr',
  'a:ln':
    'a:noFill a:solidFill a:gradFill a:pattFill a:prstDash a:custDash a:round a:bevel a:miter a:headEnd a:tailEnd a:extLst',
  'a:defRPr': RUN,
  'a:rPr': RUN,
  ...Object.fromEntries(GROUPS.split(' ').map((name) => [name, GROUP])),
  ...Object.fromEntries(AXES.split(' ').map((name) => [name, AXIS])),
};

const orders = new Map(Object.entries(ORDER).map(([name, order]) => [name, order.split(' ')]));

export const childOf = (parent: XmlNode | undefined, name: string): XmlNode | undefined =>
  parent?.children.find((child) => child.name === name);

export const childrenOf = (parent: XmlNode | undefined, name: string): XmlNode[] =>
  parent?.children.filter((child) => child.name === name) ?? [];

/** Down the names from `parent`. */
export const at = (parent: XmlNode | undefined, ...names: string[]): XmlNode | undefined =>
  names.reduce<XmlNode | undefined>(childOf, parent);

/** Puts `child` where the schema wants it, behind those of its own name. */
export const insert = (parent: XmlNode, child: XmlNode): XmlNode => {
  const order = orders.get(parent.name) ?? [];
  const place = order.indexOf(child.name);
  const next = place < 0 ? -1 : parent.children.findIndex(({ name }) => order.indexOf(name) > place);
  parent.children.splice(next < 0 ? parent.children.length : next, 0, child);
  return child;
};

/** The child of that name; made where there is none. */
export const ensure = (parent: XmlNode, name: string): XmlNode => childOf(parent, name) ?? insert(parent, node(name));

export const drop = (parent: XmlNode | undefined, ...names: string[]): void => {
  if (parent) parent.children = parent.children.filter(({ name }) => !names.includes(name));
};

/** The `val` of a child; undefined where either is not there. */
export const valueAt = (parent: XmlNode | undefined, name: string): string | undefined =>
  childOf(parent, name)?.attributes.val;

/** `<flag/>` without a value is true. */
export const flagAt = (parent: XmlNode | undefined, name: string, absent = false): boolean => {
  const found = childOf(parent, name);
  if (!found) return absent;
  const value = found.attributes.val ?? '1';
  return value === '1' || value === 'true';
};

export const numberAt = (parent: XmlNode | undefined, name: string): number | undefined => {
  const value = valueAt(parent, name);
  return value === undefined || !Number.isFinite(Number(value)) ? undefined : Number(value);
};

/** Sets the `val` of a child; undefined takes the child away. */
export const setValue = (parent: XmlNode, name: string, value: string | number | boolean | undefined): void => {
  if (value === undefined) drop(parent, name);
  else ensure(parent, name).attributes.val = valueNode(name, value).attributes.val ?? '';
};

/** Every node of that name below, in order. */
export const below = (parent: XmlNode | undefined, name: string): XmlNode[] =>
  parent?.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]) ?? [];

export const isGroup = ({ name }: XmlNode): boolean => GROUPS.split(' ').includes(name);
export const isAxis = ({ name }: XmlNode): boolean => AXES.split(' ').includes(name);
