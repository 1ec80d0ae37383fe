import { Button, Field, Label, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { DraftView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { useCabinetMessages } from '../../language/cabinet';
import { useSubmissionMessages } from '../../language/submissions';
import { useKept } from '../../session/kept';
import { useChange } from '../useCabinet';
import { paragraphsOf } from './drafts';
import { submissionPath } from './useSubmissions';

/** Brings another version of the draft text. */
export function AddDraft({ submission, onAdded }: { submission: string; onAdded: () => void }) {
  const words = useSubmissionMessages().drafts;
  const { cancel, stale } = useCabinetMessages();
  const [kept, setKept, drop] = useKept<{ text: string; note: string } | null>(`text-${submission}`, null);
  const [isOpen, setIsOpen] = useState(kept !== null);
  const written = kept ?? { text: '', note: '' };
  const close = () => {
    drop();
    setIsOpen(false);
  };
  const send = useChange<DraftView>(() => {
    close();
    onAdded();
  });
  const paragraphs = paragraphsOf(written.text);
  return !isOpen ? <p><Button variant="secondary" onClick={() => setIsOpen(true)}>{words.add}</Button></p> : (
    <form className="stack panel panel--asked" aria-label={words.add} onSubmit={(event) => {
      event.preventDefault();
      send.mutate({ path: `${submissionPath(submission)}/drafts`, creates: true, body: { paragraphs, ...(written.note.trim() === '' ? {} : { note: written.note.trim() }) } });
    }}>
      <Field>
        <Label htmlFor="draft-text">{words.text}</Label>
        <Field.Description>{words.textHint}</Field.Description>
        <Textarea id="draft-text" rows={10} autoFocus value={written.text} onChange={(event) => setKept({ ...written, text: event.target.value })} />
      </Field>
      <Textfield label={words.note} maxLength={500} value={written.note} onChange={(event) => setKept({ ...written, note: event.target.value })} />
      {send.isError && <Failure error={send.error} stale={stale} />}
      <div className="buttons">
        <Button variant="secondary" onClick={close}>{cancel}</Button>
        <Button type="submit" disabled={send.isPending || paragraphs.length === 0}>{words.save}</Button>
      </div>
    </form>
  );
}
