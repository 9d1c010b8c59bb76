import { codeInGroups, joinAddress, joinPage } from '../../platform/join-code.js';
import { QrCode } from '../../ui/QrCode.js';
import type { Presented } from './presenter.js';

/** Before the opening: whose meeting it is and how to join it, by camera or by typing. */
export function WaitingRoom({ wall: { organisationName, title, joinCode } }: { readonly wall: Presented }) {
  return (
    <>
      <p className="w-small">{organisationName}</p>
      <h1 className="w-question">{title}</h1>
      <div className="w-room w-join">
        {joinCode ? (
          <>
            <div className="w-join__qr">
              <QrCode address={joinAddress(joinCode)} title="QR code of the address to join this meeting" />
            </div>
            <p className="w-join__words">
              Point your phone’s camera at the picture,
              <br />
              or go to <strong>{joinPage()}</strong>
              <br />
              and type the code <strong className="w-join__code">{codeInGroups(joinCode)}</strong>
            </p>
          </>
        ) : null}
      </div>
    </>
  );
}
