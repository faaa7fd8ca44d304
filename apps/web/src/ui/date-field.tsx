import { ActionIcon, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { dateText } from './dates.js';

/** "2026-06-30" of what a person types ("30/6/2026", "30-06-2026"); null where that is no day of the calendar. */
export function dateOf(typed: string): string | null {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})\s*$/.exec(typed) ?? [];
  if (year === '') return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : null;
}

interface Props {
  label: string;
  description?: string;
  /** ISO date, null = none; undefined = what was typed is no date. */
  value: string | null | undefined;
  onChange: (date: string | null | undefined) => void;
  required?: boolean;
}

/** A legal date typed as an office writes it, or picked from the browser's own calendar. */
export function DateField({ label, description, value, onChange, required = false }: Props) {
  const [typed, setTyped] = useState(value ? dateText(value) : '');
  const [left, setLeft] = useState(false);
  const calendar = useRef<HTMLInputElement>(null);
  const take = (text: string) => {
    setTyped(text);
    onChange(text.trim() === '' ? null : (dateOf(text) ?? undefined));
  };
  const wrong = left && (value === undefined || (required && value === null));
  return (
    <TextInput
      label={label}
      description={description}
      placeholder="ngày/tháng/năm"
      value={typed}
      required={required}
      inputMode="numeric"
      autoComplete="off"
      error={wrong ? 'Ngày phải có thật và viết như 30/06/2026.' : undefined}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={() => setLeft(true)}
      rightSection={
        <>
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden
            style={{ position: 'absolute', inset: 0, opacity: 0, pointerEvents: 'none' }}
            value={value ?? ''}
            onChange={(event) => event.currentTarget.value !== '' && take(dateText(event.currentTarget.value))}
          />
          <ActionIcon variant="subtle" color="gray" aria-label="Mở lịch" onClick={() => calendar.current?.showPicker()}>
            <span aria-hidden>▾</span>
          </ActionIcon>
        </>
      }
    />
  );
}
