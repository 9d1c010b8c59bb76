import { Injectable, Logger } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { Configuration } from '../platform/configuration.js';

/** Sends plain-text mail where SMTP_URL is set. */
@Injectable()
export class Mail {
  private readonly logger = new Logger('Mail');
  private readonly transport: Transporter | null;

  constructor(private readonly configuration: Configuration) {
    this.transport = configuration.smtpUrl ? nodemailer.createTransport(configuration.smtpUrl) : null;
  }

  get isSet(): boolean {
    return this.transport !== null;
  }

  /** @returns true once the mail server took it. A failure is logged without address or content, and says false. */
  async send(to: string, subject: string, text: string): Promise<boolean> {
    if (!this.transport) return false;
    try {
      await this.transport.sendMail({
        from: this.configuration.mailFrom,
        to,
        subject,
        text,
        disableUrlAccess: true,
        disableFileAccess: true,
      });
      return true;
    } catch (error) {
      this.logger.error(`A mail could not be sent: ${error instanceof Error ? error.name : 'unknown'}`);
      return false;
    }
  }
}
