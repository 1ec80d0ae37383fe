import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { Receipt } from '../../api/exchangeTypes';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { Notes } from '../document/Links';
import { StandingTag } from '../Marks';
import { useExchangeMessages } from '../../language/exchange';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';

/** What the axis answered to who sent something. */
export function SentReceipt({ receipt, onAnother }: { receipt: Receipt; onAnother: () => void }) {
  const language = useLanguage();
  const words = useExchangeMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack" aria-labelledby="sent">
      <Heading level={2} data-size="xs" id="sent" ref={heading} tabIndex={-1}>{words.send.sent}</Heading>
      <Alert data-color="success">
        <Paragraph>{words.send.goes(receipt.recipients)} {formatMoment(receipt.acceptedAt, language)}.</Paragraph>
        {receipt.standing && <Paragraph><StandingTag standing={receipt.standing} /> {words.standingsMean[receipt.standing]}</Paragraph>}
      </Alert>
      {receipt.repeated && <Alert data-color="info"><Paragraph>{words.send.sentAlready}</Paragraph></Alert>}
      {receipt.sentLate && <Alert data-color="warning"><Paragraph>{words.send.late}</Paragraph></Alert>}
      <Notes notes={receipt.notes} />
      <p><PageLink href={pathOf('exchanged', language, receipt.id)}>{words.send.open}</PageLink></p>
      <p><Button variant="secondary" onClick={onAnother}>{words.send.another}</Button></p>
    </section>
  );
}
