import { useRef, useState } from 'react';
import { ApiError, call } from '../../api/client';
import type { Receipt, Upload } from '../../api/exchangeTypes';
import { useExchangeMessages } from '../../language/exchange';
import { useLanguage } from '../../language/language';
import { useKept } from '../../session/kept';
import { isSame, lineTo, sendPieces, unfitPacket, type Begun } from './pieces';

/** The way of a packet from a file to its receipt. What has come of it lies with the axis for three days, and its receipt stays until it is let go. */
export function usePacket() {
  const language = useLanguage();
  const words = useExchangeMessages().send;
  const [begun, setBegun, drop] = useKept<Begun | null>('packet', null);
  const [receipt, setReceipt, dropReceipt] = useKept<Receipt | null>('packet-receipt', null);
  const [isBusy, setIsBusy] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const file = useRef<File | null>(null);
  const key = useRef(crypto.randomUUID());

  const during = async (work: () => Promise<void>) => {
    setIsBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (failed) {
      setFailure(failed);
    } finally {
      setIsBusy(false);
    }
  };

  const upload = (chosen: File, known: Begun | null) => during(async () => {
    const line = lineTo(language);
    const note = (at: Upload) => setBegun({ id: at.id, name: chosen.name, size: chosen.size, modified: chosen.lastModified, received: Number(at.received) });
    // What was begun may have expired.
    const present = known === null ? null : await line.look(known.id).catch((failed: unknown) => {
      if (failed instanceof ApiError && failed.status === 404) {
        return null;
      }

      throw failed;
    });
    const at = present ?? await line.begin(chosen.name, chosen.size, key.current);
    note(at);
    note(await sendPieces(line, chosen, at, note));
  });

  const take = async (chosen: File) => {
    setNotice(null);
    setFailure(null);
    const unfit = await unfitPacket(chosen);
    if (unfit !== null) {
      setNotice(words[unfit]);
      return;
    }

    const known = begun !== null && isSame(begun, chosen) ? begun : null;
    if (begun !== null && known === null && begun.received < begun.size) {
      setNotice(words.otherFile(begun.name));
    }

    if (known === null) {
      key.current = crypto.randomUUID();
    }

    file.current = chosen;
    await upload(chosen, known);
  };

  const send = () => during(async () => {
    setReceipt((await call<Receipt>(`/api/documents/uploads/${encodeURIComponent(begun!.id)}/send`, { method: 'POST', language })).data);
    drop();
    file.current = null;
  });

  const forget = () => {
    drop();
    file.current = null;
    setNotice(null);
    setFailure(null);
  };

  /** Goes on with the file that was chosen in this visit; after a reload it has to be chosen again. */
  const again = file.current !== null && !isBusy ? () => void upload(file.current!, begun) : null;
  return { begun, receipt, isBusy, notice, failure, take, send, forget, again, dropReceipt };
}
