import { useExchangeMessages } from '../../language/exchange';
import { ExchangePage } from '../ExchangePage';
import { SendPacket } from './SendPacket';

/** Where a clerk sends documents. */
export function SendPage() {
  const words = useExchangeMessages();
  return <ExchangePage title={words.send.title}><SendPacket /></ExchangePage>;
}
