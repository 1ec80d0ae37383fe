import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { ApiError } from '../api/client';
import type { Dossier, DossierTransition } from '../api/types';
import { Failure } from '../app/Failure';
import { useMessages } from '../language/language';
import { useTransition } from '../dossiers/useTransition';
import { ActionForm } from './ActionForm';

/** The transitions that are taken at once: they ask for nothing. */
const atOnce: DossierTransition[] = ['accept', 'resume', 'assign'];

/** The first of them that the dossier allows is the usual way on. */
const usual: DossierTransition[] = ['accept', 'completeStep', 'returnResult', 'resume'];

const routeOf = (transition: DossierTransition) => transition.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What the official may do with the dossier now. */
export function Actions({ dossier, etag }: { dossier: Dossier; etag: string | null }) {
  const messages = useMessages();
  const send = useTransition(dossier.code, etag);
  const [chosen, setChosen] = useState<DossierTransition | null>(null);
  const first = usual.find((transition) => dossier.actions.includes(transition));
  const act = (transition: DossierTransition, body?: unknown) =>
    send.mutate({ transition: routeOf(transition), body }, { onSuccess: () => setChosen(null) });
  if (dossier.actions.length === 0) {
    return null;
  }

  return (
    <section className="stack panel" aria-labelledby="actions">
      <Heading level={2} data-size="xs" id="actions">{messages.desk.actions}</Heading>
      <div className="buttons">
        {dossier.actions.map((transition) => (
          <Button
            key={transition}
            variant={transition === first ? 'primary' : 'secondary'}
            data-size="sm"
            aria-expanded={atOnce.includes(transition) ? undefined : chosen === transition}
            disabled={send.isPending}
            onClick={() => (atOnce.includes(transition) ? act(transition, transition === 'assign' ? {} : undefined) : setChosen(chosen === transition ? null : transition))}
          >
            {messages.desk.transitions[transition]}
          </Button>
        ))}
      </div>
      {chosen && dossier.actions.includes(chosen) && (
        <ActionForm key={chosen} transition={chosen} dossier={dossier} busy={send.isPending} onCancel={() => setChosen(null)} onSend={(body) => act(chosen, body)} />
      )}
      {send.isError && (send.error instanceof ApiError && send.error.isStale
        ? <p role="alert">{messages.dossier.stale} <small>({send.error.code})</small></p>
        : <Failure error={send.error} />)}
      <p className="ds-sr-only" role="status">{send.isSuccess ? messages.dossier.done : ''}</p>
    </section>
  );
}
