import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const faces = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'] as const;

/** Where the embedded font's four faces lie on this machine: regular, bold, italic, bold italic. */
export const fontFiles: readonly string[] = faces.map((face) => require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`));
