import type { ReactElement } from 'react';
import type { RowChart as Chart, Special } from '../../../actions/row-chart';
import type { LineRole } from '../../../reports/trend-lines';
import type { Texts } from '../../../text/texts';
import { HEIGHT, LEFT, RIGHT, SPECIAL_SHAPES, WIDTH, chartShape } from './chart-shape';
import { makeStyles, tokens } from '../../styles';
import { Text } from '../../parts/text';

// Windows' contrast themes leave drawings their own colours, which may not be seen on the theme's ground.
const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', maxWidth: '480px', height: 'auto', marginTop: tokens.spacingVerticalXS },
  grid: {
    stroke: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { stroke: 'CanvasText', strokeOpacity: 0.25 },
  },
  label: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '11px',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  line: { fill: 'none', strokeWidth: '1.5px' },
  value: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  held: {
    stroke: tokens.colorPaletteRedForeground1,
    strokeDasharray: '6 4',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  mean: { stroke: tokens.colorNeutralForeground3, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  limit: {
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: '1.5 3.5',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  point: { fill: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  improving: { fill: tokens.colorBrandForeground1 },
  concerning: { fill: tokens.colorPaletteRedForeground1 },
  neutral: { fill: tokens.colorNeutralForeground2 },
  special: {
    stroke: tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { fill: 'Highlight', stroke: 'CanvasText' },
  },
  legend: {
    listStyleType: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
  sign: { width: '22px', height: '12px', marginRight: tokens.spacingHorizontalXS, verticalAlign: 'middle' },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    marginTop: tokens.spacingVerticalXS,
    '& th, & td': {
      padding: `2px ${tokens.spacingHorizontalS} 2px 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '& th[scope="row"]': { whiteSpace: 'nowrap' },
  },
  scroll: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  summary: { cursor: 'pointer' },
});

/** Lines that look alike share one look, and one place in the legend. */
const LOOKS = {
  value: 'value',
  target: 'held',
  from: 'held',
  to: 'held',
  mean: 'mean',
  upper: 'limit',
  lower: 'limit',
} as const satisfies Record<LineRole, string>;

/** An indicator over time. What it shows is said in a sentence, and stands in a table for those who want the figures. */
export function RowChart({ chart, texts }: { chart: Chart; texts: Texts }): ReactElement {
  const styles = useStyles();
  const { pane, words } = texts;
  const shape = chartShape(chart);
  const specials = [...new Set(chart.points.flatMap(({ special }) => special ?? []))];
  const lookOf = (role: LineRole): string => `${styles.line} ${styles[LOOKS[role]]}`;
  const specialLook = (special: Special): string => `${styles.special} ${styles[special]}`;
  return (
    <section aria-labelledby="chart">
      <Text as="h3" id="chart" block weight="semibold">
        {pane.row.chart}
      </Text>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={chart.says}>
        {shape.ticks.map(({ y, shown }) => (
          <g key={y}>
            <line className={styles.grid} x1={LEFT} x2={WIDTH - RIGHT} y1={y} y2={y} />
            <text className={styles.label} x={LEFT - 4} y={y + 4} textAnchor="end">
              {shown}
            </text>
          </g>
        ))}
        {shape.ends.map(({ x, period, anchor }) => (
          <text key={anchor} className={styles.label} x={x} y={HEIGHT - 6} textAnchor={anchor}>
            {period}
          </text>
        ))}
        {shape.lines.map(({ role, path }) => (
          <path key={role} className={lookOf(role)} d={path} />
        ))}
        {shape.points.map(({ x, y, special }) =>
          special === null ? (
            <circle key={x} className={styles.point} cx={x} cy={y} r={chart.points.length > 24 ? 2 : 3} />
          ) : (
            <path
              key={x}
              className={specialLook(special)}
              d={SPECIAL_SHAPES[special]}
              transform={`translate(${x} ${y})`}
            />
          ),
        )}
      </svg>
      <ul className={styles.legend} aria-hidden>
        {chart.lines.map(({ role, name }) => (
          <li key={role}>
            <svg className={styles.sign} viewBox="0 0 22 12">
              <path className={lookOf(role)} d="M0 6 H22" />
            </svg>
            {name}
          </li>
        ))}
        {specials.map((special) => (
          <li key={special}>
            <svg className={styles.sign} viewBox="-11 -6 22 12">
              <path className={specialLook(special)} d={SPECIAL_SHAPES[special]} />
            </svg>
            {words.variations[special]}
          </li>
        ))}
      </ul>
      {chart.caption !== '' && (
        <Text block size={200}>
          {chart.caption}
        </Text>
      )}
      <details>
        <summary className={styles.summary}>{pane.row.figures}</summary>
        <div className={styles.scroll} role="region" aria-label={pane.row.figures} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{texts.headings.period}</th>
                {chart.lines.map(({ role, name }) => (
                  <th key={role} scope="col">
                    {name}
                  </th>
                ))}
                {specials.length > 0 && <th scope="col">{pane.row.standsOut}</th>}
              </tr>
            </thead>
            <tbody>
              {chart.points.map(({ period, special }, at) => (
                <tr key={period}>
                  <th scope="row">{period}</th>
                  {chart.lines.map(({ role, shown }) => (
                    <td key={role}>{shown[at] ?? ''}</td>
                  ))}
                  {specials.length > 0 && <td>{special === null ? '' : words.variations[special]}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
