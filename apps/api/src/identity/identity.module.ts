import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SignInReader } from '../platform/http/sign-in-reader.js';
import { ChangePassword } from './change-password.js';
import { ChooseHat } from './choose-hat.js';
import { CookieSignInReader } from './cookie-sign-in-reader.js';
import { DemonstrationPeopleView } from './demonstration-people.view.js';
import { EndSignIn } from './end-sign-in.js';
import { IdentityController } from './identity.controller.js';
import { IssuePasswordReset } from './issue-password-reset.js';
import { IssuePersonalLink } from './issue-personal-link.js';
import { Limits } from './limits.js';
import { LookUpPersonalLink } from './look-up-personal-link.js';
import { Mail } from './mail.js';
import { MeView } from './me.view.js';
import { OpenSignIn } from './open-sign-in.js';
import { PasswordTries } from './password-tries.js';
import { PersonEntity } from './person.entity.js';
import { PersonalLinkController } from './personal-link.controller.js';
import { RenewSignIn } from './renew-sign-in.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { SignInEntity } from './sign-in.entity.js';
import { SignIn } from './sign-in.js';
import { SignInsView } from './sign-ins.view.js';
import { TellHolder } from './tell-holder.js';
import { UsePersonalLink } from './use-personal-link.js';

/** Who somebody is and which hats they wear. The guard of every other feature stands on the reader exported here. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity, SignInEntity])],
  controllers: [IdentityController, PersonalLinkController],
  providers: [
    CookieSignInReader,
    { provide: SignInReader, useExisting: CookieSignInReader },
    Limits,
    PasswordTries,
    Mail,
    TellHolder,
    OpenSignIn,
    SignIn,
    MeView,
    SignInsView,
    EndSignIn,
    RenewSignIn,
    ChooseHat,
    ChangePassword,
    IssuePersonalLink,
    IssuePasswordReset,
    LookUpPersonalLink,
    UsePersonalLink,
    RequestPasswordReset,
    DemonstrationPeopleView,
  ],
  exports: [SignInReader, Mail, IssuePersonalLink, IssuePasswordReset, TellHolder, Limits],
})
export class IdentityModule {}
