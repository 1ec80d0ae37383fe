import { Heading } from '@digdir/designsystemet-react';
import { ApiError } from '../api/client';
import { useLanguage, useMessages } from '../language/language';
import { Failure } from './Failure';
import { PageLink } from './PageLink';
import { pathOf } from './paths';
import { useTitle } from './Title';

/** Stands in the place of a page that could not be shown; what does not exist is not worth another try. */
export function PageFailure({ error, retry }: { error: unknown; retry: () => void }) {
  const messages = useMessages();
  const language = useLanguage();
  const isMissing = error instanceof ApiError && error.status === 404;
  const title = isMissing ? messages.notFound.title : messages.brokenTitle;
  useTitle(title);
  return (
    <section className="stack">
      <Heading level={1}>{title}</Heading>
      <Failure error={error} {...(isMissing ? {} : { retry })} />
      <p><PageLink href={pathOf('home', language)}>{messages.notFound.home}</PageLink></p>
    </section>
  );
}
