import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver } from '@mantine/core';

/** One typeface, one accent; contrasts raised to WCAG 2.2 AA where Mantine's own fall short. */
export const theme = createTheme({
  fontFamily: "Inter, system-ui, 'Segoe UI', Roboto, sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  primaryColor: 'blue',
  primaryShade: { light: 9, dark: 8 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.375rem' }, h2: { fontSize: '1.125rem' }, h3: { fontSize: '1rem' } } },
  components: {
    // Its placeholder for the first focus is a child that a menu must not have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // Links are told from the words around them by more than colour.
    Anchor: { defaultProps: { underline: 'always' } },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Đóng' } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Đóng' } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Đóng' } } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--print-face': "Tinos, 'Times New Roman', Times, serif" },
  light: {
    '--mantine-color-dimmed': '#4a5056',
    '--mantine-color-placeholder': '#5c636a',
    '--mantine-color-gray-5': '#6b7278',
    '--mantine-color-gray-6': '#5c636a',
    '--mantine-color-error': '#b00020',
    '--state-line': '#c5cad0',
    '--accent-quiet': '#e7f0fa',
  },
  dark: {
    '--mantine-color-dimmed': '#b3bac1',
    '--mantine-color-placeholder': '#9aa2aa',
    '--mantine-color-error': '#ff9aa2',
    '--state-line': '#4a4f55',
    '--accent-quiet': '#1d2f42',
  },
});
