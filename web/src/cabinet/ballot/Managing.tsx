import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { BodyView, SeatRole } from '../../api/cabinetTypes';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useCabinetMessages } from '../../language/cabinet';
import { useLanguage } from '../../language/language';
import type { ShownBallot } from '../useCabinet';
import { actionsOf } from './actions';
import { ActionForm } from './ActionForm';
import { Progress } from './Progress';

/** What the secretariat and the chair do with a ballot, and how it stands with the members. */
export function Managing({ shown, body, roles }: { shown: ShownBallot; body: BodyView; roles: SeatRole[] }) {
  const language = useLanguage();
  const words = useCabinetMessages();
  const ballot = shown.data;
  const actions = actionsOf(ballot, roles, body.inForce?.rules.openers ?? []);
  const maySeeProgress = ballot.stage !== 'prepared' && ballot.number && (roles.includes('secretary') || roles.includes('chair'));
  return (
    <>
      <section className="stack panel" aria-labelledby="actions">
        <Heading level={2} data-size="xs" id="actions" tabIndex={-1}>{words.actions.title}</Heading>
        <p className="buttons">
          <PageLink className="ds-link touch" href={pathOf('cabinetBody', language, ballot.body)}>{body.name[language]}</PageLink>
          {ballot.stage === 'prepared' && roles.includes('secretary') && <PageLink className="ds-link touch" href={`${pathOf('cabinetDraw', language, ballot.body)}?ballot=${ballot.id}`}>{words.actions.edit}</PageLink>}
        </p>
        {ballot.stage === 'closing' && <Paragraph role="status">{words.actions.counting}</Paragraph>}
        {actions.map((action) => <ActionForm key={action} action={action} shown={shown} />)}
      </section>
      {maySeeProgress && <Progress ballot={ballot} />}
    </>
  );
}
