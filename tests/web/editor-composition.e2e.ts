import type { Block } from '@trinhky/content';
import { expect, paragraph, test } from './support/editor-page.js';
import type { EditorPage } from './support/editor-page.js';

const section = (): Block[] => Array.from({ length: 40 }, (_, index) => paragraph(`p${index}`, `Đoạn ${index}.`));

/** What each key of Telex shows until the word is committed: "tieengs" and "Vieejt" as an input method composes them. */
const TIENG = ['t', 'ti', 'tie', 'tiê', 'tiên', 'tiêng', 'tiếng'];
const VIET = ['V', 'Vi', 'Vie', 'Viê', 'Việ', 'Việt'];

/** Autosave, findings and live updates, as they come while a person types: after each keystroke, a colleague's words in this block too. */
async function disturb(editor: EditorPage, round: number, id: string): Promise<void> {
  await editor.page.evaluate(
    ([n, own]) => {
      const handle = window.harness.handle();
      const blocks = handle.blocks();
      window.harness.set({
        marks: blocks.slice(0, 20).map((block, index) => ({ id: `m${n}-${index}`, kind: 'finding', blockId: block.id })),
      });
      handle.receive((mine) =>
        mine.map((block) => {
          if (block.kind !== 'paragraph' || (block.id !== 'p5' && block.id !== own)) return block;
          const text = block.content.map((inline) => ('t' in inline ? inline.t : '')).join('');
          return { ...block, content: [{ kind: 'text', t: text.replace(/^(?:\[\d+\] )?/, `[${n}] `) }] };
        }),
      );
    },
    [round, id] as const,
  );
}

async function composeDisturbed(editor: EditorPage, id: string, words: readonly (readonly string[])[]): Promise<void> {
  let round = 0;
  for (const steps of words) {
    for (const step of steps) {
      await editor.composing([step]);
      await disturb(editor, round++, id);
    }
    await editor.cdp.send('Input.insertText', { text: steps.at(-1) ?? '' });
    await editor.page.keyboard.press('Space');
  }
  await editor.page.evaluate(() => window.harness.handle().settled());
}

test.describe('a composition', () => {
  for (const [where, id] of [
    ['first', 'p0'],
    ['middle', 'p20'],
    ['last', 'p39'],
  ] as const) {
    test(`in the ${where} block equals the intended text, with saving, findings and a colleague going on`, async ({ editor }) => {
      await editor.open(section(), { at: id });
      await editor.page.keyboard.press('Space');
      await composeDisturbed(editor, id, [TIENG, VIET, TIENG]);
      const words = await editor.words();
      expect(words[Number(id.slice(1))]).toBe(`[19] Đoạn ${id.slice(1)}. tiếng Việt tiếng `);
      expect(words[5]).toBe('[19] Đoạn 5.');
      expect(words).toHaveLength(40);
    });
  }

  test('in an empty section, and after Enter, equals the intended text', async ({ editor }) => {
    await editor.open([]);
    await editor.page.evaluate(() => window.harness.handle().focus());
    await editor.compose(TIENG);
    await editor.page.keyboard.press('Enter');
    await editor.compose(VIET);
    await editor.page.evaluate(() => window.harness.handle().settled());
    expect(await editor.words()).toEqual(['tiếng', 'Việt']);
    const ids = (await editor.blocks()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => id.length > 8)).toBe(true);
  });

  test('tells the page of every keystroke at once', async ({ editor }) => {
    await editor.open([paragraph('p', 'Xin ')], { at: 'p' });
    await editor.composing(TIENG);
    const told = await editor.page.evaluate(() => window.harness.changes.map(([block]) => block?.kind === 'paragraph' && block.content));
    expect(told.length).toBeGreaterThanOrEqual(TIENG.length);
    expect(told.at(-1)).toEqual([{ kind: 'text', t: 'Xin tiếng' }]);
  });

  test('is waited for by read-only, and by a colleague’s words', async ({ editor }) => {
    await editor.open([paragraph('p', 'Đầu.'), paragraph('q', 'Cuối. ')], { at: 'q' });
    await editor.composing(TIENG.slice(0, 4));
    await editor.page.evaluate(() => {
      const handle = window.harness.handle();
      const given = handle.blocks();
      handle.receive([{ kind: 'paragraph', id: 'p', content: [{ kind: 'text', t: 'Đầu của đồng nghiệp.' }] }, ...given.slice(1)]);
      handle.setReadOnly(true);
    });
    expect(await editor.words()).toEqual(['Đầu.', 'Cuối. tiê']);
    const text = editor.page.getByRole('textbox', { name: 'Nội dung mục' });
    await expect(text).toHaveAttribute('contenteditable', 'true');
    await editor.compose(TIENG.slice(4));
    await editor.page.evaluate(() => window.harness.handle().settled());
    expect(await editor.words()).toEqual(['Đầu của đồng nghiệp.', 'Cuối. tiếng']);
    await expect(text).toHaveAttribute('contenteditable', 'false');
  });

  test('of a number at the start of a block becomes structure only after its end', async ({ editor }) => {
    await editor.open([paragraph('p', '')], { at: 'p' });
    await editor.compose(['1', '1.', '1. ']);
    await editor.page.evaluate(() => window.harness.handle().settled());
    await editor.page.keyboard.type('Kinh');
    expect(await editor.blocks()).toEqual([{ kind: 'clause', id: 'p', level: 1, content: [{ kind: 'text', t: 'Kinh' }] }]);
  });
});

test.describe('an input method that types backspaces', () => {
  for (const id of ['p0', 'p20', 'p39']) {
    test(`equals the intended text in ${id}, with saving, findings and a colleague going on`, async ({ editor }) => {
      await editor.open(section(), { at: id });
      const { keyboard } = editor.page;
      // UniKey: "tieengs" → each mark takes back letters and types them again.
      const keys: [string, number, string][] = [
        ['t', 0, 't'],
        ['i', 0, 'i'],
        ['e', 0, 'e'],
        ['e', 1, 'ê'],
        ['n', 0, 'n'],
        ['g', 0, 'g'],
        ['s', 3, 'ếng'],
      ];
      await keyboard.press('Space');
      for (let word = 0; word < 3; word++) {
        for (const [, back, typed] of keys) {
          for (let n = 0; n < back; n++) await keyboard.press('Backspace');
          for (const sign of typed) await editor.cdp.send('Input.insertText', { text: sign });
          await disturb(editor, word, id);
        }
        await keyboard.press('Space');
      }
      expect((await editor.words())[Number(id.slice(1))]).toBe(`[2] Đoạn ${id.slice(1)}. tiếng tiếng tiếng `);
      expect((await editor.words())[5]).toBe('[2] Đoạn 5.');
    });
  }
});
