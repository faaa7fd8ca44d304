import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { randomId } from '../../api/ids.js';
import { inWords } from '../../api/problem.js';
import type { RemarkSelection } from './types.js';
import { sendFile, whyNotSent } from './upload.js';

export interface Upload {
  key: string;
  file: File;
  on: RemarkSelection | null;
  /** 0 to 1. */
  progress: number;
  /** Why it did not go; null while it goes. */
  failed: string | null;
  /** Sending it again may help. */
  again: boolean;
}

/** Files on their way. What did not go stays with its reason until it is sent again or taken off. */
export function useUploads(sectionId: string) {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (key: string, to: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));
  const drop = (key: string) => setUploads((all) => all.filter((each) => each.key !== key));

  const send = async ({ key, file, on }: Upload) => {
    change(key, { failed: null, progress: 0 });
    try {
      await sendFile(sectionId, file, on, key, (progress) => change(key, { progress }));
      drop(key);
      await queries.invalidateQueries();
    } catch (error) {
      change(key, { failed: inWords(error), again: true });
    }
  };
  const add = (files: readonly File[], on: RemarkSelection | null) => {
    const added = files.map((file): Upload => {
      const failed = whyNotSent(file);
      return { key: randomId(), file, on, progress: 0, failed, again: false };
    });
    setUploads((all) => [...all, ...added]);
    for (const upload of added) if (upload.failed === null) void send(upload);
  };
  return { uploads, add, send, drop };
}
