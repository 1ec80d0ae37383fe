import { Tag } from '@digdir/designsystemet-react';
import type { SubmissionStage } from '../../api/cabinetTypes';
import { useSubmissionMessages } from '../../language/submissions';

const stages: Record<SubmissionStage, { sign: string; colour: 'info' | 'neutral' | 'success' | 'danger' | 'warning' }> = {
  draft: { sign: '…', colour: 'neutral' }, submitted: { sign: '▶', colour: 'info' }, returned: { sign: '↩', colour: 'warning' }, accepted: { sign: '✓', colour: 'success' },
  balloted: { sign: '▣', colour: 'info' }, decided: { sign: '■', colour: 'success' }, withdrawn: { sign: '✕', colour: 'neutral' },
};

/** How far a submission is, by word and sign. */
export function SubmissionTag({ stage }: { stage: SubmissionStage }) {
  const word = useSubmissionMessages().stages[stage];
  const { sign, colour } = stages[stage];
  return <Tag data-color={colour} data-size="sm"><span aria-hidden="true">{sign}&nbsp;</span>{word}</Tag>;
}
