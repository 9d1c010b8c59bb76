import { ApiHeader } from '@nestjs/swagger';

/** Lets a parameter decorator that reads a header say so in the contract, on every route that uses it. */
export function inContract(header: { readonly name: string; readonly description: string }) {
  return (target: object, method: string | symbol | undefined): void => {
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, method);
    if (descriptor) ApiHeader({ ...header, required: false })(target, method, descriptor);
  };
}
