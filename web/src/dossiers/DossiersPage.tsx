import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { Failure } from '../app/Failure';
import { Loading } from '../app/Loading';
import { PageLink } from '../app/PageLink';
import { pathOf } from '../app/paths';
import { useTitle } from '../app/Title';
import { useLanguage, useMessages } from '../language/language';
import { RequireSession } from '../session/RequireSession';
import { DossierTable } from './DossierTable';
import { useDossiers } from './useDossiers';

/** A citizen's own dossiers. */
export function DossiersPage() {
  const messages = useMessages();
  useTitle(messages.dossiers.title);
  return (
    <section className="stack">
      <Heading level={1} data-size="lg">{messages.dossiers.title}</Heading>
      <RequireSession><Mine /></RequireSession>
    </section>
  );
}

function Mine() {
  const language = useLanguage();
  const messages = useMessages();
  const found = useDossiers({});
  if (found.isPending) {
    return <Loading />;
  }

  if (found.isError) {
    return <Failure error={found.error} retry={() => void found.refetch()} />;
  }

  const items = found.data.pages.flatMap((page) => page.items);
  return items.length === 0 ? (
    <>
      <Paragraph>{messages.dossiers.none}</Paragraph>
      <p><PageLink href={pathOf('search', language)}>{messages.dossiers.find}</PageLink></p>
    </>
  ) : (
    <DossierTable items={items} more={found.hasNextPage ? () => void found.fetchNextPage() : null} />
  );
}
