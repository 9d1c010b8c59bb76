import { Injectable } from '@nestjs/common';

/** A variable of the environment that is missing or cannot be right, in words an administrator can act on. */
export class ConfigurationError extends Error {}

const DEFAULT_SECRETS = new Set(['', 'secret', 'changeme', 'change-me', 'candour', 'password', 'postgres']);

/** Everything the program takes from its environment, read once at the start. */
@Injectable()
export class Configuration {
  constructor(
    /** Where the program connects, as the role that owns nothing. */
    readonly databaseUrl: string,
    readonly host: string,
    readonly port: number,
    /** The address people type, used in personal links. */
    readonly publicUrl: string,
    /** Folder of the built web pages; null where the API runs alone. */
    readonly webRoot: string | null,
    /** Keys the hashes of limits, so that an address or e-mail is not stored in plain. */
    readonly secret: string,
    readonly smtpUrl: string | null,
    readonly mailFrom: string,
    /** True only with made-up data: the sign-in page may then list whom to sign in as. */
    readonly demonstration: boolean,
    readonly poolSize: number,
    readonly logLevel: string,
    /** How many answers one seat may save in a minute. */
    readonly answersAMinute: number,
    /** How long readiness says no before a stop goes on, so that a proxy in front of several processes can notice. */
    readonly noticeSeconds: number,
  ) {}
}

/**
 * Reads the environment, and refuses to start with every mistake named at once.
 *
 * @throws ConfigurationError when a variable is missing, malformed, or still a default secret.
 */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const mistakes: string[] = [];
  const need = (name: string): string => {
    const value = env[name] ?? '';
    if (value === '') mistakes.push(`${name} is missing`);
    return value;
  };
  const whole = (name: string, fallback: number): number => {
    const value = Number(env[name] ?? fallback);
    if (!Number.isInteger(value) || value < 0 || value > 65_535) mistakes.push(`${name} must be a whole number`);
    return value;
  };
  const databaseUrl = need('DATABASE_URL');
  if (databaseUrl !== '' && !/^postgres(ql)?:\/\//.test(databaseUrl)) mistakes.push('DATABASE_URL must begin with postgres://');
  const secret = need('CANDOUR_SECRET');
  if (secret !== '' && (secret.length < 24 || DEFAULT_SECRETS.has(secret.toLowerCase()))) {
    mistakes.push('CANDOUR_SECRET must be at least 24 characters of your own, not a default');
  }
  const port = whole('PORT', 3000);
  const poolSize = whole('CANDOUR_POOL', 10);
  const answersAMinute = whole('CANDOUR_ANSWERS_A_MINUTE', 120);
  const noticeSeconds = whole('CANDOUR_NOTICE_SECONDS', 0);
  if (noticeSeconds > 60) mistakes.push('CANDOUR_NOTICE_SECONDS must be at most 60');
  const publicUrl = (env.CANDOUR_PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, '');
  if (!/^https?:\/\//.test(publicUrl)) mistakes.push('CANDOUR_PUBLIC_URL must begin with https://');
  if (mistakes.length > 0) throw new ConfigurationError(`Candour cannot start:\n- ${mistakes.join('\n- ')}`);

  return new Configuration(
    databaseUrl,
    env.HOST ?? '127.0.0.1',
    port,
    publicUrl,
    env.CANDOUR_WEB_ROOT ?? null,
    secret,
    env.SMTP_URL || null,
    env.MAIL_FROM || 'Candour <no-reply@candour.invalid>',
    env.CANDOUR_DEMONSTRATION === 'on',
    poolSize,
    env.LOG_LEVEL ?? 'info',
    answersAMinute,
    noticeSeconds,
  );
}
