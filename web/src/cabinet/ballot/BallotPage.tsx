import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useParams } from '@tanstack/react-router';
import { Loading } from '../../app/Loading';
import { PageFailure } from '../../app/PageFailure';
import { useTitle } from '../../app/Title';
import { AnswerPanel } from '../answer/AnswerPanel';
import { AssistantPanel } from '../answer/AssistantPanel';
import { CabinetPage } from '../CabinetPage';
import { Papers } from '../papers/Papers';
import { ResultPanel } from '../result/ResultPanel';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useBallot, useBody, type ShownBallot } from '../useCabinet';
import { BallotFacts } from './BallotFacts';
import { BallotHistory } from './BallotHistory';
import { StageTag } from './Marks';
import { Managing } from './Managing';
import { QuestionList } from './QuestionList';

/** One ballot: for who answers it, for who prepares and counts it, and for who reads its result. */
export function BallotPage() {
  const { code } = useParams({ strict: false }) as { code: string };
  return <CabinetPage><Shown key={code} id={code} /></CabinetPage>;
}

function Shown({ id }: { id: string }) {
  const words = useCabinetMessages();
  const ballot = useBallot(id);
  useTitle(ballot.data?.data.number ?? words.ballot.loading);
  return ballot.isPending ? <Loading /> : ballot.isError ? <PageFailure error={ballot.error} retry={() => void ballot.refetch()} /> : <Details shown={ballot.data} />;
}

function Details({ shown }: { shown: ShownBallot }) {
  const ballot = shown.data;
  const language = useLanguage();
  const words = useCabinetMessages();
  const body = useBody(ballot.body);
  const known = body.data?.data;
  const mine = (known?.seats ?? []).filter((seat) => known?.mine.includes(seat.id));
  const runs = ballot.stage === 'open' || ballot.stage === 'closing';
  const assisted = runs ? mine.flatMap((seat) => (seat.assists && ballot.for.includes(seat.assists) ? [seat.assists] : [])) : [];
  const votes = mine.some((seat) => ballot.for.includes(seat.id)) || ballot.mayAnswer;
  const leads = mine.some((seat) => seat.role === 'secretary' || seat.role === 'chair' || seat.role === 'deputy');
  const lastExtension = ballot.extensions.at(-1);
  return (
    <article className="stack ballot">
      <header className="stack">
        <p className="eyebrow"><code>{ballot.number ?? words.ballot.noNumber}</code>{known && <> · {known.name[language]}</>}</p>
        <Heading level={1} data-size="md">{ballot.title}</Heading>
        <p className="tags">
          <StageTag stage={ballot.stage} overdue={ballot.overdue} />
          {ballot.due && <span>{words.ballot.due}: <strong><time dateTime={ballot.due}>{formatMoment(ballot.due, language)}</time></strong></span>}
          {ballot.mayAnswer && <a className="ds-link touch" href="#answer-place">{words.ballot.toAnswer}</a>}
        </p>
      </header>
      {shown.keptAt !== null && <Alert data-color="warning" role="status"><Paragraph>{words.offline.old(formatMoment(shown.keptAt, language))}</Paragraph></Alert>}
      {ballot.stage === 'recalled' && <Alert data-color="warning"><Paragraph>{words.ballot.recalled} {ballot.recallReason}</Paragraph></Alert>}
      {lastExtension && runs && <Alert data-color="info"><Paragraph>{words.ballot.extended(formatMoment(lastExtension.due, language))} {lastExtension.reason}</Paragraph></Alert>}
      {ballot.maySeeResult && <ResultPanel ballot={ballot} votes={votes} roles={mine.map((seat) => seat.role)} />}
      {leads && known && <Managing shown={shown} body={known} roles={mine.map((seat) => seat.role)} />}
      <div className="ballot__columns">
        <div className="stack">
          <Papers papers={ballot.papers} />
          {!ballot.mayAnswer && <QuestionList questions={ballot.questions} />}
        </div>
        <div className="stack">
          {votes && ballot.stage !== 'prepared' && ballot.stage !== 'recalled' && <AnswerPanel ballot={ballot} />}
          {assisted.map((seat) => <AssistantPanel key={seat} ballot={ballot} seat={seat} name={known?.seats.find((one) => one.id === seat)?.name ?? seat} />)}
        </div>
      </div>
      <div className="ballot__columns">
        <BallotFacts ballot={ballot} />
        <BallotHistory ballot={ballot} />
      </div>
    </article>
  );
}
