import { useEffect, useState } from 'react';
import { useMe } from '../../app/session.js';
import { choicesOf, lookedAt } from './compared.js';
import type { Choice } from './compared.js';
import { NOTHING } from './compare-tools.js';
import type { Section } from './types.js';

export interface Comparing {
  choices: Choice[];
  chosen: string;
  compared: Choice | null;
  choose: (id: string) => void;
  /** Compares with the text that was on the screen, at the request of its reader. */
  withShown: (revision: number) => void;
}

/** What the text shown is compared with: at first what the reader saw last, else the previous submission, else nothing. */
export function useCompared(section: Section): Comparing {
  const { userId } = useMe();
  const [shown, setShown] = useState<number | null>(null);
  const [looked, setLooked] = useState<number | null>(() => lookedAt(userId, section));
  useEffect(() => {
    setLooked(lookedAt(userId, section));
  }, [userId, section]);
  const own = [
    shown !== null && { id: 'shown', revision: shown, label: 'bản vừa xem trên màn hình' },
    looked !== null && looked !== shown && { id: 'looked', revision: looked, label: 'lần tôi xem trước, trên máy này' },
  ].filter((each) => each !== false);
  const choices = choicesOf(section, own);
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = wanted !== null && (wanted === NOTHING || choices.some(({ id }) => id === wanted)) ? wanted : (choices[0]?.id ?? NOTHING);
  return {
    choices,
    chosen,
    compared: choices.find(({ id }) => id === chosen) ?? null,
    choose: setWanted,
    withShown: (revision) => {
      setShown(revision);
      setWanted('shown');
    },
  };
}
