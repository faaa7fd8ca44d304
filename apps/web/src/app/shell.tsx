import { Outlet } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { Header } from './header.js';
import { LinkLost } from './link-lost.js';
import { NewBuild } from './new-build.js';
import classes from './shell.module.css';

/** Header, the page, and what is told over every page. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const first = useRef(true);
  // On another page the keyboard and screen readers begin at its top.
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
  return (
    <>
      <a className="skip-link no-print" href="#main">
        Đến nội dung chính
      </a>
      <Header />
      <LinkLost />
      <NewBuild />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </>
  );
}
