import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { AnswerView, Question } from '../../api/cabinetTypes';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { Said } from './Said';

/** What the assistant drew up, beside the answer, to be taken over by one button. */
export function Draft({ draft, questions, onTake }: { draft: NonNullable<AnswerView['draft']>; questions: Question[]; onTake: () => void }) {
  const language = useLanguage();
  const words = useCabinetMessages().draft;
  return (
    <aside className="panel stack draft" aria-labelledby="draft">
      <Heading level={3} data-size="xs" id="draft">{words.title}</Heading>
      <p className="hint">{words.at(formatMoment(draft.at, language))}</p>
      <Said questions={questions} answers={draft.answers} discuss={draft.discuss} />
      {draft.note && <Paragraph>{words.note}: <q>{draft.note}</q></Paragraph>}
      <p className="hint">{words.means}</p>
      <p><Button type="button" variant="secondary" onClick={onTake}>{words.take}</Button></p>
    </aside>
  );
}
