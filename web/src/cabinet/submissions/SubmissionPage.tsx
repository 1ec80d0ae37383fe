import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useParams } from '@tanstack/react-router';
import type { Answer } from '../../api/client';
import type { SubmissionView } from '../../api/cabinetTypes';
import { Loading } from '../../app/Loading';
import { PageFailure } from '../../app/PageFailure';
import { useTitle } from '../../app/Title';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useSubmissionMessages } from '../../language/submissions';
import { Late } from '../ballot/Marks';
import { QuestionList } from '../ballot/QuestionList';
import { CabinetPage } from '../CabinetPage';
import { Papers } from '../papers/Papers';
import { DraftPanel } from './DraftPanel';
import { History } from './History';
import { Opinions } from './Opinions';
import { SubmissionTag } from './StageTag';
import { SubmissionActions } from './SubmissionActions';
import { useSubmission } from './useSubmissions';

/** One submission, for the agency that submits it and for the body's secretariat. */
export function SubmissionPage() {
  const { code } = useParams({ strict: false }) as { code: string };
  return <CabinetPage><Shown key={code} id={code} /></CabinetPage>;
}

function Shown({ id }: { id: string }) {
  const words = useSubmissionMessages();
  const found = useSubmission(id);
  useTitle(found.data?.data.title ?? words.mine);
  return found.isPending ? <Loading /> : found.isError ? <PageFailure error={found.error} retry={() => void found.refetch()} /> : <Details shown={found.data} />;
}

function Details({ shown }: { shown: Answer<SubmissionView> }) {
  const submission = shown.data;
  const language = useLanguage();
  const words = useSubmissionMessages();
  const { returned } = submission;
  return (
    <article className="stack">
      <header className="stack">
        <p className="eyebrow">{words.facts.agency}: <code>{submission.agency}</code></p>
        <Heading level={1} data-size="md">{submission.title}</Heading>
        <p className="tags"><SubmissionTag stage={submission.stage} />{submission.overdue && <Late />}{submission.due && <span>{words.due(formatMoment(submission.due, language))}</span>}</p>
      </header>
      {returned && submission.stage === 'returned' && (
        <Alert data-color="warning">
          <Paragraph><strong>{words.returned}</strong> · {formatMoment(returned.at, language)}</Paragraph>
          <ul>{returned.grounds.map((ground) => <li key={ground}>{words.grounds[ground]}</li>)}</ul>
          <Paragraph>{returned.reason}</Paragraph>
        </Alert>
      )}
      <SubmissionActions shown={shown} />
      <div className="ballot__columns">
        <div className="stack">
          {submission.summary && <section className="stack" aria-label={words.form.summary}><Heading level={2} data-size="xs">{words.form.summary}</Heading><Paragraph className="clause">{submission.summary}</Paragraph></section>}
          <Papers papers={submission.papers} />
          <QuestionList questions={submission.questions} />
          <Opinions opinions={submission.opinions} />
        </div>
        <div className="stack">
          <DraftPanel submission={submission} />
          <History submission={submission} />
        </div>
      </div>
    </article>
  );
}
