import { Heading } from '@digdir/designsystemet-react';
import type { SubmissionView } from '../../api/cabinetTypes';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useSubmissionMessages } from '../../language/submissions';

/** What happened to a submission, newest first, and until when what has to be done. */
export function History({ submission }: { submission: SubmissionView }) {
  const language = useLanguage();
  const words = useSubmissionMessages();
  const ballots = useCabinetMessages().body.tabs['ballots'];
  const dues: [string, string | null | undefined][] = [[words.facts.submittedAt, submission.submittedAt], [words.facts.checkBy, submission.checkBy], [words.facts.verifyBy, submission.verifyBy]];
  return (
    <section className="stack" aria-labelledby="history">
      <Heading level={2} data-size="xs" id="history">{words.history}</Heading>
      <dl className="facts-list">
        {dues.map(([name, moment]) => (moment ? <div key={name}><dt>{name}</dt><dd><time dateTime={moment}>{formatMoment(moment, language)}</time></dd></div> : null))}
        <div><dt>{words.facts.rounds}</dt><dd>{submission.rounds}</dd></div>
        {submission.pages > 0 && <div><dt>{words.facts.pages}</dt><dd>{submission.pages}</dd></div>}
      </dl>
      <ol className="timeline" reversed>
        {submission.history.toReversed().map((step, place) => (
          <li key={place}>
            <strong>{words.acts[step.act] ?? step.act}</strong>
            <span className="timeline__when"><time dateTime={step.at}>{formatMoment(step.at, language)}</time></span>
            {step.grounds && <span className="timeline__note">{step.grounds.map((ground) => words.grounds[ground]).join(', ')}</span>}
            {step.note && <span className="timeline__note">{step.note}</span>}
            {step.outcome && <span className="timeline__note">{words.outcomes[step.outcome]}</span>}
            {step.act === 'balloted' && step.ballot && <PageLink className="ds-link touch" href={pathOf('cabinetBallot', language, step.ballot)}>{ballots}</PageLink>}
          </li>
        ))}
      </ol>
    </section>
  );
}
