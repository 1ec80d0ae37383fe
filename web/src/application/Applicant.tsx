import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useMessages } from '../language/language';
import type { DeskFiling } from './draft';

/** For whom an official files what came to the counter or by post, and how it came. */
export function Applicant({ filing, error, onChange }: { filing: DeskFiling; error: string | undefined; onChange: (filing: DeskFiling) => void }) {
  const messages = useMessages();
  return (
    <>
      <Textfield
        id="field-applicant"
        label={messages.apply.applicant}
        description={messages.apply.applicantHint}
        inputMode="numeric"
        maxLength={64}
        autoComplete="off"
        required
        error={error}
        value={filing.onBehalfOf}
        onChange={(event) => onChange({ ...filing, onBehalfOf: event.target.value.trim() })}
      />
      <Field>
        <Label>{messages.desk.channel}</Label>
        <Select value={filing.channel} onChange={(event) => onChange({ ...filing, channel: event.target.value as DeskFiling['channel'] })}>
          <Select.Option value="counter">{messages.channels.counter}</Select.Option>
          <Select.Option value="post">{messages.channels.post}</Select.Option>
        </Select>
      </Field>
    </>
  );
}
