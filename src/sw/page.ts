import { ensure, give, type KeptFile, withPatience } from './keptFiles';

/** What is said where nothing else can be, put in by the build. */
declare const __INCOMPLETE_PAGE__: string;

/** How long the server may take to answer in place of a copy that isn't whole, in milliseconds. */
const patience = 10_000;

/**
 * A page, and with it the certainty that the scripts it names are there too: a page whose answers do nothing is worse than none.
 * Where the copy is not whole and can't be completed, what the server has to say; where it says nothing, a page of our own.
 * @param files all files of this version
 * @param request what the browser asked for
 */
export async function givePage(
  page: KeptFile,
  files: readonly KeptFile[],
  request: Request,
): Promise<Response> {
  try {
    const response = await give(page);
    const html = await response.text();
    await Promise.all(files.filter(({ url }) => url.endsWith('.js') && html.includes(url)).map(ensure));
    return new Response(html, { headers: response.headers });
  } catch {
    return answerOf(request);
  }
}

async function answerOf(request: Request): Promise<Response> {
  try {
    const response = await fetch(withPatience(request, patience));
    if (response.status < 500) return response;
  } catch {
    // Said below.
  }
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return new Response(__INCOMPLETE_PAGE__, { status: 503, headers });
}
