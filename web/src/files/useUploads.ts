import { useState } from 'react';
import { ApiError, OfflineError } from '../api/client';
import { useLanguage, useMessages } from '../language/language';
import type { KeptFile } from './FilePicker';
import { unfit, upload } from './upload';

/** A file that the portal did not take. Under its key it may be sent again without being kept twice; null where that cannot help. */
export interface FailedFile { file: File; key: string | null; why: string }

/** Uploads files one after the other; what fails stays until it is sent again or let go. */
export function useUploads(onAdd: (file: KeptFile) => void) {
  const messages = useMessages();
  const language = useLanguage();
  const [sending, setSending] = useState<{ name: string; percent: number } | null>(null);
  const [failed, setFailed] = useState<FailedFile[]>([]);
  const [said, setSaid] = useState('');

  const whyOf = (failure: unknown) =>
    failure instanceof ApiError ? `${failure.detail || messages.failed} (${failure.code})` : failure instanceof OfflineError ? messages.offline : messages.failed;

  const send = async (file: File, key: string) => {
    try {
      setSending({ name: file.name, percent: 0 });
      const kept = await upload(file, key, language, (percent) => setSending({ name: file.name, percent }));
      onAdd({ id: kept.id, name: kept.name, size: Number(kept.size), expires: kept.expiresAt ?? null });
      setSaid(`${messages.apply.uploaded}: ${kept.name}`);
    } catch (failure) {
      const again = !(failure instanceof ApiError) || failure.status >= 500 || failure.status === 429;
      setFailed((before) => [...before, { file, key: again ? key : null, why: whyOf(failure) }]);
    } finally {
      setSending(null);
    }
  };

  const take = async (files: File[]) => {
    setFailed((before) => before.filter((one) => one.key !== null));
    for (const file of files) {
      const reason = await unfit(file);
      if (reason === null) {
        await send(file, crypto.randomUUID());
      } else {
        setFailed((before) => [...before, { file, key: null, why: messages.apply[reason] }]);
      }
    }
  };

  const drop = (one: FailedFile) => setFailed((before) => before.filter((other) => other !== one));
  const again = async (one: FailedFile) => {
    drop(one);
    await send(one.file, one.key ?? crypto.randomUUID());
  };
  return { sending, failed, said, say: setSaid, take, again, drop };
}
