import { Tag } from '@digdir/designsystemet-react';
import type { AnswerState, BallotStage } from '../../api/cabinetTypes';
import { useCabinetMessages } from '../../language/cabinet';

type Colour = 'info' | 'neutral' | 'success' | 'danger' | 'warning';

const stages: Record<BallotStage, { sign: string; colour: Colour }> = {
  prepared: { sign: '…', colour: 'neutral' }, open: { sign: '▶', colour: 'info' }, closing: { sign: '▣', colour: 'info' },
  closed: { sign: '■', colour: 'neutral' }, published: { sign: '✓', colour: 'success' }, recalled: { sign: '✕', colour: 'danger' },
};

/** How far a ballot is, by word and sign. */
export function StageTag({ stage, overdue = false }: { stage: BallotStage; overdue?: boolean }) {
  const words = useCabinetMessages();
  const { sign, colour } = stages[stage];
  return (
    <>
      <Tag data-color={colour} data-size="sm"><span aria-hidden="true">{sign}&nbsp;</span>{words.stages[stage]}</Tag>
      {overdue && <Late />}
    </>
  );
}

/** That the time to answer has passed. */
export function Late() {
  return <Tag data-color="danger" data-size="sm"><span aria-hidden="true">!&nbsp;</span>{useCabinetMessages().overdue}</Tag>;
}

const states: Record<AnswerState, { sign: string; colour: Colour }> = {
  unanswered: { sign: '○', colour: 'warning' }, drafted: { sign: '◐', colour: 'info' }, answered: { sign: '✓', colour: 'success' },
};

/** How a ballot stands with a member, by word and sign. */
export function AnswerTag({ state }: { state: AnswerState }) {
  const word = useCabinetMessages().desk.states[state];
  const { sign, colour } = states[state];
  return <Tag data-color={colour} data-size="sm"><span aria-hidden="true">{sign}&nbsp;</span>{word}</Tag>;
}
