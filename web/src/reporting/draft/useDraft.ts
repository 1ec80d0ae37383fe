import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError, call, OfflineError, type Answer } from '../../api/client';
import type { ReportPage, ReportView } from '../../api/reportingTypes';
import { useLanguage } from '../../language/language';
import { useKept } from '../../session/kept';
import { codeOf, reportPath, reportQuery } from '../useReporting';
import { afterSaving, bodyOf, conflictsOf, isEmpty, nothing, sendable, settled, withCell, withText, type CellContent, type Changes, type Conflict } from './changes';

/** After so much quiet what was entered is saved, in milliseconds. */
const Quiet = 1_200;

/** After so long it is tried again where the server was not reached. */
const Again = 10_000;

export type Saving = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused';

export interface Draft {
  changes: Changes;
  conflicts: Conflict[];
  saving: Saving;
  failure: unknown;
  savedAt: number | null;
  putCell: (element: string, category: string, content: Partial<CellContent>) => void;
  putText: (section: string, text: string) => void;
  putAll: (cells: { element: string; category: string; value: string | null }[]) => void;
  settle: (conflict: Conflict, keep: 'mine' | 'theirs') => void;
  saveNow: () => void;
}

/** What is entered into a report: kept in the tab at once, and saved by itself a moment later. One save goes at a time, each on the version before it. */
export function useDraft(shown: Answer<ReportPage>): Draft {
  const { report } = shown.data;
  const language = useLanguage();
  const queries = useQueryClient();
  const [changes, setChanges] = useKept<Changes>(`report-${codeOf(report)}`, nothing);
  const [saving, setSaving] = useState<'quiet' | 'saving' | 'offline' | 'refused'>('quiet');
  const [failure, setFailure] = useState<unknown>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const isSaving = useRef(false);
  const conflicts = conflictsOf(report, changes);
  const toSend = sendable(report, changes);
  const hasToSend = !isEmpty(toSend);
  const maySave = report.may.includes('save');

  const save = async () => {
    if (isSaving.current || !hasToSend) {
      return;
    }

    isSaving.current = true;
    setSaving('saving');
    try {
      const answer = await call<ReportView>(`${reportPath(report)}/draft`, { method: 'PUT', language, exact: true, body: bodyOf(toSend), ...(shown.etag === null ? {} : { etag: shown.etag }) });
      await queries.cancelQueries({ queryKey: reportQuery(report) });
      queries.setQueryData<Answer<ReportPage>>(reportQuery(report), (before) => before && { data: { ...before.data, report: answer.data }, etag: answer.etag });
      // What is found in it now, and who did what, is read anew.
      void queries.invalidateQueries({ queryKey: ['reporting'] });
      setChanges((before) => emptied(afterSaving(before, toSend)));
      setSavedAt(Date.now());
      setFailure(null);
      setSaving('quiet');
    } catch (error) {
      if (error instanceof ApiError && error.isStale) {
        // Somebody saved in between: what both changed shows as a conflict, the rest is sent again.
        await queries.refetchQueries({ queryKey: reportQuery(report) });
        setSaving('quiet');
      } else {
        setFailure(error);
        setSaving(error instanceof OfflineError ? 'offline' : 'refused');
      }
    } finally {
      isSaving.current = false;
    }
  };

  const saveLast = useRef(save);
  useEffect(() => {
    saveLast.current = save;
  });

  useEffect(() => {
    if (!maySave || !hasToSend || saving === 'saving' || saving === 'refused') {
      return undefined;
    }

    const timer = setTimeout(() => void saveLast.current(), saving === 'offline' ? Again : Quiet);
    const now = () => void saveLast.current();
    window.addEventListener('online', now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', now);
    };
  }, [changes, hasToSend, maySave, saving, shown.etag]);

  const change = (next: (before: Changes) => Changes) => {
    setChanges((before) => emptied(next(before)));
    // What was refused is tried again once it is changed.
    setSaving((before) => (before === 'refused' ? 'quiet' : before));
  };
  return {
    changes,
    conflicts,
    saving: saving === 'quiet' ? (hasToSend ? 'waiting' : 'saved') : saving,
    failure,
    savedAt,
    putCell: (element, category, content) => change((before) => withCell(report, before, element, category, content)),
    putText: (section, text) => change((before) => withText(report, before, section, text)),
    putAll: (cells) => change((before) => cells.reduce((all, { element, category, value }) => withCell(report, all, element, category, { value }), before)),
    settle: (conflict, keep) => change((before) => settled(report, before, conflict, keep)),
    saveNow: () => void save(),
  };
}

/** The one value that the tab need not keep. */
const emptied = (changes: Changes): Changes => (isEmpty(changes) ? nothing : changes);
