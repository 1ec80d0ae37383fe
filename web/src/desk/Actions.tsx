import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import type { Dossier, DossierTransition } from '../api/types';
import { Failure } from '../app/Failure';
import { useMessages } from '../language/language';
import { useTransition } from '../dossiers/useTransition';
import { useKept } from '../session/kept';
import { useSession } from '../session/session';
import { ActionForm } from './ActionForm';
import { bodyOf, noAnswers, type Answers } from './answers';

/** The first of them that the dossier allows is the usual way on. */
const usual: DossierTransition[] = ['accept', 'completeStep', 'returnResult', 'resume', 'supplement'];

const routeOf = (transition: DossierTransition) => transition.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What the official may do with the dossier now. What they have begun to write is kept until it is sent or cancelled. */
export function Actions({ dossier, etag }: { dossier: Dossier; etag: string | null }) {
  const messages = useMessages();
  const isLeader = useSession()?.role === 'leader';
  const [begun, setBegun, drop] = useKept<{ transition: DossierTransition; answers: Answers } | null>(`action-${dossier.code}`, null);
  const send = useTransition(dossier.code, etag, drop);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = usual.find((transition) => dossier.actions.includes(transition));

  /** These ask for nothing; a leader is asked to whom the dossier is given. */
  const isAtOnce = (transition: DossierTransition) => transition === 'accept' || transition === 'resume' || (transition === 'assign' && !isLeader);
  const toHeading = () => heading.current?.focus();
  const close = () => {
    drop();
    toHeading();
  };
  const act = (transition: DossierTransition, body: unknown) => send.mutate({ transition: routeOf(transition), body }, { onSuccess: toHeading });
  const press = (transition: DossierTransition) => {
    send.reset();
    if (isAtOnce(transition)) {
      act(transition, bodyOf(transition, dossier, noAnswers));
    } else {
      setBegun(begun?.transition === transition ? null : { transition, answers: noAnswers });
    }
  };
  const isOpen = begun !== null && dossier.actions.includes(begun.transition);
  const isGone = begun !== null && !isOpen && !send.isPending;
  if (dossier.actions.length === 0 && !isGone) {
    return null;
  }

  return (
    <section className="stack panel" aria-labelledby="actions">
      <Heading level={2} data-size="xs" id="actions" ref={heading} tabIndex={-1}>{messages.desk.actions}</Heading>
      <div className="buttons">
        {dossier.actions.map((transition) => (
          <Button
            key={transition}
            variant={transition === first ? 'primary' : 'secondary'}
            data-size="sm"
            aria-expanded={isAtOnce(transition) ? undefined : begun?.transition === transition}
            disabled={send.isPending}
            onClick={() => press(transition)}
          >
            {messages.desk.transitions[transition]}
          </Button>
        ))}
      </div>
      {isOpen && (
        <ActionForm
          key={begun.transition}
          transition={begun.transition}
          dossier={dossier}
          answers={begun.answers}
          busy={send.isPending}
          onAnswer={(change) => setBegun((before) => before && { ...before, answers: change(before.answers) })}
          onCancel={close}
          onSend={(body) => act(begun.transition, body)}
        />
      )}
      {isGone && (
        <Alert data-color="warning" role="alert">
          <Paragraph>{messages.desk.gone(messages.desk.transitions[begun.transition])}</Paragraph>
          {begun.answers.text && <Paragraph>{messages.desk.written} <q>{begun.answers.text}</q></Paragraph>}
          <p><Button variant="secondary" data-size="sm" onClick={close}>{messages.desk.letGo}</Button></p>
        </Alert>
      )}
      {send.isError && <Failure error={send.error} />}
      <p className="ds-sr-only" role="status">{send.isSuccess ? messages.dossier.done : ''}</p>
    </section>
  );
}
