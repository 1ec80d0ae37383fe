import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useLanguage, useMessages } from '../language/language';
import { PageLink } from './PageLink';
import { pathOf } from './paths';
import { useTitle } from './Title';

export function NotFound() {
  const messages = useMessages();
  const language = useLanguage();
  useTitle(messages.notFound.title);
  return (
    <section className="stack">
      <Heading level={1}>{messages.notFound.title}</Heading>
      <Paragraph>{messages.notFound.body}</Paragraph>
      <p><PageLink href={pathOf('home', language)}>{messages.notFound.home}</PageLink></p>
    </section>
  );
}
