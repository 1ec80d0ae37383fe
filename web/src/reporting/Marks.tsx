import { Tag } from '@digdir/designsystemet-react';
import type { FindingWeight, ReportStage, ValueStatus } from '../api/reportingTypes';
import { useReportingMessages } from '../language/reporting';

type Colour = 'info' | 'neutral' | 'success' | 'danger' | 'warning';

const stages: Record<ReportStage, { sign: string; colour: Colour }> = {
  draft: { sign: '…', colour: 'neutral' }, submitted: { sign: '▶', colour: 'info' }, approved: { sign: '▶▶', colour: 'info' },
  accepted: { sign: '✓', colour: 'success' }, returned: { sign: '↩', colour: 'warning' }, reopened: { sign: '↻', colour: 'warning' },
};

/** How far a report is, by word and sign. */
export function StageTag({ stage }: { stage: ReportStage }) {
  const { sign, colour } = stages[stage];
  return <Mark sign={sign} colour={colour} text={useReportingMessages().stages[stage]} />;
}

/** That a report did not come in time: it is still awaited, or it was sent late. */
export function LateTag({ overdue, late }: { overdue: boolean; late: boolean }) {
  const words = useReportingMessages();
  return overdue ? <Mark sign="!" colour="danger" text={words.overdue} /> : late ? <Mark sign="!" colour="warning" text={words.late} /> : null;
}

const statuses: Record<ValueStatus, { sign: string; colour: Colour }> = {
  estimated: { sign: '≈', colour: 'warning' }, preliminary: { sign: '◐', colour: 'info' }, official: { sign: '●', colour: 'success' },
};

/** How final a value is. */
export function StatusTag({ status }: { status: ValueStatus }) {
  const { sign, colour } = statuses[status];
  return <Mark sign={sign} colour={colour} text={useReportingMessages().statuses[status]} />;
}

const weights: Record<FindingWeight, { sign: string; colour: Colour }> = {
  refuses: { sign: '!', colour: 'danger' }, explain: { sign: '?', colour: 'warning' },
};

/** What comes of a finding. */
export function WeightTag({ weight }: { weight: FindingWeight }) {
  const { sign, colour } = weights[weight];
  return <Mark sign={sign} colour={colour} text={useReportingMessages().findings.weights[weight]} />;
}

export function Mark({ sign, colour, text }: { sign: string; colour: Colour; text: string }) {
  return <Tag data-color={colour} data-size="sm"><span aria-hidden="true">{sign}&nbsp;</span>{text}</Tag>;
}
