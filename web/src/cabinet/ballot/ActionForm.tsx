import { Button, Field, Heading, Label, Paragraph, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { BallotView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { DateInput } from '../../application/DateInput';
import { FilePicker } from '../../files/FilePicker';
import { usePortalDepot } from '../../files/useUploads';
import { useCabinetMessages } from '../../language/cabinet';
import { useMessages } from '../../language/language';
import { ballotPath, useChange, type ShownBallot } from '../useCabinet';
import { bodyOf, isComplete, nothing, parts, type Action, type Asked } from './actions';

/** A button for one act, and the form that says what follows and asks for what it needs. */
export function ActionForm({ action, shown }: { action: Action; shown: ShownBallot }) {
  const words = useCabinetMessages();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
    // What had the focus is gone.
    document.getElementById('actions')?.focus();
  };
  return isOpen ? <Form action={action} shown={shown} onClose={close} />
    : <p><Button variant={action === 'recall' || action === 'extension' ? 'secondary' : 'primary'} onClick={() => setIsOpen(true)}>{words.actions[action]}…</Button></p>;
}

function Form({ action, shown, onClose }: { action: Action; shown: ShownBallot; onClose: () => void }) {
  const words = useCabinetMessages();
  const messages = useMessages();
  const depot = usePortalDepot('/api/cabinet/files');
  const [asked, setAsked] = useState<Asked>(nothing);
  const send = useChange<BallotView>(onClose);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(), []);
  const put = (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part }));
  const has = (part: keyof Asked) => parts[action].includes(part);
  const means: Partial<Record<Action, string>> = {
    opening: words.actions.openingMeans, recall: words.actions.recallMeans, closing: words.actions.closingMeans,
    'result-sheet': words.actions.sheetMeans, publication: words.actions.publicationMeans,
  };
  return (
    <form className="stack panel panel--asked" aria-labelledby={`do-${action}`} ref={form} onSubmit={(event) => {
      event.preventDefault();
      const body = bodyOf(action, asked);
      send.mutate({ path: `${ballotPath(shown.data.id)}/${action}`, etag: shown.etag, ...(body === undefined ? {} : { body }) });
    }}>
      <Heading level={3} data-size="2xs" id={`do-${action}`}>{words.actions[action]}</Heading>
      {means[action] && <Paragraph>{means[action]}</Paragraph>}
      {has('number') && <Textfield label={words.actions.number} maxLength={100} value={asked.number} onChange={(event) => put({ number: event.target.value })} />}
      {has('day') && (
        <Field>
          <Label htmlFor={`day-${action}`}>{action === 'extension' ? words.actions.until : words.actions.issuedOn}</Label>
          <Field.Description>{messages.apply.dateHint}</Field.Description>
          <DateInput id={`day-${action}`} autoComplete="off" value={asked.day} onChange={(day) => put({ day })} />
        </Field>
      )}
      {has('reason') && (
        <Field>
          <Label htmlFor={`reason-${action}`}>{words.reason}</Label>
          <Textarea id={`reason-${action}`} rows={3} maxLength={1000} value={asked.reason} onChange={(event) => put({ reason: event.target.value })} />
        </Field>
      )}
      {has('file') && <FilePicker label={words.actions.file} depot={depot} files={asked.file ? [asked.file] : []} onAdd={(file) => put({ file })} onRemove={() => put({ file: null })} />}
      {send.isError && <Failure error={send.error} stale={words.stale} />}
      <div className="buttons">
        <Button variant="secondary" onClick={onClose}>{words.cancel}</Button>
        <Button type="submit" {...(action === 'recall' ? { 'data-color': 'danger' as const } : {})} disabled={send.isPending || !isComplete(action, asked)}>{words.confirm(words.actions[action])}</Button>
      </div>
    </form>
  );
}
