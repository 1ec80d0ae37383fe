import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { save } from '../../api/client';
import type { Receipt } from '../../api/cabinetTypes';
import { useCabinetMessages } from '../../language/cabinet';
import { nameOfReceipt, textOfReceipt } from './receipt';

/** The receipt of the last answer, offered as a file to keep. */
export function ReceiptPanel({ receipt }: { receipt: Receipt }) {
  const words = useCabinetMessages().receipt;
  return (
    <section className="panel stack" aria-labelledby="receipt">
      <Heading level={3} data-size="xs" id="receipt">{words.title}</Heading>
      <Paragraph>{words.means}</Paragraph>
      <dl className="facts-list">
        <div><dt>{words.hash}</dt><dd><code>{receipt.hash}</code></dd></div>
        <div><dt>{words.signedBy}</dt><dd>{receipt.signedBy ?? words.notSigned}</dd></div>
      </dl>
      <p><Button onClick={() => save(new Blob([textOfReceipt(receipt)], { type: 'application/json' }), nameOfReceipt(receipt))}>{words.download}</Button></p>
    </section>
  );
}
