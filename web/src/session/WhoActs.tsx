import { useLanguage, useMessages } from '../language/language';
import { PageLink } from '../app/PageLink';
import { pathOf } from '../app/paths';
import type { Session } from './session';

/** In whose name somebody acts, and the way to another capacity: the provider knows which there are, and asks. */
export function WhoActs({ who }: { who: Session }) {
  const messages = useMessages();
  const language = useLanguage();
  const name = who.name === '' ? who.id : who.name;
  const acts = who.agency !== null ? messages.acts.office(name, who.agency)
    : who.actsFor !== null ? messages.acts.instead(name, who.actsForName ?? who.actsFor) : name;
  return (
    <div className="who-acts">
      <div className="page-width">
        <span>{acts}</span>
        <PageLink href={`${pathOf('signIn', language)}?go=1`}>{messages.acts.change}</PageLink>
      </div>
    </div>
  );
}
