import qrcode from 'qrcode-generator';

/** The white edge that a camera needs, in modules. */
const EDGE = 4;

export interface QrPath {
  /** The length of a side in modules, white edge and all. */
  readonly side: number;
  /** The dark modules as one SVG path, a stroke for each run of them in a row. */
  readonly path: string;
}

/** An address as a QR code, of which about a seventh may be blurred or in shadow (level M). */
export function qrPath(address: string): QrPath {
  const code = qrcode(0, 'M');
  code.addData(address);
  code.make();
  const modules = code.getModuleCount();
  const runs: string[] = [];
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      const from = column;
      while (column < modules && code.isDark(row, column)) column++;
      if (column > from) runs.push(`M${from + EDGE} ${row + EDGE}h${column - from}v1h${from - column}z`);
    }
  }
  return { side: modules + 2 * EDGE, path: runs.join('') };
}
