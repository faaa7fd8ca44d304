import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { showOverlay } from '../../app/overlay.js';
import { useGiveBackFocus } from '../../app/use-give-back-focus.js';
import { useLeaving } from '../../app/use-leaving.js';
import { choicesOf } from './choices.js';
import type { Choice } from './choices.js';
import css from './search.module.css';
import { useActions } from './use-actions.js';
import { useSearch } from './use-search.js';

const REST_MS = 150;

interface PaletteProps {
  /** What was typed before it was there. */
  typed: { readonly current: string };
  /** It has the keyboard now. */
  onReady: () => void;
  onClose: () => void;
}

/** One box for words and commands: what is found stands under it, walked through by the arrows. */
export function Palette(props: PaletteProps) {
  useGiveBackFocus();
  return (
    <Modal.Root opened onClose={props.onClose} size="lg" yOffset="8dvh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label="Tìm kiếm và lệnh">
        <Box {...props} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Box({ typed, onReady, onClose }: PaletteProps) {
  const router = useRouter();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const chosen = useRef<HTMLLIElement>(null);
  const [question, setQuestion] = useState(typed.current);
  const [at, setAt] = useState(0);
  const [rested] = useDebouncedValue(question, REST_MS);
  const { leave, dialog } = useLeaving();
  const actions = useActions(question, leave);
  const { data, isFetching } = useSearch(rested, 5);
  const asked = question.trim();
  const found = asked === '' || !data ? [] : choicesOf(data);
  const all: Choice[] = [...(asked === '' ? [] : [everything(asked)]), ...found, ...actions];
  const current = all[Math.min(at, all.length - 1)];

  useLayoutEffect(() => {
    input.current?.focus();
    onReady();
  }, [onReady]);
  useEffect(() => {
    // Newer browsers answer a promise, which is no way to clean up.
    void chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const choose = ({ go }: Choice) => {
    if ('show' in go) return showOverlay(go.show);
    if (!('stays' in go)) onClose();
    if ('href' in go) void router.navigate({ href: go.href });
    else go.act();
  };
  const key = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || all.length === 0) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % all.length);
    else if (event.key === 'ArrowUp') setAt((at - 1 + all.length) % all.length);
    else if (event.key === 'Enter' && current) choose(current);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        ref={input}
        className={css.input}
        data-autofocus
        role="combobox"
        aria-label="Tìm báo cáo, mục, người, số văn bản hoặc lệnh"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={current && optionId(list, current)}
        autoComplete="off"
        maxLength={200}
        placeholder="Tìm báo cáo, mục, người, số văn bản hoặc lệnh"
        value={question}
        onChange={(event) => {
          setQuestion(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={key}
      />
      <ul id={list} role="listbox" aria-label="Kết quả và lệnh" className={css.options}>
        {all.map((choice, i) => (
          <Option
            key={choice.id}
            id={optionId(list, choice)}
            choice={choice}
            first={choice.group !== all[i - 1]?.group}
            selected={choice === current}
            reference={choice === current ? chosen : null}
            onPoint={() => setAt(i)}
            onChoose={() => choose(choice)}
          />
        ))}
      </ul>
      <p className={css.none} role="status">
        {asked === '' ? 'Gõ để tìm, có dấu hay không dấu đều được.' : said(found.length, isFetching || rested !== question)}
      </p>
      {dialog}
    </>
  );
}

const said = (found: number, searching: boolean): string =>
  found === 0 ? (searching ? 'Đang tìm…' : 'Không tìm thấy báo cáo, mục, người hay số văn bản nào.') : `${found} kết quả gần nhất.`;

const optionId = (list: string, { id }: Choice): string => `${list}-${id.replace(/[^\p{L}\p{N}]+/gu, '-')}`;

const everything = (question: string): Choice => ({
  id: 'everything',
  group: 'Tìm',
  label: `Tìm “${question}” ở mọi nơi`,
  beside: null,
  go: { href: `/tim?q=${encodeURIComponent(question)}` },
});

interface OptionProps {
  id: string;
  choice: Choice;
  /** The first of its group says the group's name. */
  first: boolean;
  selected: boolean;
  reference: React.RefObject<HTMLLIElement | null> | null;
  onPoint: () => void;
  onChoose: () => void;
}

function Option({ id, choice: { group, label, beside }, first, selected, reference, onPoint, onChoose }: OptionProps) {
  return (
    <>
      {first && (
        <li role="presentation" className={css.group}>
          {group}
        </li>
      )}
      <li id={id} ref={reference} role="option" aria-selected={selected} className={css.option} onMouseMove={onPoint} onClick={onChoose}>
        {label}
        {beside !== null && <span className={css.beside}>{beside}</span>}
      </li>
    </>
  );
}
