import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, download } from '../../api/client';
import type { BallotView, ResultView, SeatRole } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { useCabinetMessages } from '../../language/cabinet';
import { formatDate } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { ballotPath } from '../useCabinet';
import { Check } from './Check';
import { Proposal } from './Proposal';
import { OutcomeTag, QuestionOutcome } from './QuestionOutcome';

/** What came out of a ballot, how it was counted, and the way to check it. */
export function ResultPanel({ ballot, votes, roles }: { ballot: BallotView; votes: boolean; roles: SeatRole[] }) {
  const language = useLanguage();
  const words = useCabinetMessages();
  const result = useQuery({
    queryKey: ['cabinet', 'result', ballot.id],
    queryFn: async ({ signal }) => (await call<ResultView>(`${ballotPath(ballot.id)}/result`, { language, signal })).data,
  });
  return (
    <section className="stack panel" aria-labelledby="result">
      <Heading level={2} data-size="sm" id="result">{words.result.title}</Heading>
      {result.isPending ? <Loading /> : result.isError ? <Failure error={result.error} retry={() => void result.refetch()} /> : <Result result={result.data} />}
      <Documents ballot={ballot} />
      {ballot.proposal && <Proposal ballot={ballot} proposal={ballot.proposal} isChair={roles.includes('chair')} />}
      <Check ballot={ballot} votes={votes} counts={roles.includes('secretary') || roles.includes('chair')} />
    </section>
  );
}

function Result({ result }: { result: ResultView }) {
  const words = useCabinetMessages().result;
  return (
    <>
      <p className="tags"><OutcomeTag passed={result.passed} /><span>{words.answered(result.answered, result.voters, result.late)}</span></p>
      {result.questions.map((question, place) => <QuestionOutcome key={place} place={place + 1} outcome={question} />)}
      {result.askedToDiscuss.length > 0 && <Paragraph>{words.discuss}: <strong>{result.askedToDiscuss.join(', ')}</strong></Paragraph>}
      <details className="report">
        <summary>{words.commitment}</summary>
        <dl className="facts-list">
          <div><dt>{words.root}</dt><dd><code>{result.commitment.root}</code></dd></div>
          <div><dt>{words.stamped}</dt><dd><code>{result.commitment.digest}</code></dd></div>
        </dl>
      </details>
    </>
  );
}

/** The signed sheet of the result, and the resolution that rests on it. */
function Documents({ ballot }: { ballot: BallotView }) {
  const language = useLanguage();
  const words = useCabinetMessages();
  const [failure, setFailure] = useState<unknown>(null);
  const get = (path: string, name: string) => {
    setFailure(null);
    download(path, name, language).catch(setFailure);
  };
  const { sheet, resolution } = ballot;
  return (
    <>
      {(sheet || resolution) && (
        <div className="buttons">
          {sheet && <Button variant="secondary" onClick={() => get(`${ballotPath(ballot.id)}/result-sheet`, 'phieu-tong-hop.pdf')}>{words.download}: {words.result.sheet}</Button>}
          {resolution && <Button variant="secondary" onClick={() => get(`/api/cabinet/files/${encodeURIComponent(resolution.file)}`, 'nghi-quyet.pdf')}>{words.download}: {words.result.resolution(resolution.number, formatDate(resolution.issuedOn, language))}</Button>}
        </div>
      )}
      {failure !== null && <Failure error={failure} />}
    </>
  );
}
