import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Loading } from '../../app/Loading';
import { useTitle } from '../../app/Title';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { RequireSession } from '../../session/RequireSession';
import { Papers } from '../papers/Papers';
import { QuestionList } from '../ballot/QuestionList';
import type { KeptBallot } from './store';
import { useKeptBallots } from './useKeeping';

/** What this device keeps, for a member whose tablet has no network and who cannot be asked to sign in. */
export function KeptReading() {
  const words = useCabinetMessages().offline;
  const kept = useKeptBallots();
  useTitle(words.title);
  if (kept.isPending) {
    return <Loading />;
  }

  return kept.data === undefined || kept.data.length === 0 ? <RequireSession>{null}</RequireSession> : (
    <section className="stack cabinet">
      <Heading level={1} data-size="lg">{words.title}</Heading>
      <Alert data-color="warning" role="status"><Paragraph>{words.lead}</Paragraph></Alert>
      <p><Button onClick={() => location.reload()}>{words.again}</Button></p>
      {kept.data.map((one) => <Kept key={one.ballot.id} kept={one} />)}
    </section>
  );
}

function Kept({ kept: { ballot, at } }: { kept: KeptBallot }) {
  const language = useLanguage();
  const words = useCabinetMessages();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <article className="panel stack" aria-labelledby={`kept-${ballot.id}`}>
      <p className="eyebrow"><code>{ballot.number}</code></p>
      <Heading level={2} data-size="sm" id={`kept-${ballot.id}`}>{ballot.title}</Heading>
      <Paragraph>{ballot.due && <>{words.ballot.due}: <strong>{formatMoment(ballot.due, language)}</strong> · </>}<small>{words.offline.since(formatMoment(at, language))}</small></Paragraph>
      <p><Button variant="secondary" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>{isOpen ? words.papers.close : words.papers.read}</Button></p>
      {isOpen && <><Papers papers={ballot.papers} /><QuestionList questions={ballot.questions} /></>}
    </article>
  );
}
