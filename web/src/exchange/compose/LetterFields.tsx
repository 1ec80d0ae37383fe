import { Field, Input, Label, Select, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { DateInput } from '../../application/DateInput';
import { useExchangeMessages } from '../../language/exchange';
import { useMessages } from '../../language/language';
import { kinds } from './kinds';
import { lengths, type FieldName, type Letter } from './letter';

/** The text fields of a letter's head. */
type TextName = 'number' | 'notation' | 'kind' | 'signer' | 'position' | 'competence' | 'place';

export const idOf = (name: FieldName): string => `letter-${name}`;

/** What a document says of itself (Decision 28/2018, article 10.2). */
export function LetterFields({ letter, errors, onChange }: { letter: Letter; errors: Partial<Record<FieldName, string>>; onChange: (part: Partial<Letter>) => void }) {
  const words = useExchangeMessages();
  const { compose } = words;
  const messages = useMessages();
  const text = (name: TextName, isRequired: boolean) => (
    <One name={name} label={compose.fields[name]} isRequired={isRequired} error={errors[name]}>
      <Input
        id={idOf(name)} type="text" autoComplete="off" maxLength={lengths[name]} value={letter[name]} aria-invalid={errors[name] ? true : undefined}
        list={name === 'kind' ? 'letter-kinds' : undefined} onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </One>
  );
  const day = (name: 'issuedOn' | 'dueDate', hint: string) => (
    <One name={name} label={compose.fields[name]} hint={hint} isRequired={false} error={errors[name]}>
      <DateInput id={idOf(name)} autoComplete="off" value={letter[name]} aria-invalid={errors[name] ? true : undefined} onChange={(value) => onChange({ [name]: value })} />
    </One>
  );
  return (
    <>
      <div className="letter-form__row">{text('number', true)}{text('notation', true)}{text('kind', true)}</div>
      <datalist id="letter-kinds">{kinds.map((kind) => <option key={kind.key} value={kind.name.vi}>{kind.name.vi}</option>)}</datalist>
      <One name="subject" label={compose.fields.subject} isRequired error={errors.subject}>
        <Textarea id={idOf('subject')} rows={3} maxLength={lengths.subject} value={letter.subject} aria-invalid={errors.subject ? true : undefined} onChange={(event) => onChange({ subject: event.target.value })} />
      </One>
      <div className="letter-form__row">{day('issuedOn', compose.issuedOnHint)}{text('place', false)}</div>
      <div className="letter-form__row">{text('competence', false)}{text('position', false)}{text('signer', true)}</div>
      <div className="letter-form__row">
        <Field>
          <Label htmlFor="letter-priority">{words.document.urgency}</Label>
          <Field.Description>{compose.urgencyHint}</Field.Description>
          <Select id="letter-priority" value={letter.priority} onChange={(event) => onChange({ priority: event.target.value as Letter['priority'] })}>
            {Object.entries(words.priorities).map(([value, name]) => <Select.Option key={value} value={value}>{name}</Select.Option>)}
          </Select>
        </Field>
        {day('dueDate', messages.apply.dateHint)}
      </div>
    </>
  );
}

function One({ name, label, hint, isRequired, error, children }: { name: FieldName; label: string; hint?: string; isRequired: boolean; error: string | undefined; children: ReactNode }) {
  const messages = useMessages();
  return (
    <Field>
      <Label htmlFor={idOf(name)}>{label}{!isRequired && <> <small>({messages.optional})</small></>}</Label>
      {hint && <Field.Description>{hint}</Field.Description>}
      {children}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
