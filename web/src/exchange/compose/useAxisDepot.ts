import type { Depot } from '../../files/useUploads';
import { useExchangeMessages } from '../../language/exchange';
import { LargestUpload, lineTo, sendPieces } from './pieces';

/** Keeps files with the axis, piece by piece. Sent again under its key, a file goes on where its line broke. */
export function useAxisDepot(): Depot {
  const words = useExchangeMessages();
  return {
    accept: '',
    hint: words.send.limit,
    refuse: (file) => Promise.resolve(file.size === 0 ? words.send.empty : file.size > LargestUpload ? words.send.tooLarge : null),
    keyOf: () => crypto.randomUUID(),
    keep: async (file, key, language, progress) => {
      const line = lineTo(language);
      const begun = await line.begin(file.name, file.size, key);
      const kept = await sendPieces(line, file, begun, (at) => progress(Math.floor((Number(at.received) * 100) / file.size)));
      return { id: kept.id, name: kept.name, size: Number(kept.size), expires: kept.expiresAt };
    },
  };
}
