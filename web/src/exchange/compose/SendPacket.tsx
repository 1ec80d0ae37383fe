import { Button, Heading, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { Failure } from '../../app/Failure';
import { useExchangeMessages } from '../../language/exchange';
import { percentOf } from './pieces';
import { SentReceipt } from './SentReceipt';
import { usePacket } from './usePacket';

/** Sends a packet that the agency's own software has made. */
export function SendPacket() {
  const words = useExchangeMessages().send;
  const id = useId();
  const packet = usePacket();
  const { begun, receipt } = packet;
  const isWhole = begun !== null && begun.received >= begun.size;
  if (receipt !== null) {
    return <SentReceipt receipt={receipt} onAnother={packet.dropReceipt} />;
  }

  return (
    <section className="stack narrow" aria-labelledby={`${id}-title`}>
      <Heading level={2} data-size="xs" id={`${id}-title`}>{words.packet}</Heading>
      <Paragraph>{words.packetLead}</Paragraph>
      <div className="file-picker">
        <label className="ds-label" htmlFor={id}>{words.choose}</label>
        <p className="hint" id={`${id}-hint`}>{words.limit}</p>
        <div className="file-picker__choose">
          <span className="ds-button" data-variant="secondary" data-size="sm" aria-hidden="true">{words.chooseFile}</span>
          <input id={id} type="file" title="" accept=".edxml,.xml,application/xml,text/xml" aria-describedby={`${id}-hint`} disabled={packet.isBusy} onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) {
              void packet.take(chosen);
            }
          }} />
        </div>
        <div role="alert">{packet.notice && <ValidationMessage>{packet.notice}</ValidationMessage>}</div>
      </div>
      {begun && packet.isBusy && !isWhole && <p><progress max={100} value={percentOf(begun)} aria-label={words.sending(begun.name, percentOf(begun))} /> {words.sending(begun.name, percentOf(begun))}</p>}
      {begun && !packet.isBusy && !isWhole && <Paragraph>{words.resume(begun.name, percentOf(begun))}</Paragraph>}
      {begun && isWhole && <p role="status">{words.ready(begun.name)}</p>}
      {packet.failure !== null && <Failure error={packet.failure} {...(packet.again && !isWhole ? { retry: packet.again } : {})} />}
      {begun && (
        <div className="buttons">
          {isWhole && <Button disabled={packet.isBusy} onClick={() => void packet.send()}>{words.send}</Button>}
          <Button variant="tertiary" disabled={packet.isBusy} onClick={packet.forget}>{words.forget}</Button>
        </div>
      )}
    </section>
  );
}
