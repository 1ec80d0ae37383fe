import { Button, Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { RemarkView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { useCabinetMessages } from '../../language/cabinet';
import { useSubmissionMessages } from '../../language/submissions';
import { useChange } from '../useCabinet';
import { LongestQuote } from './drafts';
import { submissionPath } from './useSubmissions';

/** What is selected in the paragraph, or all of it. */
function selectedIn(paragraph: number, text: string): string {
  const selection = getSelection();
  const inside = selection?.anchorNode && document.getElementById(`clause-${paragraph}`)?.contains(selection.anchorNode);
  const selected = inside ? selection.toString() : '';
  return (selected !== '' && text.includes(selected) ? selected : text).slice(0, LongestQuote);
}

/** Remarks on a passage: what was selected, or what is left of the paragraph's words. */
export function RemarkForm({ submission, draft, paragraph, text, onClose }: { submission: string; draft: number; paragraph: number; text: string; onClose: () => void }) {
  const words = useSubmissionMessages().drafts;
  const { cancel, stale } = useCabinetMessages();
  const [quote, setQuote] = useState(() => selectedIn(paragraph, text));
  const [said, setSaid] = useState('');
  const send = useChange<RemarkView>(onClose);
  const start = quote === '' ? -1 : text.indexOf(quote);
  return (
    <form className="stack panel panel--asked" aria-label={words.remarkOn(paragraph + 1)} onSubmit={(event) => {
      event.preventDefault();
      send.mutate({ path: `${submissionPath(submission)}/drafts/${draft}/remarks`, creates: true, body: { paragraph, start, length: quote.length, quote, text: said.trim() } });
    }}>
      <Field>
        <Label htmlFor="remark-quote">{words.quote}</Label>
        <Field.Description>{words.quoteHint}</Field.Description>
        <Textarea id="remark-quote" rows={2} maxLength={LongestQuote} value={quote} aria-invalid={start < 0 ? true : undefined} onChange={(event) => setQuote(event.target.value)} />
        {start < 0 && <ValidationMessage>{words.notThere}</ValidationMessage>}
      </Field>
      <Field>
        <Label htmlFor="remark-text">{words.said}</Label>
        <Textarea id="remark-text" rows={3} maxLength={2000} autoFocus value={said} onChange={(event) => setSaid(event.target.value)} />
      </Field>
      {send.isError && <Failure error={send.error} stale={stale} />}
      <div className="buttons">
        <Button variant="secondary" onClick={onClose}>{cancel}</Button>
        <Button type="submit" disabled={send.isPending || start < 0 || said.trim() === ''}>{words.saveRemark}</Button>
      </div>
    </form>
  );
}
