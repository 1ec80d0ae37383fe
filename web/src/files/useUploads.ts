import { useState } from 'react';
import { ApiError, OfflineError } from '../api/client';
import { useLanguage, useMessages, type Language } from '../language/language';
import type { KeptFile } from './FilePicker';
import { unfit, upload } from './upload';

/** Where files are kept until they are used: what is taken there, and how. */
export interface Depot {
  /** What the browser's own dialogue offers. */
  accept: string;
  /** What is taken, in words. */
  hint: string;
  /** Why the file would be refused, in words; null when it may be sent. */
  refuse(file: File): Promise<string | null>;
  /** The key under which the file is kept once, however often it is sent. */
  keyOf(file: File): string;
  keep(file: File, key: string, language: Language, progress: (percent: number) => void): Promise<KeptFile>;
}

/** The portal's own, or another app's that takes the same. */
export function usePortalDepot(path?: string): Depot {
  const words = useMessages().apply;
  return {
    accept: 'application/pdf,image/png,image/jpeg',
    hint: words.uploadHint,
    refuse: async (file) => {
      const reason = await unfit(file);
      return reason && words[reason];
    },
    keyOf: () => crypto.randomUUID(),
    keep: async (file, key, language, progress) => {
      const kept = await upload(file, key, language, progress, path);
      return { id: kept.id, name: kept.name, size: Number(kept.size), expires: kept.expiresAt ?? null };
    },
  };
}

/** A file that the portal did not take. Under its key it may be sent again without being kept twice; null where that cannot help. */
export interface FailedFile { file: File; key: string | null; why: string }

/** Uploads files one after the other; what fails stays until it is sent again or let go. */
export function useUploads(depot: Depot, onAdd: (file: KeptFile) => void) {
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
      const kept = await depot.keep(file, key, language, (percent) => setSending({ name: file.name, percent }));
      onAdd(kept);
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
      const why = await depot.refuse(file);
      if (why === null) {
        await send(file, depot.keyOf(file));
      } else {
        setFailed((before) => [...before, { file, key: null, why }]);
      }
    }
  };

  const drop = (one: FailedFile) => setFailed((before) => before.filter((other) => other !== one));
  const again = async (one: FailedFile) => {
    drop(one);
    await send(one.file, one.key ?? depot.keyOf(one.file));
  };
  return { sending, failed, said, say: setSaid, take, again, drop };
}
