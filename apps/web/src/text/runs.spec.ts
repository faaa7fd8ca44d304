import { inlineText, plainText, plainTextOfRow } from '@trinhky/content';
import { someTexts } from '@trinhky/content/testing';
import { expect, it } from 'vitest';
import { runsOf, runsOfRow } from './runs.js';

const blocks = someTexts(200).flat();

it('lays every run where its words stand in the plain text of its block', () => {
  for (const block of blocks) {
    const { title, body, rows, notes } = runsOf(block);
    const runs = [...(title ? [title] : []), ...(body ? [body] : []), ...rows.flat(2), ...notes];
    for (const { start, end, inlines } of runs) expect(plainText(block).slice(start, end)).toBe(inlineText(inlines));
    if (block.kind !== 'page-break') expect(runs.at(-1)?.end).toBe(plainText(block).length);
  }
});

it('lays the runs of a row the same way', () => {
  for (const row of blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))) {
    const { cells, notes } = runsOfRow(row);
    const runs = [...cells.flat(), ...notes];
    for (const { start, end, inlines } of runs) expect(plainTextOfRow(row).slice(start, end)).toBe(inlineText(inlines));
    expect(runs.at(-1)?.end).toBe(plainTextOfRow(row).length);
  }
});
