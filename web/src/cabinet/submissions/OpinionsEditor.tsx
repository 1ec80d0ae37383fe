import { Button, Field, Fieldset, Label, Select, Textarea, Textfield } from '@digdir/designsystemet-react';
import type { Stance } from '../../api/cabinetTypes';
import { useMessages } from '../../language/language';
import { useSubmissionMessages } from '../../language/submissions';
import { emptyOpinion, opinionId, type WrittenOpinion } from './submit';

const stances: Stance[] = ['agree', 'disagree', 'other'];

/** What other agencies said of a submission. */
export function OpinionsEditor({ opinions, errorAt, onChange }: { opinions: WrittenOpinion[]; errorAt: (id: string) => string | undefined; onChange: (opinions: WrittenOpinion[]) => void }) {
  const words = useSubmissionMessages().form;
  const messages = useMessages();
  const put = (place: number, part: Partial<WrittenOpinion>) => onChange(opinions.map((opinion, at) => (at === place ? { ...opinion, ...part } : opinion)));
  return (
    <Fieldset>
      <Fieldset.Legend>{words.opinions} <small>({messages.optional})</small></Fieldset.Legend>
      {opinions.map((opinion, place) => (
        <div key={place} className="question">
          <div className="form-row">
            <Textfield id={opinionId(place)} label={words.opinionAgency} error={errorAt(opinionId(place))} maxLength={40} value={opinion.agency} onChange={(event) => put(place, { agency: event.target.value })} />
            <Field>
              <Label htmlFor={`${opinionId(place)}-stance`}>{words.stance}</Label>
              <Select id={`${opinionId(place)}-stance`} value={opinion.stance} onChange={(event) => put(place, { stance: event.target.value as Stance })}>
                {stances.map((stance) => <Select.Option key={stance} value={stance}>{words.stances[stance]}</Select.Option>)}
              </Select>
            </Field>
          </div>
          <Field>
            <Label htmlFor={`${opinionId(place)}-text`}>{words.opinionText}</Label>
            <Textarea id={`${opinionId(place)}-text`} rows={2} maxLength={2000} value={opinion.text} onChange={(event) => put(place, { text: event.target.value })} />
          </Field>
          <p><Button variant="tertiary" onClick={() => onChange(opinions.filter((_, at) => at !== place))}>{words.removeOpinion(place + 1)}</Button></p>
        </div>
      ))}
      <p><Button variant="secondary" onClick={() => onChange([...opinions, emptyOpinion])}>{words.addOpinion}</Button></p>
    </Fieldset>
  );
}
