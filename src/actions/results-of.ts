import { styleOf } from '../checks/shown';
import { statusCounts } from '../rules/headline';
import { indicatorException, isActionException, isObjectiveException } from '../rules/exceptions';
import { chartOf } from '../rules/indicator-chart';
import { once } from '../reports/once';
import { formatDate } from '../text/figures';
import type { Finding } from '../text/finding-facts';
import { findingMessage } from '../text/say';
import type { RecordTable } from '../tracker/records';
import { budgetStyle } from './calculated-rows';
import type { Judged } from './judge';
import type { ExceptionResult, ResultBase, Results, SpcResult } from './results';
import { whyOf } from './why-of';

interface Placed {
  at: { table: RecordTable; row: number };
  ref: string;
  name: string;
}

const base = ({ ref, name, at }: Placed): ResultBase => ({ ref, name, sheet: at.table.sheet, row: at.row + 1 });

/**
 * A judged workbook as results. The lists of records, control charts and exceptions are worked out when they are first
 * read: a refresh in Excel shows counts and findings, and need not wait for the rest. What an action adds of its own is
 * given as `also`: to copy the results would work out all of their lists.
 */
export function resultsOf(judged: Judged, found: readonly Finding[], also: Partial<Results> = {}): Results {
  const { assessments, tracker, texts } = judged;
  const each = <R, A, T>(map: ReadonlyMap<R, A>, make: (record: R, assessment: A) => T): T[] =>
    [...map].map(([record, assessment]) => make(record, assessment));
  const indicators = once(() =>
    each(assessments.indicators, (indicator, it) => ({
      ...base(indicator),
      period: it.period?.label ?? null,
      value: it.value,
      target: it.target.figure,
      status: it.status,
      shortTrend: it.shortTrend?.word ?? null,
      longTrend: it.longTrend?.word ?? null,
      variance: it.variance,
      variancePercent: it.variancePercent,
      why: whyOf(indicator, it, judged),
      spc: spcOf(judged, indicator, it),
    })),
  );
  const exceptions = once(() => exceptionsOf(judged));
  const findings = once(() =>
    found.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      sheet: finding.sheet,
      cell: finding.cell,
      message: findingMessage(finding, texts),
    })),
  );
  return {
    period: tracker.reportingPeriod?.label ?? null,
    counts: statusCounts([...assessments.indicators.values()]),
    get indicators() {
      return indicators();
    },
    objectives: each(assessments.objectives, (objective, it) => ({
      ...base(objective),
      rating: it.rating,
      calculatedRating: it.calculated.rating,
      directionOfTravel: it.directionOfTravel,
      why: texts.why.objective(it),
    })),
    actions: each(assessments.actions, (action, it) => ({
      ...base(action),
      status: it.status,
      rag: it.rag,
      daysLate: it.daysLate,
      slippage: it.slippage,
      why: texts.why.action(it),
    })),
    risks: each(assessments.risks, (risk, it) => ({
      ...base(risk),
      status: it.status,
      score: it.score,
      why: texts.why.risk(it),
    })),
    budgets: each(assessments.budgets, (budget, it) => ({
      ...base(budget),
      status: it.status,
      why: texts.why.budget(it, budgetStyle(budget)),
    })),
    get exceptions() {
      return exceptions();
    },
    get findings() {
      return findings();
    },
    ...also,
  };
}

type Indicator = Parameters<typeof chartOf>[0];
type Assessed = Parameters<typeof chartOf>[2];

function spcOf({ tracker, asAt, settings }: Judged, indicator: Indicator, assessment: Assessed): SpcResult | null {
  const chart = chartOf(indicator, { reporting: tracker.reportingPeriod, asAt }, assessment, settings.rules);
  if (chart === null) return null;
  const { mean, lower, upper } = chart.limits;
  return { mean, lower, upper, variation: chart.variation, assurance: chart.assurance };
}

function exceptionsOf({ assessments, tracker, texts, settings, asAt }: Judged): ExceptionResult[] {
  const at = { reporting: tracker.reportingPeriod, asAt };
  const ofIndicators = [...assessments.indicators].flatMap(([indicator, assessment]): ExceptionResult[] => {
    const exception = indicatorException(indicator, at, assessment, settings.rules);
    if (exception === null) return [];
    const { ref, name, remedy } = indicator;
    const issue = texts.pack.issue(exception, styleOf(indicator, { settings: settings.rules, texts }));
    return [{ ref, name, reasons: [...exception.kinds], issue, remedialAction: remedy }];
  });
  const ofActions = [...assessments.actions].flatMap(([{ ref, name, comment }, assessment]): ExceptionResult[] => {
    if (!isActionException(assessment, settings.rules)) return [];
    const facts = { due: formatDate(assessment.currentDue ?? '', texts.figures), daysLate: assessment.daysLate };
    return [
      { ref, name, reasons: ['action-slipping'], issue: texts.pack.issueOfAction(facts), remedialAction: comment },
    ];
  });
  const ofObjectives = [...assessments.objectives].flatMap(([{ ref, name }, assessment]): ExceptionResult[] => {
    if (!isObjectiveException(assessment, settings.rules)) return [];
    return [{ ref, name, reasons: ['objective-red'], issue: texts.pack.issueOfObjective, remedialAction: '' }];
  });
  return [...ofIndicators, ...ofActions, ...ofObjectives];
}
