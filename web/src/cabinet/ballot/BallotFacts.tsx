import { Heading } from '@digdir/designsystemet-react';
import type { BallotView } from '../../api/cabinetTypes';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';

/** When what happens with a ballot, and by which regulation. */
export function BallotFacts({ ballot }: { ballot: BallotView }) {
  const language = useLanguage();
  const words = useCabinetMessages();
  const { facts, openedAt, due, closesAt, closedAt, publishedAt } = words.ballot;
  const moments: [string, string | null | undefined][] = [[openedAt, ballot.openedAt], [due, ballot.due], [closesAt, ballot.closesAt], [closedAt, ballot.closedAt], [publishedAt, ballot.publishedAt]];
  return (
    <section className="stack" aria-labelledby="facts">
      <Heading level={2} data-size="xs" id="facts">{facts}</Heading>
      <dl className="facts-list">
        {moments.map(([name, moment]) => (moment ? <div key={name}><dt>{name}</dt><dd><time dateTime={moment}>{formatMoment(moment, language)}</time></dd></div> : null))}
        <div><dt>{words.ballot.answerDays}</dt><dd>{ballot.answerDays ? words.ballot.days(ballot.answerDays) : words.ballot.byRegulation}</dd></div>
        {ballot.voters > 0 && <div><dt>{words.ballot.voters}</dt><dd>{ballot.voters}</dd></div>}
        {ballot.regulation && (
          <div>
            <dt>{words.ballot.regulation}</dt>
            <dd>{ballot.regulation.instrument} · {words.body.rules(ballot.regulation.rules.majority.parts, ballot.regulation.rules.majority.of, ballot.regulation.rules.answerDays)} {words.body.silence[ballot.regulation.rules.silence]}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
