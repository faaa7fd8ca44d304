import type { ReactNode } from 'react';
import type { components } from '../../api/schema.gen.js';
import type { Overlay } from '../../app/overlay.js';
import { stateWord } from '../../ui/state-badge.js';
import { hashOf } from '../home/place.js';
import { titleOf } from '../../ui/titles.js';
import { Stretches } from './stretches.js';

export type Found = components['schemas']['SearchAnswer'];

/** One line to choose: an action or something found. */
export interface Choice {
  id: string;
  group: string;
  label: ReactNode;
  beside: ReactNode;
  /** Where it leads, what it does, or what it shows in the place of the palette. `stays`: the palette waits for the end of it. */
  go: { href: string } | { act: () => void; stays?: true } | { show: Overlay };
}

export const numberOf = ({ number, symbol }: { number: number; symbol: string }): string =>
  `${number < 10 ? `0${number}` : number}/${symbol}`;

/** The address of what was found in a section, or of its report where it has no text. */
function hrefOfSection({ sectionId, blockId, reportId }: Found['sections'][number]): string {
  if (sectionId === null) return `/bao-cao/${encodeURIComponent(reportId)}`;
  const hash = hashOf({ blockId });
  return `/muc/${encodeURIComponent(sectionId)}${hash === undefined ? '' : `#${hash}`}`;
}

/** What was found, as lines to choose from. */
export function choicesOf({ reports, sections, people, numbers }: Found): Choice[] {
  return [
    ...sections.map((section): Choice => {
      const name = titleOf(section);
      return {
        id: `section ${section.nodeId} ${section.reportId}`,
        group: 'Mục',
        label: section.inTitle ? <Stretches of={section.inTitle} /> : name,
        beside: section.inText ? <Stretches of={section.inText} /> : section.subject,
        go: { href: hrefOfSection(section) },
      };
    }),
    ...reports.map((report): Choice => {
      const number = report.number === null ? '' : ` · Số ${numberOf(report.number)}`;
      return {
        id: `report ${report.reportId}`,
        group: 'Báo cáo',
        label: <Stretches of={report.subject} />,
        beside: `${stateWord(report.state)}${number}`,
        go: { href: `/bao-cao/${encodeURIComponent(report.reportId)}` },
      };
    }),
    ...numbers.flatMap((line): Choice[] =>
      line.reportId === null
        ? []
        : [
            {
              id: `number ${line.book} ${line.year} ${line.number}`,
              group: 'Số văn bản',
              label: `Số ${numberOf(line)}${line.voided ? ' (đã hủy số)' : ''}`,
              beside: line.subject,
              go: { href: `/bao-cao/${encodeURIComponent(line.reportId)}` },
            },
          ],
    ),
    ...people.map((person): Choice => ({
      id: `person ${person.userId}`,
      group: 'Người',
      label: <Stretches of={person.name} />,
      beside: person.posts.map(({ title, unit }) => (unit === null ? title : `${title}, ${unit}`)).join('; '),
      go: { href: `/tim?q=${encodeURIComponent(person.name.map(({ t }) => t).join(''))}` },
    })),
  ];
}
