const MEGABYTE = 1024 * 1024;

export const LARGEST_LOGO = MEGABYTE;
export const LARGEST_TEMPLATE = 5 * MEGABYTE;

/*
 * What a request may weigh: the file in base64 and more, so that a file somewhat too large is refused in words of its own and not
 * for the weight of the request.
 */
export const LOGO_BODY = 3 * MEGABYTE;
export const TEMPLATE_BODY = 10 * MEGABYTE;
