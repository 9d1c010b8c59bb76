import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const home = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'));

/** The folders of Source Sans 3 (SIL Open Font Licence 1.1) that the paper uses: regular, italic, semibold, bold. */
export const fontFolders: readonly string[] = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'].map((name) =>
  join(home, name),
);

/** The files in them: nothing of the machine's own fonts is used, so that a paper looks the same wherever it is made. */
export const fontFiles: readonly string[] = fontFolders.map((folder) => {
  const style = folder.slice(home.length + 1);
  return join(folder, `SourceSans3_${style}.ttf`);
});

export const fontFamily = 'Source Sans 3';
