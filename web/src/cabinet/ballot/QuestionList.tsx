import { Heading } from '@digdir/designsystemet-react';
import type { Question } from '../../api/cabinetTypes';
import { useCabinetMessages } from '../../language/cabinet';
import { nameOf, optionsOf } from '../answer/answer';

/** What a ballot asks, for who only reads it. */
export function QuestionList({ questions }: { questions: Question[] }) {
  const words = useCabinetMessages();
  return (
    <section className="stack" aria-label={words.ballot.questions}>
      <Heading level={2} data-size="xs">{words.ballot.questions}</Heading>
      <ol className="question-list">
        {questions.map((question, place) => (
          <li key={place}>
            <strong>{question.text}</strong>
            <ul>
              {optionsOf(question).map((key) => <li key={key}>{nameOf(question, key, words.answer.choices)}{question.proposed === key && <small> ({words.answer.proposed})</small>}</li>)}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
