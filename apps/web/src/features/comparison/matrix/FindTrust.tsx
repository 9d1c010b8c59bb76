import { TextField } from '../../../ui/TextField.js';

interface FindTrustProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly found: number;
}

/** In a long list: only the trusts whose name holds these letters. */
export function FindTrust({ value, onChange, found }: FindTrustProps) {
  return (
    <div className="c-find c-hint">
      <TextField name="find" label="Find a trust" value={value} onChange={onChange} width={20} autoComplete="off" />
      <p role="status">{value.trim() === '' ? '' : found === 1 ? 'One trust found.' : `${found} trusts found.`}</p>
    </div>
  );
}
