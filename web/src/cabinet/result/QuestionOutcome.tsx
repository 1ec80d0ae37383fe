import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { QuestionResult } from '../../api/cabinetTypes';
import { useCabinetMessages } from '../../language/cabinet';
import { useText } from '../../language/language';
import { nameOf } from '../answer/answer';

/** Whether it passed, by word and sign. */
export function OutcomeTag({ passed }: { passed: boolean }) {
  const words = useCabinetMessages().result;
  return <Tag data-color={passed ? 'success' : 'danger'}><span aria-hidden="true">{passed ? '✓' : '✕'}&nbsp;</span>{passed ? words.passed : words.notPassed}</Tag>;
}

/** The votes of a question, and how they lead to its outcome. */
export function QuestionOutcome({ place, outcome: { question, tally, working } }: { place: number; outcome: QuestionResult }) {
  const words = useCabinetMessages();
  const text = useText();
  const name = (key: string) => nameOf(question, key, words.answer.choices);
  return (
    <section className="stack outcome" aria-labelledby={`outcome-${place}`}>
      <Heading level={3} data-size="2xs" id={`outcome-${place}`}>{words.answer.question(place)}. {question.text}</Heading>
      <p className="tags"><OutcomeTag passed={tally.outcome === 'passed'} /></p>
      <table className="ds-table votes" aria-label={words.result.table(place)}>
        <thead><tr><th scope="col">{words.result.choice}</th><th scope="col">{words.result.votes}</th></tr></thead>
        <tbody>
          {tally.counts.map((count) => (
            <tr key={count.key}>
              <th scope="row">{name(count.key)}</th>
              <td><meter min={0} max={tally.members} value={count.votes} aria-hidden="true" /> {count.votes}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.result.silent}{tally.silenceFor && <small> ({words.result.countsFor(name(tally.silenceFor))})</small>}</th>
            <td><meter min={0} max={tally.members} value={tally.silent} aria-hidden="true" /> {tally.silent}</td>
          </tr>
        </tbody>
      </table>
      <Paragraph><strong>{words.result.working}:</strong> {text(working)}</Paragraph>
    </section>
  );
}
