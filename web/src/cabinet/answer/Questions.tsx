import { Checkbox, Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { Question } from '../../api/cabinetTypes';
import { useCabinetMessages } from '../../language/cabinet';
import { useMessages } from '../../language/language';
import { choiceId, nameOf, optionsOf, Other, textId, type Fault, type Typed } from './answer';

/** The questions with their choices, and whether to discuss it. */
export function Questions({ questions, typed, faults, onChange, prefix = '' }: {
  questions: Question[];
  typed: Typed;
  faults: { id: string; fault: Fault }[];
  onChange: (next: Typed) => void;
  prefix?: string;
}) {
  const words = useCabinetMessages().answer;
  const errorAt = (id: string) => faults.filter((one) => one.id === id).map((one) => words.missing[one.fault])[0];
  const error = errorAt('discuss');
  const put = (place: number, part: Partial<Typed['choices'][number]>) =>
    onChange({ ...typed, choices: typed.choices.map((choice, at) => (at === place ? { ...choice, ...part } : choice)) });
  return (
    <>
      {questions.map((question, place) => (
        <One key={place} question={question} place={place} prefix={prefix} choice={typed.choices[place] ?? { option: '', text: '' }}
          optionError={errorAt(choiceId(place))} textError={errorAt(textId(place))} onChange={(part) => put(place, part)} />
      ))}
      <div className="discuss stack">
        <Checkbox label={words.discuss} value="discuss" checked={typed.discuss !== null} onChange={(event) => onChange({ ...typed, discuss: event.target.checked ? '' : null })} />
        {typed.discuss !== null && (
          <Field>
            <Label htmlFor={`${prefix}discuss`}>{words.discussReason}</Label>
            <Textarea id={`${prefix}discuss`} rows={3} maxLength={2000} value={typed.discuss} aria-invalid={error ? true : undefined} onChange={(event) => onChange({ ...typed, discuss: event.target.value })} />
            {error && <ValidationMessage>{error}</ValidationMessage>}
          </Field>
        )}
      </div>
    </>
  );
}

function One({ question, place, prefix, choice, optionError, textError, onChange }: {
  question: Question;
  place: number;
  prefix: string;
  choice: Typed['choices'][number];
  optionError: string | undefined;
  textError: string | undefined;
  onChange: (part: Partial<Typed['choices'][number]>) => void;
}) {
  const words = useCabinetMessages().answer;
  const messages = useMessages();
  const id = prefix + textId(place);
  return (
    <fieldset className="question" aria-describedby={optionError ? `${prefix}error-${place}` : undefined}>
      <legend><span className="eyebrow">{words.question(place + 1)}</span>{question.text}</legend>
      {optionsOf(question).map((key, index) => (
        <label key={key} className="choice">
          <input
            type="radio" className="ds-input" name={`${prefix}question-${place}`} value={key} checked={choice.option === key}
            {...(index === 0 ? { id: prefix + choiceId(place) } : {})} onChange={() => onChange({ option: key })}
          />
          <span>{nameOf(question, key, words.choices)}{question.proposed === key && <small>{words.proposed}</small>}</span>
        </label>
      ))}
      {optionError && <ValidationMessage id={`${prefix}error-${place}`}>{optionError}</ValidationMessage>}
      {choice.option !== '' && (
        <Field>
          <Label htmlFor={id}>{choice.option === Other ? words.opinion : <>{words.note} <small>({messages.optional})</small></>}</Label>
          <Textarea id={id} rows={choice.option === Other ? 4 : 2} maxLength={2000} value={choice.text} aria-invalid={textError ? true : undefined} onChange={(event) => onChange({ text: event.target.value })} />
          {textError && <ValidationMessage>{textError}</ValidationMessage>}
        </Field>
      )}
    </fieldset>
  );
}
