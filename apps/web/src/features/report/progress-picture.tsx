import css from './progress.module.css';

export interface Progress {
  approved: number;
  inReview: number;
  drafting: number;
}

const PARTS = [
  { key: 'approved', word: 'đã duyệt', className: css.approved },
  { key: 'inReview', word: 'chờ duyệt', className: css.inReview },
  { key: 'drafting', word: 'đang soạn', className: css.drafting },
] as const;

/** How many sections are how far: a bar whose parts differ by pattern as well as by colour, and the same in words. */
export function ProgressBar({ counts }: { counts: Progress }) {
  const all = counts.approved + counts.inReview + counts.drafting;
  if (all === 0) return <span>Không có mục</span>;
  return (
    <div className={css.whole}>
      <div className={css.bar} aria-hidden>
        {PARTS.filter(({ key }) => counts[key] > 0).map(({ key, className }) => (
          <span key={key} className={className} style={{ flexGrow: counts[key] }} />
        ))}
      </div>
      <span className={css.words}>
        {counts.approved}/{all} đã duyệt
      </span>
    </div>
  );
}

/** The same, larger, with what each part of it means. */
export function ProgressPicture({ counts }: { counts: Progress }) {
  const all = counts.approved + counts.inReview + counts.drafting;
  if (all === 0) return null;
  return (
    <figure className={css.picture}>
      <div className={css.large} aria-hidden>
        {PARTS.filter(({ key }) => counts[key] > 0).map(({ key, className }) => (
          <span key={key} className={className} style={{ flexGrow: counts[key] }} />
        ))}
      </div>
      <figcaption className={css.legend}>
        {PARTS.map(({ key, word, className }) => (
          <span key={key} className={css.entry}>
            <span className={`${css.sign} ${className}`} aria-hidden />
            {counts[key]} {word}
          </span>
        ))}
        <span className={css.entry}>
          {all} mục, xong {Math.floor((counts.approved / all) * 100)}%
        </span>
      </figcaption>
    </figure>
  );
}
