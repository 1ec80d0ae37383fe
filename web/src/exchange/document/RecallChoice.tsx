import { Checkbox, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ExchangeDocument } from '../../api/exchangeTypes';
import { useExchangeMessages } from '../../language/exchange';
import { AgencyName } from '../AgencyName';

/** So many recipients are offered at once: the others are found by their code. */
const offered = 20;

/** Lets the sender choose who is asked: all, or those that are named. */
export function RecallChoice({ recipients, chosen, onChoose }: {
  recipients: ExchangeDocument['recipients'];
  chosen: string[] | null;
  onChoose: (chosen: string[] | null) => void;
}) {
  const words = useExchangeMessages().recall;
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = recipients.filter((one) => wanted === '' || `${one.agency} ${one.code}`.toLowerCase().includes(wanted)).slice(0, offered);
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{words.whom}</Fieldset.Legend>
        <Radio name="recall-whom" value="all" label={words.all(recipients.length)} checked={chosen === null} onChange={() => onChoose(null)} />
        <Radio name="recall-whom" value="some" label={words.some} checked={chosen !== null} onChange={() => onChoose([])} />
      </Fieldset>
      {chosen !== null && (
        <Fieldset>
          <Fieldset.Legend>{words.some}</Fieldset.Legend>
          <Fieldset.Description><span role="status">{words.chosen(chosen.length)}</span></Fieldset.Description>
          {recipients.length > offered && <Textfield label={words.find} value={text} onChange={(event) => setText(event.target.value)} />}
          {found.map(({ agency, code }) => (
            <Checkbox key={agency} value={agency} label={<><AgencyName id={agency} /> <small>{code}</small></>} checked={chosen.includes(agency)}
              onChange={(event) => onChoose(event.target.checked ? [...chosen, agency] : chosen.filter((one) => one !== agency))} />
          ))}
        </Fieldset>
      )}
    </>
  );
}
