import { useEffect, useId, useState } from 'react';
import type { QrPath } from './qr-path.js';

interface QrCodeProps {
  /** What a phone's camera opens. The same address must stand as text beside the code: not everybody has a camera. */
  readonly address: string;
  /** What it is, for who cannot see it: `QR code of the address to join this meeting`. */
  readonly title: string;
}

/**
 * A QR code, dark on white whatever the colours of the page, as wide as what it stands in. What draws it is downloaded only when
 * one is shown; where that fails nothing stands here, and the address beside it still does.
 */
export function QrCode({ address, title }: QrCodeProps) {
  const titleId = useId();
  const [drawn, setDrawn] = useState<QrPath | null>(null);
  useEffect(() => {
    let wanted = true;
    import('./qr-path.js').then(
      ({ qrPath }) => wanted && setDrawn(qrPath(address)),
      () => wanted && setDrawn(null),
    );
    return () => {
      wanted = false;
    };
  }, [address]);
  if (!drawn) return null;
  const { side, path } = drawn;
  return (
    <svg className="c-qr" role="img" aria-labelledby={titleId} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <title id={titleId}>{title}</title>
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
