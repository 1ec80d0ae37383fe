import { Heading } from '@digdir/designsystemet-react';
import type { ExchangeDocument } from '../../api/exchangeTypes';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useExchangeMessages } from '../../language/exchange';
import { useLanguage } from '../../language/language';

/** Documents of the same sender that this one is tied to. */
export function Links({ links }: { links: ExchangeDocument['links'] }) {
  const language = useLanguage();
  const words = useExchangeMessages().document;
  return links.length === 0 ? null : (
    <section className="stack" aria-labelledby="links">
      <Heading level={2} data-size="xs" id="links">{words.links}</Heading>
      <ul className="plain rows">
        {links.map((link) => (
          <li key={`${link.relation} ${link.document}`}>
            <span>{words.relations[link.relation]}</span>
            <PageLink href={pathOf('exchanged', language, link.document)} aria-label={`${words.openOther}: ${words.relations[link.relation]}`}>{words.openOther}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was tolerated or noticed in the packet, numbered. */
export function Notes({ notes }: { notes: ExchangeDocument['notes'] }) {
  const language = useLanguage();
  const words = useExchangeMessages().document;
  return notes.length === 0 ? null : (
    <section className="stack" aria-labelledby="notes">
      <Heading level={2} data-size="xs" id="notes">{words.notes}</Heading>
      <ul className="plain rows">
        {notes.map((note, index) => <li key={`${note.code} ${index}`}><span>{note.text[language]} <small>{note.code}</small></span></li>)}
      </ul>
    </section>
  );
}
