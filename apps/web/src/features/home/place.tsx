import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Where something is: a screen, and what of it is to be shown first. */
export type Place =
  | { screen: 'section' | 'review'; sectionId: string; blockId?: string | null; remarkId?: string | null }
  | { screen: 'report' | 'signing'; reportId: string };

/** The part of the address that `useArriving` looks for. */
export function hashOf({ blockId, remarkId }: { blockId?: string | null; remarkId?: string | null }): string | undefined {
  if (remarkId) return `y-kien=${remarkId}${blockId ? `&doan=${blockId}` : ''}`;
  return blockId ? `doan=${blockId}` : undefined;
}

interface Props {
  place: Place;
  className?: string;
  onFollow?: () => void;
  children: ReactNode;
}

/** A link to the exact place; a row of a list that is walked through by keys. */
export function PlaceLink({ place, onFollow, ...rest }: Props) {
  const common = { ...rest, onClick: onFollow, 'data-row': true };
  switch (place.screen) {
    case 'section':
      return <Link to="/muc/$sectionId" params={{ sectionId: place.sectionId }} hash={hashOf(place)} {...common} />;
    case 'review':
      return <Link to="/duyet/$sectionId" params={{ sectionId: place.sectionId }} hash={hashOf(place)} {...common} />;
    case 'report':
      return <Link to="/bao-cao/$reportId" params={{ reportId: place.reportId }} {...common} />;
    case 'signing':
      return <Link to="/bao-cao/$reportId/ky" params={{ reportId: place.reportId }} {...common} />;
  }
}
