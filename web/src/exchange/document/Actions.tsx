import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import type { Answer } from '../../api/client';
import type { Delivery } from '../../api/exchangeTypes';
import { Failure } from '../../app/Failure';
import { useExchangeMessages } from '../../language/exchange';
import { useKept } from '../../session/kept';
import { ActionForm } from './ActionForm';
import { actionsFor, nothingWritten, requestOf, type Action, type Written } from './answers';
import { useReport } from './useExchanged';

/** What the recipient may report now. What was begun to be written is kept until it is sent or cancelled. */
export function Actions({ id, delivery: shown }: { id: string; delivery: Answer<Delivery> }) {
  const words = useExchangeMessages();
  const [begun, setBegun, drop] = useKept<{ action: Action; written: Written } | null>(`report-${id}`, null);
  const send = useReport(id, shown, drop);
  const heading = useRef<HTMLHeadingElement>(null);
  const open = actionsFor(shown.data.nextStates);
  const close = () => {
    drop();
    heading.current?.focus();
  };
  const isOpen = begun !== null && open.includes(begun.action);
  const isGone = begun !== null && !isOpen && !send.isPending;
  if (open.length === 0 && !isGone) {
    return null;
  }

  return (
    <section className="stack panel" aria-labelledby="actions">
      <Heading level={2} data-size="xs" id="actions" ref={heading} tabIndex={-1}>{words.actions.title}</Heading>
      <div className="buttons">
        {open.map((action, index) => (
          <Button
            key={action}
            variant={index === 0 ? 'primary' : 'secondary'}
            data-size="sm"
            aria-expanded={begun?.action === action}
            disabled={send.isPending}
            onClick={() => {
              send.reset();
              setBegun(begun?.action === action ? null : { action, written: nothingWritten });
            }}
          >
            {words.actions[action]}
          </Button>
        ))}
      </div>
      {isOpen && (
        <ActionForm
          key={begun.action}
          action={begun.action}
          written={begun.written}
          busy={send.isPending}
          onWrite={(part) => setBegun((before) => before && { ...before, written: { ...before.written, ...part } })}
          onCancel={close}
          onSend={() => send.mutate(requestOf(begun.action, begun.written), { onSuccess: () => heading.current?.focus() })}
        />
      )}
      {isGone && (
        <Alert data-color="warning" role="alert">
          <Paragraph>{words.actions.gone(words.actions[begun.action])}</Paragraph>
          {begun.written.text && <Paragraph>{words.actions.written} <q>{begun.written.text}</q></Paragraph>}
          <p><Button variant="secondary" data-size="sm" onClick={close}>{words.actions.letGo}</Button></p>
        </Alert>
      )}
      {send.isError && <Failure error={send.error} stale={words.stale} />}
      <p className="ds-sr-only" role="status">{send.isSuccess ? words.done : ''}</p>
    </section>
  );
}
