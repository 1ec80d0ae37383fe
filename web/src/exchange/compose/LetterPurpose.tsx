import { Button, Field, Label, Paragraph, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { useExchangeMessages } from '../../language/exchange';
import { lengths, type Letter } from './letter';
import { idOf } from './LetterFields';

/** What the letter does to an earlier document, or which one it answers; nothing for a letter that stands alone. */
export function LetterPurpose({ letter, error, onChange }: { letter: Letter; error: string | undefined; onChange: (part: Partial<Letter>) => void }) {
  const words = useExchangeMessages().compose;
  const { business, answers } = letter;
  return (
    <>
      {answers && (
        <div className="panel stack">
          <Paragraph>{words.answersTo} <code>{answers.code}</code></Paragraph>
          <p><Button variant="tertiary" data-size="sm" onClick={() => onChange({ answers: null })}>{words.standsAlone}</Button></p>
        </div>
      )}
      {business && (
        <div className="panel stack">
          <Paragraph>{words.does[business.type]} <code>{business.code}</code></Paragraph>
          <Field>
            <Label htmlFor={idOf('reason')}>{words.reason[business.type]}</Label>
            <Textarea id={idOf('reason')} rows={2} maxLength={lengths.reason} value={business.reason} aria-invalid={error ? true : undefined} onChange={(event) => onChange({ business: { ...business, reason: event.target.value } })} />
            {error && <ValidationMessage>{error}</ValidationMessage>}
          </Field>
          <p><Button variant="tertiary" data-size="sm" onClick={() => onChange({ business: null })}>{words.standsAlone}</Button></p>
        </div>
      )}
    </>
  );
}
