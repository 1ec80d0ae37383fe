import { Button, Field, Label, Paragraph, Textarea } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { RemarkView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useSubmissionMessages } from '../../language/submissions';
import { useChange } from '../useCabinet';

/** A remark, and the agency's answer or the form for it. */
export function RemarkItem({ remark, shown, mayAnswer }: { remark: RemarkView; shown: number; mayAnswer: boolean }) {
  const language = useLanguage();
  const words = useSubmissionMessages().drafts;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="panel stack" role="group" aria-label={words.remark}>
      <Paragraph><q>{remark.quote}</q></Paragraph>
      <Paragraph><strong>{remark.text}</strong> <small>{formatMoment(remark.at, language)}{remark.draft !== shown && ` · ${words.fromVersion(remark.draft)}`}{remark.passageIsGone && ` · ${words.gone}`}</small></Paragraph>
      {remark.settlement ? <Paragraph>{words.answer}: {remark.settlement.answer} <small>{formatMoment(remark.settlement.at, language)}</small></Paragraph>
        : !mayAnswer ? <p className="hint">{words.open}</p>
          : isOpen ? <Settle remark={remark} onClose={() => setIsOpen(false)} />
            : <p><Button variant="secondary" onClick={() => setIsOpen(true)}>{words.settle}</Button></p>}
    </div>
  );
}

function Settle({ remark, onClose }: { remark: RemarkView; onClose: () => void }) {
  const words = useSubmissionMessages().drafts;
  const { cancel, stale } = useCabinetMessages();
  const [answer, setAnswer] = useState('');
  const send = useChange<RemarkView>(onClose);
  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault();
      send.mutate({ path: `/api/cabinet/remarks/${encodeURIComponent(remark.id)}/settlement`, etag: `"${remark.version}"`, body: { answer: answer.trim() } });
    }}>
      <Field>
        <Label htmlFor={`answer-${remark.id}`}>{words.answer}</Label>
        <Textarea id={`answer-${remark.id}`} rows={2} maxLength={2000} autoFocus value={answer} onChange={(event) => setAnswer(event.target.value)} />
      </Field>
      {send.isError && <Failure error={send.error} stale={stale} />}
      <div className="buttons">
        <Button variant="secondary" onClick={onClose}>{cancel}</Button>
        <Button type="submit" disabled={send.isPending || answer.trim() === ''}>{words.saveAnswer}</Button>
      </div>
    </form>
  );
}
