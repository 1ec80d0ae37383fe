import type { ExchangeDocument } from '../../api/exchangeTypes';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useExchangeMessages } from '../../language/exchange';
import { useLanguage } from '../../language/language';
import type { Purpose } from '../compose/letter';

/** The letters that may follow a document: a new version or another in its place by its sender, an answer by who received it. */
export function Onward({ document, isSender }: { document: ExchangeDocument; isSender: boolean }) {
  const language = useLanguage();
  const words = useExchangeMessages().compose.begin;
  const purposes: Purpose[] = isSender ? ['update', 'replace'] : ['answer'];
  return (
    <p className="tags">
      {purposes.map((purpose) => <PageLink key={purpose} href={`${pathOf('send', language)}?${purpose}=${encodeURIComponent(document.id)}`}>{words[purpose]}</PageLink>)}
    </p>
  );
}
