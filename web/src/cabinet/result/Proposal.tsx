import { Button, Field, Heading, Label, Paragraph, Textarea } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { BallotView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { useCabinetMessages } from '../../language/cabinet';
import { useMessages } from '../../language/language';
import { ballotPath, useBallot, useChange } from '../useCabinet';

/** That the ballot is proposed for the next session, and for the chair the decision. */
export function Proposal({ ballot, proposal, isChair }: { ballot: BallotView; proposal: NonNullable<BallotView['proposal']>; isChair: boolean }) {
  const words = useCabinetMessages();
  const why = [proposal.notPassed ? words.agenda.why.notPassed : null, proposal.askedBy.length > 0 ? words.agenda.why.asked(proposal.askedBy.length) : null].filter((one) => one !== null);
  const isDecided = proposal.accepted !== null && proposal.accepted !== undefined;
  return (
    <section className="stack" aria-labelledby="proposal">
      <Heading level={3} data-size="2xs" id="proposal">{words.agenda.title}</Heading>
      <Paragraph>{why.join('; ')}. <strong>{!isDecided ? words.agenda.waits : proposal.accepted ? words.agenda.accepted : words.agenda.declined}</strong>{proposal.reason && <> <q>{proposal.reason}</q></>}</Paragraph>
      {isChair && !isDecided && <Decision id={ballot.id} />}
    </section>
  );
}

function Decision({ id }: { id: string }) {
  const words = useCabinetMessages();
  const messages = useMessages();
  const etag = useBallot(id).data?.etag ?? null;
  const [reason, setReason] = useState('');
  const send = useChange<BallotView>();
  const decide = (accept: boolean) =>
    send.mutate({ path: `${ballotPath(id)}/agenda`, etag, body: { accept, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) } });
  return (
    <div className="stack">
      <Field>
        <Label htmlFor="agenda-reason">{words.reason} <small>({messages.optional})</small></Label>
        <Textarea id="agenda-reason" rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {send.isError && <Failure error={send.error} stale={words.stale} />}
      <div className="buttons">
        <Button disabled={send.isPending} onClick={() => decide(true)}>{words.agenda.accept}</Button>
        <Button variant="secondary" disabled={send.isPending} onClick={() => decide(false)}>{words.agenda.decline}</Button>
      </div>
    </div>
  );
}
