import { useMe } from '../../platform/me.js';
import { TextField } from '../../ui/TextField.js';

export interface Contact {
  readonly contactName: string;
  readonly contactEmail: string;
}

/** Whoever asks is the first suggestion; they may name somebody else. */
export function useOwnContact(): Contact {
  const me = useMe();
  return { contactName: me?.person.name ?? '', contactEmail: me?.person.email ?? '' };
}

export function contactMistakes({ contactName, contactEmail }: Contact): Record<string, string | undefined> {
  return {
    contactName: contactName.trim() === '' ? 'Say whom they may speak to' : undefined,
    contactEmail: /^\S+@\S+\.\S+$/.test(contactEmail.trim()) ? undefined : 'Enter an e-mail address, like name@trust.example',
  };
}

interface ContactFieldsProps {
  readonly value: Contact;
  readonly onChange: (value: Contact) => void;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly other: string;
}

/** Whom the other trust may speak to. */
export function ContactFields({ value, onChange, errors, other }: ContactFieldsProps) {
  return (
    <>
      <TextField
        name="contactName"
        label="Whom they may speak to"
        hint="You, or somebody you have asked."
        autoComplete="off"
        width={30}
        value={value.contactName}
        onChange={(contactName) => onChange({ ...value, contactName })}
        error={errors.contactName}
      />
      <TextField
        name="contactEmail"
        label="Their e-mail"
        hint={`Shown to ${other} once both trusts have said yes, and to nobody else.`}
        type="email"
        autoComplete="off"
        width={30}
        value={value.contactEmail}
        onChange={(contactEmail) => onChange({ ...value, contactEmail })}
        error={errors.contactEmail}
      />
    </>
  );
}
