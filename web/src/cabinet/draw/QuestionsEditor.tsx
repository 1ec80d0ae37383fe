import { Button, Field, Fieldset, Label, Select, Textarea, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { QuestionKind } from '../../api/cabinetTypes';
import { useCabinetMessages } from '../../language/cabinet';
import { emptyQuestion, questionId, type DrawnQuestion, type Fault } from './draw';

/** The most questions of a ballot, and alternatives of a question, as `/api/cabinet/limits` publishes them. */
const most = 10;

/** The questions of a ballot or of a submission, as they are written. */
export function QuestionsEditor({ questions, faults, onChange }: { questions: DrawnQuestion[]; faults: { id: string; fault: Fault }[]; onChange: (questions: DrawnQuestion[]) => void }) {
  const words = useCabinetMessages().draw;
  const put = (place: number, part: Partial<DrawnQuestion>) => onChange(questions.map((question, at) => (at === place ? { ...question, ...part } : question)));
  const errorAt = (id: string) => faults.filter((one) => one.id === id).map((one) => words.missing[one.fault])[0];
  return (
    <>
      {questions.map((question, place) => (
        <Fieldset key={place} className="question">
          <Fieldset.Legend>{words.question(place + 1)}</Fieldset.Legend>
          <Field>
            <Label htmlFor={questionId(place)}>{words.questionText}</Label>
            <Textarea id={questionId(place)} rows={2} maxLength={1000} value={question.text} aria-invalid={errorAt(questionId(place)) ? true : undefined} onChange={(event) => put(place, { text: event.target.value })} />
            {errorAt(questionId(place)) && <ValidationMessage>{errorAt(questionId(place))}</ValidationMessage>}
          </Field>
          <Field>
            <Label htmlFor={`${questionId(place)}-kind`}>{words.kind}</Label>
            <Select id={`${questionId(place)}-kind`} value={question.kind} onChange={(event) => put(place, { kind: event.target.value as QuestionKind })}>
              {(['agreement', 'alternatives'] as const).map((kind) => <Select.Option key={kind} value={kind}>{words.kinds[kind]}</Select.Option>)}
            </Select>
          </Field>
          {question.kind === 'alternatives' && <Alternatives question={question} id={questionId(place)} error={errorAt(`${questionId(place)}-option-0`)} onChange={(part) => put(place, part)} />}
          {questions.length > 1 && <p><Button variant="tertiary" onClick={() => onChange(questions.filter((_, at) => at !== place))}>{words.removeQuestion(place + 1)}</Button></p>}
        </Fieldset>
      ))}
      {questions.length < most && <p><Button variant="secondary" onClick={() => onChange([...questions, emptyQuestion])}>{words.addQuestion}</Button></p>}
    </>
  );
}

function Alternatives({ question, id, error, onChange }: { question: DrawnQuestion; id: string; error: string | undefined; onChange: (part: Partial<DrawnQuestion>) => void }) {
  const words = useCabinetMessages().draw;
  const remove = (place: number) => onChange({ options: question.options.filter((_, at) => at !== place), proposed: null });
  return (
    <>
      {question.options.map((option, place) => (
        <div key={place} className="form-row form-row--ended">
          <Textfield id={`${id}-option-${place}`} label={words.option(place + 1)} maxLength={500} value={option}
            onChange={(event) => onChange({ options: question.options.map((one, at) => (at === place ? event.target.value : one)) })} />
          {question.options.length > 2 && <Button variant="tertiary" onClick={() => remove(place)}>{words.removeOption(place + 1)}</Button>}
        </div>
      ))}
      {error && <ValidationMessage>{error}</ValidationMessage>}
      {question.options.length < most && <p><Button variant="tertiary" onClick={() => onChange({ options: [...question.options, ''] })}>{words.addOption}</Button></p>}
      <Field>
        <Label htmlFor={`${id}-proposed`}>{words.proposed}</Label>
        <Select id={`${id}-proposed`} value={question.proposed === null ? '' : String(question.proposed)} onChange={(event) => onChange({ proposed: event.target.value === '' ? null : Number(event.target.value) })}>
          <Select.Option value="">{words.noProposed}</Select.Option>
          {question.options.map((option, place) => <Select.Option key={place} value={String(place)}>{option.trim() === '' ? words.option(place + 1) : option}</Select.Option>)}
        </Select>
      </Field>
    </>
  );
}
