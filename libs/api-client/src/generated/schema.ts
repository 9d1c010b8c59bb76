/**
 * Written by hand until the contract is generated for the first time: `npm run contract` replaces this file.
 * It holds only what signing in needs.
 */
interface Hat {
  organisationId: string;
  organisationName: string;
  organisationKind: string;
  demonstration: boolean;
  roles: string[];
  seatId: string | null;
  office: string | null;
}
interface Me {
  person: { id: string; name: string; email: string };
  hats: Hat[];
  hat: Hat | null;
  demonstration: boolean;
}
interface Demonstration {
  people: { email: string; name: string; organisation: string; role: string; what: string }[];
  password: string;
}
interface SignIn {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  device: string;
  current: boolean;
}
interface PersonalLink {
  purpose: string;
  name: string;
  email: string;
  organisationName: string | null;
  hasAccount: boolean;
}
type None = { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never };
type Json<T> = { headers: { [name: string]: unknown }; content: { 'application/json': T } };
type Empty = { headers: { [name: string]: unknown }; content?: never };
type Sends<T> = { parameters: None['parameters']; requestBody: { content: { 'application/json': T } } };

export interface paths {
  '/api/demonstration': { get: None & { responses: { 200: Json<Demonstration> } } };
  '/api/sign-in': {
    post: Sends<{ email: string; password: string }> & { responses: { 200: Json<Me> } };
    delete: None & { responses: { 204: Empty } };
  };
  '/api/me': { get: None & { responses: { 200: Json<Me> } } };
  '/api/me/hat': { put: Sends<{ organisationId: string }> & { responses: { 200: Json<Me> } } };
  '/api/me/password': { put: Sends<{ current: string; next: string }> & { responses: { 204: Empty } } };
  '/api/me/sign-ins': { get: None & { responses: { 200: Json<{ rows: SignIn[] }> } } };
  '/api/me/sign-ins/{signInId}': {
    delete: {
      parameters: { query?: never; header?: never; path: { signInId: string }; cookie?: never };
      requestBody?: never;
      responses: { 204: Empty };
    };
  };
  '/api/password-resets': { post: Sends<{ email: string }> & { responses: { 202: Empty } } };
  '/api/personal-links/look-up': { post: Sends<{ token: string }> & { responses: { 200: Json<PersonalLink> } } };
  '/api/personal-links/use': {
    post: Sends<{ token: string; password: string; name?: string }> & { responses: { 200: Json<Me> } };
  };
}
