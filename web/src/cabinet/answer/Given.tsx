import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { AnswerView, BallotView } from '../../api/cabinetTypes';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { ReceiptPanel } from './ReceiptPanel';
import { Said } from './Said';

/** What the member gave, its receipt, and all that they sent before. */
export function Given({ ballot, answer }: { ballot: BallotView; answer: AnswerView }) {
  const language = useLanguage();
  const words = useCabinetMessages().answer;
  const last = answer.revisions.at(-1);
  return (
    <>
      {last && <Alert data-color="success" role="status"><Paragraph>{words.given(last.revision, formatMoment(last.at, language))}{last.late && <> <strong>({words.late})</strong></>}</Paragraph></Alert>}
      <Said questions={ballot.questions} answers={answer.answers ?? []} discuss={answer.discuss} />
      {answer.sealed ? <Paragraph>{words.sealed}</Paragraph> : ballot.due && <Paragraph>{words.changeUntil(formatMoment(ballot.due, language))}</Paragraph>}
      {answer.receipt && <ReceiptPanel receipt={answer.receipt} />}
      <details className="report">
        <summary>{words.history} ({answer.revisions.length})</summary>
        <ol className="plain rows" reversed>
          {answer.revisions.toReversed().map((one) => (
            <li key={one.revision}>
              <span>
                <strong>{words.revision(one.revision)}</strong> · <time dateTime={one.at}>{formatMoment(one.at, language)}</time>{one.late && ` · ${words.late}`} · {one === last ? words.current : words.replaced}
                <small><code>{one.hash}</code></small>
              </span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
