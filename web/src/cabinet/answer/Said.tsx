import type { Question, QuestionAnswer } from '../../api/cabinetTypes';
import { useCabinetMessages } from '../../language/cabinet';
import { nameOf } from './answer';

/** What an answer says, question by question. */
export function Said({ questions, answers, discuss }: { questions: Question[]; answers: readonly QuestionAnswer[]; discuss: string | null | undefined }) {
  const words = useCabinetMessages().answer;
  return (
    <dl className="said">
      {questions.map((question, place) => {
        const given = answers[place];
        return given === undefined ? null : (
          <div key={place}>
            <dt>{words.question(place + 1)}. {question.text}</dt>
            <dd><strong>{nameOf(question, given.option, words.choices)}</strong>{given.text && <span>{given.text}</span>}</dd>
          </div>
        );
      })}
      {discuss !== null && discuss !== undefined && <div><dt>{words.discussing}</dt><dd>{discuss}</dd></div>}
    </dl>
  );
}
