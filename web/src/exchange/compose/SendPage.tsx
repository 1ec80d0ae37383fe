import { useState } from 'react';
import { useExchangeMessages } from '../../language/exchange';
import { inTab } from '../../app/storage';
import { ExchangePage } from '../ExchangePage';
import { Compose } from './Compose';
import { SendPacket } from './SendPacket';

const ways = ['compose', 'packet'] as const;
const Way = 'egov-send-way';

/** Where a clerk sends documents: written here, or made by the agency's own software. */
export function SendPage() {
  const words = useExchangeMessages().send;
  const [way, setWay] = useState<(typeof ways)[number]>(() => (inTab.get(Way) === 'packet' ? 'packet' : 'compose'));
  return (
    <ExchangePage title={words.title}>
      <div className="queue-views" role="group" aria-label={words.title}>
        {ways.map((one) => <button key={one} type="button" aria-pressed={one === way} onClick={() => {
          inTab.set(Way, one);
          setWay(one);
        }}>{words.ways[one]}</button>)}
      </div>
      {way === 'compose' ? <Compose /> : <SendPacket />}
    </ExchangePage>
  );
}
